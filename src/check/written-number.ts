/** Numbers as people write them in a text, and how near a computed value must be. */

export interface WrittenNumber {
  value: number;
  /** Half a unit of the last written digit that is not zero. */
  halfUnit: number;
}

const MINUS = /[−–‐‑]/g;
/** Sign, digits with or without thousands commas, decimals, a power of ten, then at most one unit. */
const NUMBER =
  /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<decimals>\d+))?(?:[eE](?<exponent>[-+]?\d+)|x10\^(?<power>[-+]?\d+))?(?<unit>.*)$/;
/** `10^6` alone: a power of a whole number. */
const POWER = /^(?<sign>[-+]?)(?<base>\d+)\^(?<power>[-+]?\d+)(?<unit>.*)$/;
/** A unit may hold no further number, except as an exponent or after a letter: `GB/s`, `m^2`, `H100-hours`. */
const UNIT = /^[\s·]*(?:[%×x°′]|[A-Za-zµμσΔ$€£][^\d]*(?:(?<=[A-Za-z^/])\d+[^\d]*)?)?$/u;

/**
 * Reads `327,680`, `≈ 28.5 days`, `\$1.2M`, `63.4 %`, `$3.15 \times 10^{23}$`; the value is in the unit as written.
 * Undefined where the text is not one number with at most one unit.
 */
export function parseWrittenNumber(text: string): WrittenNumber | undefined {
  const bare = bareText(text);
  const power = POWER.exec(bare)?.groups;
  if (power && UNIT.test(power.unit!)) {
    const value = Number(power.base) ** Number(power.power) * (power.sign === "-" ? -1 : 1);
    return { value, halfUnit: Math.abs(value) / 2 };
  }
  const groups = NUMBER.exec(bare)?.groups;
  if (!groups || (groups.whole === undefined && groups.decimals === undefined)) return undefined;
  if (!UNIT.test(groups.unit!)) return undefined;
  const digits = `${(groups.whole ?? "").replaceAll(",", "")}${groups.decimals ?? ""}`;
  const decimals = groups.decimals?.length ?? 0;
  const exponent = Number(groups.exponent ?? groups.power ?? 0);
  const magnitude = Number(`${digits}e${exponent - decimals}`);
  const trailingZeros = /^0*$/.test(digits) ? 0 : /0*$/.exec(digits)![0].length;
  return {
    value: groups.sign === "-" ? -magnitude : magnitude,
    halfUnit: Number(`5e${exponent - decimals + trailingZeros - 1}`),
  };
}

/** TeX and typography down to plain characters; signs for "about" and of money are dropped. */
function bareText(text: string): string {
  return text
    .replace(/\\(?:text|mathrm|mathbf|operatorname)\s*\{([^{}]*)\}/g, " $1")
    .replace(/\\(?:approx|sim|simeq)(?![A-Za-z])/g, "")
    .replace(/\\times(?![A-Za-z])|\\cdot(?![A-Za-z])/g, "×")
    .replace(/\\[$%]/g, (escaped) => (escaped === "\\%" ? "%" : ""))
    .replace(/\\[,;:! ]|\{,\}/g, (space) => (space === "{,}" ? "," : " "))
    .replace(/[$*_`{}]|\\(?=\s)/g, (mark) => (mark === "_" ? " " : ""))
    .replace(MINUS, "-")
    .replace(/[≈~∼]|^\s*about\s/g, "")
    .replace(/\u00a0|\u202f|\u2009/g, " ")
    .replace(/(\d)\s*[×x·]\s*10\s*\^\s*([-+]?)\s*(\d+)/g, "$1x10^$2$3")
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1")
    .replace(/^\s*([-+]?)\s+(?=[\d.])/, "$1")
    .trim();
}

/**
 * Whether `value` can stand in the text as `written`: within half a unit of its last digit that is not zero, but never
 * further than 4 % of the value, so that a number changed by 10 % never passes.
 */
export function isNear(written: WrittenNumber, value: number): boolean {
  const rounding = 1e-9 * Math.abs(value);
  if (written.value === 0) return Math.abs(value) <= written.halfUnit;
  return Math.abs(written.value - value) <= Math.min(written.halfUnit, 0.04 * Math.abs(value)) + rounding;
}
