/** A formula as a line of text, for lists, snippets and search: signs for commands, no layout. */

/** Commands and their signs, in turns. */
const NAMES_AND_SIGNS = `
  le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ propto ∝ ll ≪ gg ≫ times × cdot · pm ± div ÷
  in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ land ∧ lor ∨ neg ¬
  to → rightarrow → leftarrow ← mapsto ↦ Rightarrow ⇒ implies ⇒ iff ⇔ oplus ⊕ odot ⊙ circ ∘ ast ∗ star ⋆
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ top ⊤ perp ⊥ ell ℓ prime ′ dots … ldots … cdots ⋯
  mid | lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ langle ⟨ rangle ⟩
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ
  Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
`
  .trim()
  .split(/\s+/);

const SIGNS = new Map(
  NAMES_AND_SIGNS.flatMap((name, at) => (at % 2 === 0 ? [[name, NAMES_AND_SIGNS[at + 1]!] as const] : [])),
);

/** Commands that only say how what follows looks, or how large a bracket is. */
const LOOKS =
  /\\(?:left|right|[bB]igg?[lr]?|displaystyle|text|textbf|mathrm|mathbf|mathbb|mathcal|mathsf|mathit|operatorname\*?|boldsymbol|bm|hat|bar|tilde|vec|widehat|overline|limits|nolimits)(?![a-zA-Z])\s?/g;

/** No formula is nested deeper by far; what is keeps its braces. */
const MOST_PASSES = 40;

/** `a_{ij}` as a_ij, `2^{n-1}` as 2^(n-1), `\frac{a}{b}` as a/b; a command without a sign becomes its name. */
export function plainFormula(latex: string): string {
  let text = latex.replace(LOOKS, "").replace(/\\[,;:!> ]|\\q?quad(?![a-zA-Z])|~|&|\\\\/g, " ");
  // From the innermost braces outwards; braces that belong to no command go when nothing else is left at their depth.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = text;
    text = text
      .replace(
        /\\[dt]?frac\s?\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, over, under) => `${bracketed(over)}/${bracketed(under)}`,
      )
      .replace(/\\sqrt\s?\{([^{}]*)\}/g, (_, inner) => `√${bracketed(inner)}`)
      .replace(/([_^])\{([^{}]*)\}/g, (_, sign, inner) => sign + bracketed(inner));
    if (text === before) text = text.replace(/(^|[^\\])\{([^{}]*)\}/g, "$1$2");
    if (text === before) break;
  }
  return text
    .replace(
      /\\([a-zA-Z]+)(?=(\d)?)/g,
      (_, name: string, digit = "") => SIGNS.get(name) ?? name + (digit && " "),
    )
    .replaceAll("\\", "")
    .replace(/\s+/g, " ")
    .trim();
}

/** As it is where it is one word or number. */
function bracketed(text: string): string {
  const inner = text.trim();
  return /^[√\\]?[\p{L}\p{N}.,]*$/u.test(inner) ? inner : `(${inner})`;
}
