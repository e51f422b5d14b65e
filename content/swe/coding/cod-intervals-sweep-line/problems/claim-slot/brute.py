def claim_slot(taken, slot):
    blocks = [list(block) for block in taken] + [list(slot)]
    while True:
        for i in range(len(blocks)):
            for j in range(i):
                if blocks[i][0] <= blocks[j][1] and blocks[j][0] <= blocks[i][1]:
                    one, other = blocks.pop(i), blocks.pop(j)
                    blocks.append([min(one[0], other[0]), max(one[1], other[1])])
                    break
            else:
                continue
            break
        else:
            return sorted(blocks)
