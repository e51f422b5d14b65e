def sort_lanes(codes, order):
    if set(codes) <= set(order):
        codes[:] = [code for lane in order for code in codes if code == lane]
