/**
 * The design tokens: the one source of colours, type, space and motion. `tokens.css` is written from here:
 * `npx vitest run src/web/styles/tokens.test.ts -u`.
 */

/** Each colour as [light, dark]. */
export const COLOURS = {
  bg: ["#faf9f6", "#13151a"],
  surface: ["#ffffff", "#1a1d23"],
  sunken: ["#f1efe9", "#22262e"],
  overlay: ["#ffffff", "#252a33"],

  text: ["#1d1c1a", "#e9e7e2"],
  "text-muted": ["#55514a", "#b8b4ab"],
  "text-faint": ["#696459", "#9d998f"],

  // `border` decorates only; the edge of a control is `border-strong`.
  border: ["#dcd8ce", "#333944"],
  "border-strong": ["#87816f", "#7f8796"],

  accent: ["#1b5fb8", "#8db7f5"],
  "accent-hover": ["#164e98", "#a9c9f8"],
  "accent-soft": ["#e5eefa", "#1e2e47"],
  "on-accent": ["#ffffff", "#0c1b33"],
  link: ["#1a5ab0", "#93bbf6"],
  "link-visited": ["#6a3fa0", "#c9a6ee"],
  focus: ["#0f4fb5", "#a9c9f8"],

  success: ["#1b6e3c", "#7ccb96"],
  "success-soft": ["#e3f3e8", "#18301f"],
  warn: ["#855300", "#e5b567"],
  "warn-soft": ["#fbf0da", "#33280f"],
  danger: ["#ae2a21", "#f2998f"],
  "danger-soft": ["#fbe9e7", "#3a1c1a"],

  "grade-again": ["#ae2a21", "#f2998f"],
  "grade-hard": ["#855300", "#e5b567"],
  "grade-good": ["#1b6e3c", "#7ccb96"],
  "grade-easy": ["#1b5fb8", "#8db7f5"],

  // On dark the ramp runs to lighter for more.
  "heat-0": ["#ece9e2", "#262b34"],
  "heat-1": ["#6494ce", "#4c74a8"],
  "heat-2": ["#3c77bd", "#6e9bd3"],
  "heat-3": ["#1f5a9e", "#9cc1ec"],
  "heat-4": ["#123a6b", "#d3e5fa"],

  // Told apart under simulated colour blindness, yet a track is always named as well.
  "track-1": ["#345980", "#5577ce"],
  "track-2": ["#9b340f", "#e78049"],
  "track-3": ["#459687", "#5fe9d0"],
  "track-4": ["#451c68", "#a89dc6"],
  "track-5": ["#a87909", "#faca52"],
  "track-6": ["#690018", "#a8626c"],

  mark: ["#ffe8a3", "#54430f"],
  "code-bg": ["#f4f2ec", "#20242c"],
  "code-keyword": ["#8a2a6b", "#e59ac6"],
  "code-string": ["#2a6b2f", "#8fcf92"],
  "code-number": ["#9a3f00", "#eba56b"],
  "code-comment": ["#6a655a", "#a09c92"],
  "code-fn": ["#1a5ab0", "#93bbf6"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourName = keyof typeof COLOURS;

export const VALUES = {
  "font-ui": '"Inter Variable", "Inter Fallback", system-ui, sans-serif',
  "font-read": '"Source Serif 4 Variable", "Source Serif Fallback", Charter, Georgia, serif',
  "font-code": '"JetBrains Mono Variable", "JetBrains Mono Fallback", ui-monospace, Menlo, monospace',
  "font-math": '"STIX Two Math", "Latin Modern Math", "Cambria Math", math',

  "fs-xs": "0.75rem",
  "fs-sm": "0.875rem",
  "fs-md": "1rem",
  "fs-read": "1.125rem",
  "fs-lg": "1.25rem",
  "fs-xl": "1.5rem",
  "fs-2xl": "1.875rem",
  "fs-num": "2.25rem",
  "lh-ui": "1.5",
  "lh-read": "1.7",
  "lh-tight": "1.25",
  "w-regular": "400",
  "w-medium": "500",
  "w-bold": "650",
  measure: "68ch",

  "sp-1": "0.25rem",
  "sp-2": "0.5rem",
  "sp-3": "0.75rem",
  "sp-4": "1rem",
  "sp-5": "1.5rem",
  "sp-6": "2rem",
  "sp-7": "3rem",
  "sp-8": "4rem",
  "radius-s": "4px",
  "radius-m": "8px",
  "radius-l": "12px",
  "radius-pill": "999px",
  target: "40px",
  "target-form": "44px",
  "target-review": "56px",
  "shadow-1": "0 1px 2px rgb(0 0 0 / 0.06), 0 2px 8px rgb(0 0 0 / 0.06)",
  "focus-ring": "3px solid var(--focus)",
  "focus-offset": "2px",
  "dur-1": "120ms",
  "dur-2": "180ms",
  ease: "cubic-bezier(0.2, 0, 0, 1)",
  page: "72rem",
  toc: "14rem",
  "margin-col": "16rem",
} as const;

/** The text of `tokens.css`. The theme is chosen by `color-scheme`, which `light-dark()` follows. */
export function tokensCss(): string {
  const colours = Object.entries(COLOURS).map(
    ([name, [light, dark]]) => `  --${name}: light-dark(${light}, ${dark});`,
  );
  const values = Object.entries(VALUES).map(([name, value]) => `  --${name}: ${value};`);
  return [
    "/* Written from tokens.ts; do not edit by hand. */",
    ":root {",
    "  color-scheme: light dark;",
    ...colours,
    ...values,
    "}",
    ':root[data-theme="light"] {',
    "  color-scheme: light;",
    "}",
    ':root[data-theme="dark"] {',
    "  color-scheme: dark;",
    "}",
    "",
  ].join("\n");
}
