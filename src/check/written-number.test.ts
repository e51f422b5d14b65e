import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNear, parseWrittenNumber } from "./written-number.ts";

describe("parseWrittenNumber", () => {
  test.each([
    ["327,680", 327_680, 5],
    ["≈ 28.5 days", 28.5, 0.05],
    ["28.5days", 28.5, 0.05],
    ["\\$1.2M", 1.2, 0.05],
    ["\\$3.00", 3, 0.5],
    ["63.4 %", 63.4, 0.05],
    ["63.4%", 63.4, 0.05],
    ["$63.4\\,\\%$", 63.4, 0.05],
    ["$3.15 \\times 10^{23}$", 3.15e23, 0.005e23],
    ["$\\approx 3.15 \\cdot 10^{-4}$", 3.15e-4, 0.005e-4],
    ["3.15e23", 3.15e23, 0.005e23],
    ["3.15 × 10^23", 3.15e23, 0.005e23],
    ["$10^{6}$", 1e6, 5e5],
    ["$2^{20}$ bytes", 1_048_576, 524_288],
    ["−0.94395", -0.94395, 0.000005],
    ["$-0.25$", -0.25, 0.005],
    [".5", 0.5, 0.05],
    ["100", 100, 50],
    ["0", 0, 0.5],
    ["0.00", 0, 0.005],
    ["1.16M/s", 1.16, 0.005],
    ["2.5 GiB", 2.5, 0.05],
    ["989 TFLOP/s", 989, 0.5],
    ["320 KiB/token", 320, 5],
    ["12 GPU-hours", 12, 0.5],
    ["3.6×", 3.6, 0.05],
    ["40 m^2", 40, 5],
    ["$131{,}072$", 131_072, 0.5],
    ["10 000", 10_000, 5_000],
    ["$8.0\\ \\text{ms}$", 8, 0.5],
    ["**4,096**", 4096, 0.5],
    ["9 days on 1 node", undefined, undefined],
    ["5–10", undefined, undefined],
    ["3 of 4", undefined, undefined],
    ["many", undefined, undefined],
    ["1,2", undefined, undefined],
    ["", undefined, undefined],
  ])("%s", (text, value, halfUnit) => {
    const written = parseWrittenNumber(text);
    if (value === undefined) expect(written).toBeUndefined();
    else {
      expect(written!.value / (value || 1)).toBeCloseTo(value === 0 ? 0 : 1, 12);
      expect(written!.halfUnit / halfUnit!).toBeCloseTo(1, 12);
    }
  });
});

describe("isNear", () => {
  const isRight = (text: string, value: number) => isNear(parseWrittenNumber(text)!, value);

  test.each([
    ["327,680", 327_680, true],
    ["327,680", 327_685, true],
    ["327,680", 327_686, false],
    ["28.5", 28.55, true],
    ["28.5", 28.56, false],
    ["100", 96.2, true],
    ["100", 96, false],
    ["0.50", 0.5099, true],
    ["0.50", 0.53, false],
    ["1.0e-6", 0.00000104, true],
    ["1.0e-6", 0.00000105, false],
    ["0", 0.4, true],
    ["0", 0.6, false],
    ["-3", 3, false],
    ["$3.15 \\times 10^{23}$", 6 * 175e9 * 300e9, true],
    ["63.4 %", 100 * (1 - 0.99 ** 100), true],
  ])("%s for %d: %s", (text, value, expected) => {
    expect(isRight(text, value)).toBe(expected);
  });

  const numbers = fc.double({ min: 1e-12, max: 1e24, noNaN: true });
  const digits = fc.integer({ min: 1, max: 12 });
  const sign = fc.constantFrom(1, -1);

  test("a value written with two digits or more is right, unless that moves it by over 4 %, as 1.0 for 1.049 does", () => {
    fc.assert(
      fc.property(numbers, digits, sign, (magnitude, precision, signed) => {
        const value = magnitude * signed;
        const text = value.toExponential(precision);
        fc.pre(Math.abs(Number(text) - value) <= 0.04 * magnitude);
        expect(isRight(text, value)).toBe(true);
      }),
    );
  });

  test("a number changed by 10 % is never right, however it is written", () => {
    fc.assert(
      fc.property(
        numbers,
        digits,
        digits,
        sign,
        fc.constantFrom(0.9, 1.1),
        (magnitude, first, second, signed, change) => {
          const value = magnitude * signed;
          const written = Number(value.toExponential(first));
          const changed = written * change;
          const text = changed.toExponential(second);
          // Rounding to few digits must not undo the change.
          fc.pre(Math.abs(Number(text) / written - 1) >= 0.09);
          expect(isRight(text, value)).toBe(false);
        },
      ),
    );
  });
});
