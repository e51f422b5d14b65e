import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findForeignMarkup } from "../../test/support/html-allow-list.ts";
import { renderFormula } from "./math.ts";

function htmlOf(latex: string): string {
  const formula = renderFormula(latex, true);
  if ("fault" in formula) throw new Error(formula.fault);
  return formula.html;
}

const FORMULAS = [
  String.raw`\frac{\partial L}{\partial w_{ij}^{(l)}} = \delta_i^{(l)} a_j^{(l-1)}`,
  String.raw`\begin{aligned} a &= b + c \\ &= d \quad (\text{since } b=1) \end{aligned}`,
  String.raw`\begin{align} x &= 1 \tag{1} \\ y &= 2 \end{align}`,
  String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix} \begin{bmatrix} 1 & -2 \\ 10 & 3\end{bmatrix}`,
  String.raw`f(x) = \begin{cases} x^2 & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}`,
  String.raw`\left\lVert \frac{x}{y} \right\rVert_2^2 + \left\lfloor \frac{n}{2} \right\rfloor`,
  String.raw`\underbrace{a + b + c}_{\text{sum}} + \overbrace{x + y}^{n}`,
  String.raw`\mathbb{E}_{x \sim p}\left[\log \frac{p(x)}{q(x)}\right] = D_{\mathrm{KL}}(p \,\|\, q)`,
  String.raw`\operatorname*{arg\,max}_{\theta \in \Theta} \sum_{i=1}^{n} \log p_\theta(y_i \mid x_i)`,
  String.raw`\hat{y} = \sigma(\mathbf{w}^\top \mathbf{x} + b), \tilde{x}, \bar{x}, \vec{v}, \widehat{abc}, \overline{AB}`,
  String.raw`\sqrt[3]{\frac{a}{\sqrt{b}}}`,
  String.raw`\boxed{E = mc^2}`,
  String.raw`\color{red} x + \textcolor{blue}{y}`,
  String.raw`\cancel{x} + \bcancel{y} + \xcancel{z} + \sout{a}`,
  String.raw`A \xrightarrow[\text{below}]{\text{above}} B \xleftarrow{f} C`,
  String.raw`\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}, \iint, \oint`,
  String.raw`\mathcal{L}, \mathscr{L}, \mathfrak{g}, \mathsf{A}, \mathtt{code}, \mathit{ab}, \boldsymbol{\mu}, \bm{\Sigma}`,
  String.raw`\binom{n}{k} \dbinom{n}{k} \tfrac12 \dfrac{1}{2} \cfrac{1}{1+\cfrac{1}{2}}`,
  String.raw`\lim_{n\to\infty} \prod_{k=1}^{n} \left(1 + \frac1k\right)`,
  String.raw`\sum_{\substack{0<i<m\\0<j<n}} P(i,j)`,
  String.raw`3.15 \times 10^{23}\ \text{FLOP} \approx 2.5\,\mathrm{GiB}`,
  String.raw`a \bmod n, \; a \equiv b \pmod{n}`,
  "x' + f''(x) + x'^2",
  String.raw`\begin{array}{c|cc} & 0 & 1 \\ \hline 0 & a & b \\ 1 & c & d \end{array}`,
  String.raw`\phantom{xx} \hspace{2em} \rule{1em}{0.5em} \kern3pt x \! y`,
  String.raw`\Big( \bigg[ \Bigg\{ x \Bigg\} \bigg] \Big) \left( a \middle| b \right)`,
  String.raw`{\small x} {\Large y} \scriptstyle z`,
  String.raw`\begin{gathered} a \\ b \end{gathered} \begin{split} a&=b\\&=c\end{split}`,
  String.raw`\overset{\text{def}}{=} \stackrel{?}{=} \underset{x}{\min} \mathop{\mathrm{foo}}_x`,
  String.raw`\mathbf{1}\{x > 0\}, \mathbb{1}, \ell_1, \varnothing, \odot, \perp\!\!\!\perp, \not\le`,
  String.raw`p_{50}\%, \#\{i\}, \$5, \&, \_, \text{a < b \& "c"}`,
  String.raw`\begin{CD} A @>a>> B \\ @VVbV @AAcA \\ C @= D \end{CD}`,
  String.raw`\colorbox{yellow}{x} \fcolorbox{red}{blue}{x} \fbox{y}`,
];

