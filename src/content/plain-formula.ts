/** A formula as a line of text, for lists, snippets and search: signs for commands, no layout. */

const SIGNS: Readonly<Record<string, string>> = {
  ...{
    le: "≤",
    leq: "≤",
    ge: "≥",
    geq: "≥",
    ne: "≠",
    neq: "≠",
    approx: "≈",
    sim: "∼",
    equiv: "≡",
    propto: "∝",
  },
  ...{ ll: "≪", gg: "≫", in: "∈", notin: "∉", subset: "⊂", subseteq: "⊆", cup: "∪", cap: "∩", emptyset: "∅" },
  ...{ times: "×", cdot: "·", pm: "±", div: "÷", oplus: "⊕", odot: "⊙", circ: "∘", ast: "∗", star: "⋆" },
  ...{ to: "→", rightarrow: "→", leftarrow: "←", mapsto: "↦", Rightarrow: "⇒", implies: "⇒", iff: "⇔" },
  ...{
    infty: "∞",
    partial: "∂",
    nabla: "∇",
    sum: "∑",
    prod: "∏",
    int: "∫",
    sqrt: "√",
    forall: "∀",
    exists: "∃",
  },
  ...{
    land: "∧",
    lor: "∨",
    neg: "¬",
    mid: "|",
    lVert: "‖",
    rVert: "‖",
    Vert: "‖",
    top: "⊤",
    perp: "⊥",
    ell: "ℓ",
  },
  ...{ lceil: "⌈", rceil: "⌉", lfloor: "⌊", rfloor: "⌋", langle: "⟨", rangle: "⟩", prime: "′" },
  ...{ dots: "…", ldots: "…", cdots: "⋯", colon: ":", quad: " ", qquad: " " },
  ...{ alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", varepsilon: "ε", zeta: "ζ", eta: "η" },
  ...{
    theta: "θ",
    iota: "ι",
    kappa: "κ",
    lambda: "λ",
    mu: "μ",
    nu: "ν",
    xi: "ξ",
    pi: "π",
    rho: "ρ",
    sigma: "σ",
  },
  ...{ tau: "τ", phi: "φ", varphi: "φ", chi: "χ", psi: "ψ", omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ" },
  ...{ Lambda: "Λ", Xi: "Ξ", Pi: "Π", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω" },
};

/** Commands that only say how what follows looks, or how large a bracket is. */
const LOOKS =
  /\\(?:left|right|[bB]igg?[lr]?|displaystyle|text|textbf|mathrm|mathbf|mathbb|mathcal|mathsf|mathit|operatorname\*?|boldsymbol|bm|hat|bar|tilde|vec|widehat|overline|limits|nolimits)(?![a-zA-Z])\s?/g;

/** `a_{ij}` as a_ij, `2^{n-1}` as 2^(n-1), `\frac{a}{b}` as a/b; a command without a sign becomes its name. */
export function plainFormula(latex: string): string {
  let text = latex.replace(LOOKS, "").replace(/\\[,;:!> ]|~|&|\\\\/g, " ");
  // From the innermost braces outwards; braces that belong to no command go when nothing else is left at their depth.
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replace(
        /\\[dt]?frac\s?\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, over, under) => `${bracketed(over)}/${bracketed(under)}`,
      )
      .replace(/\\sqrt\s?\{([^{}]*)\}/g, (_, inner) => `√${bracketed(inner)}`)
      .replace(/([_^])\{([^{}]*)\}/g, (_, sign, inner) => sign + bracketed(inner));
    if (text === before) text = text.replace(/(^|[^\\])\{([^{}]*)\}/g, "$1$2");
  }
  return text
    .replace(/\\([a-zA-Z]+)(?=(\d)?)/g, (_, name: string, digit = "") => SIGNS[name] ?? name + (digit && " "))
    .replace(/\\([{}%$#_|])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** As it is where it is one word or number. */
function bracketed(text: string): string {
  const inner = text.trim();
  return /^[√\\]?[\p{L}\p{N}.,]*$/u.test(inner) ? inner : `(${inner})`;
}
