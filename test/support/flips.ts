/** Files with one bit turned over, as failing disks and memory leave them; the same ones in each run. */
import { seededRandom } from "../../src/core/random.ts";

/** How many a test makes of each file; `STUDY_FLIPS=3000` for a long run. */
export const FLIPS = Number(process.env.STUDY_FLIPS ?? 1000);
/** For a machine that is busy with other things. */
export const FLIPS_PATIENCE_MS = 60_000 + FLIPS * 600;

/** `count` copies of the bytes, each with one bit of its own turned over. */
export function* flips(bytes: Buffer, count = FLIPS): Generator<{ damaged: Buffer; at: number }> {
  const random = seededRandom("flips");
  for (let n = 0; n < count; n++) {
    const bit = Math.floor(random() * bytes.length * 8);
    const at = bit >> 3;
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 1 << (bit & 7);
    yield { damaged, at };
  }
}