it.each(FORMULAS)("%s is MathML from the list, without a style", (latex) => {
  const html = htmlOf(latex);
  expect(html.startsWith("<math")).toBe(true);
  expect(findForeignMarkup(html)).toEqual([]);
});

it("a formula in its line has no space of its own at its ends, where the sentence has one", () => {
  const inline = (latex: string) => (renderFormula(latex, false) as { html: string }).html;
  expect(inline("0.9 =")).toBe('<math><mrow><mn>0.9</mn><mo rspace="0">=</mo></mrow></math>');
  expect(inline(String.raw`\approx 3`)).toBe('<math><mrow><mo lspace="0">≈</mo><mn>3</mn></mrow></math>');
  expect(inline("a = b")).not.toContain("space=");
});

describe("what inline styles said", () => {
  it("stands as classes on aligned cells, rules, boxes, bars and negative spaces", () => {
    expect(htmlOf(FORMULAS[1]!)).toContain('<mtd class="math-right math-gap-left-0 math-gap-right-0">');
    expect(htmlOf(FORMULAS[3]!)).toContain("math-gap-left-50");
    expect(htmlOf(FORMULAS[4]!)).toContain("math-gap-left-100");
    expect(htmlOf(String.raw`\begin{array}{c|c} a & b \\ \hline c & d \end{array}`)).toMatch(
      /math-rule-right.*math-rule-bottom|math-rule-bottom.*math-rule-right/s,
    );
    expect(htmlOf(String.raw`\boxed{x}`)).toContain('class="math-box"');
    expect(htmlOf(String.raw`\rule{1em}{1em}`)).toContain(
      '<mspace class="math-bar" width="1em" height="1em">',
    );
    expect(htmlOf(String.raw`a \! b`)).toContain("math-back-thin");
  });

  it("has a rule in math.css for every class that is written", () => {
    const css = readFileSync(new URL("math.css", import.meta.url), "utf8");
    const written = new Set(FORMULAS.flatMap((latex) => htmlOf(latex).match(/math-[a-z0-9-]+/g) ?? []));
    expect(written.size).toBeGreaterThan(15);
    expect([...written].filter((name) => !css.includes(`.${name} `) && !css.includes(`.${name})`))).toEqual(
      [],
    );
  });
});

it("sets a prime beside its letter, and an exponent that follows it above", () => {
  const prime = '<mo lspace="0em" rspace="0em">′</mo>';
  expect(htmlOf("x' + 1")).toContain(`<mrow><mi>x</mi>${prime}</mrow>`);
  expect(htmlOf("x'' + 1")).toContain(`<mrow><mi>x</mi><mrow>${prime}${prime}</mrow></mrow>`);
  expect(htmlOf("x'^2")).toMatch(/<msup><mi>x<\/mi>.*<mn>2<\/mn>.*<\/msup>/);
});

it("leaves a brace to the style sheet, with what is written at it in its place", () => {
  const below = htmlOf(String.raw`\underbrace{a + b}_{n}`);
  expect(below).toContain(
    '<munder><mrow class="math-brace-below"><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mrow><mi>n</mi></munder>',
  );
  expect(htmlOf(String.raw`\overbrace{x}`)).toContain('<mrow class="math-brace-above">');
  expect(below).not.toContain("\u23df");
});

it("writes letters of other alphabets as characters, which every browser shows", () => {
  expect(htmlOf(String.raw`\mathbb{R}`)).toContain("ℝ");
  expect(htmlOf(String.raw`\mathcal{L}`)).toContain("ℒ");
});

it.each([
  [String.raw`\frac{1}{`, /Unexpected end of input/],
  [String.raw`\foo`, /\\foo/],
  ["a & b", /&/],
  [String.raw`\def\a{\a\a}\a`, /infinite loop/],
  [String.raw`\includegraphics{x.png}`, /not trusted/],
  [String.raw`\href{javascript:alert(1)}{x}`, /\\href/],
])("tells why %s cannot be read, in one line", (latex, reason) => {
  const formula = renderFormula(latex, false);
  expect(formula).toEqual({ fault: expect.stringMatching(reason) });
  expect("fault" in formula && formula.fault).not.toMatch(/\n|\u0332/);
});

it("forgets the macros of other formulas", () => {
  expect(renderFormula(String.raw`\gdef\mine{x} \mine`, false)).toHaveProperty("html");
  expect(renderFormula(String.raw`\mine`, false)).toHaveProperty("fault");
});
