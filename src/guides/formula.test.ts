import { describe, expect, it, test } from "vitest";
import { writeFormula } from "./formula.ts";
import { findBrokenFormulas } from "./typst-compiler.ts";

function mathOf(latex: string, isDisplay = false): string {
  const written = writeFormula(latex, isDisplay);
  if ("fault" in written) throw new Error(written.fault);
  return written.typst.slice(1, -1).trim();
}

const FORMS: [latex: string, typst: string][] = [
  ["ab", "a b"],
  ["2x", "2 x"],
  ["a=b", "a\\=b"],
  ["x_i^2", "attach(x,b:i,t:2)"],
  ["\\frac{a}{b}", "frac(a,b)"],
  ["\\sqrt[3]{x}", "root(3,x)"],
  ["f(x,y)", "f\\(x\\,y\\)"],
  ["\\mathrm{rel}", '"rel"'],
  ["\\text{a } x", '"a\u00A0"x'],
  ["1{,}000", '"1,000"'],
  ["\\hat{x}", "accent(x,hat)"],
  ["\\lVert x\\rVert", 'class("opening",‖)x class("closing",‖)'],
  ["\\left(\\frac{a}{b}\\right)", "lr(\\(frac(a,b)\\))"],
  ["\\big[x\\big]", "lr(\\[,size:#1.2em)x lr(\\],size:#1.2em)"],
  ["a\\!b", "a#h(-0.1667em)b"],
  ["a\\mathrel{:=}b", 'a class("relation",":=")b'],
  ["\\underbrace{ab}_{c}", "underbrace(a b,c)"],
  ["\\overline{ab}", "overline(a b)"],
  ["\\mathbb{E}X", "𝔼 X"],
  ["\\lfloor x\\rfloor", "\\⌊x\\⌋"],
];

it.each(FORMS)("%s is written as %s", (latex, typst) => {
  expect(mathOf(latex)).toBe(typst);
});

test("big operators carry limits in displays and scripts in lines", () => {
  expect(mathOf("\\sum_{i=1}^n i", true)).toBe("attach(limits(∑),b:i\\=1,t:n)i");
  expect(mathOf("\\sum_{i=1}^n i")).toBe("attach(scripts(∑),b:i\\=1,t:n)i");
});

test("aligned steps meet at their signs, in the size of the display", () => {
  const math = mathOf("\\begin{aligned}a&=b\\\\&=c\\end{aligned}", true);
  expect(math).toContain('display(a)&,&display(""\\=b);');
  expect(mathOf("\\begin{pmatrix}a&b\\end{pmatrix}", true)).toContain("inline(a)");
});

test("a numbered equation keeps its number", () => {
  expect(mathOf("x\\tag{7}", true)).toContain('#h(2em)"(7)"');
});

test("a macro means in print what it means on the page", () => {
  expect(mathOf("\\def\\R{\\mathbb{R}}\\R^n")).toBe("attach(ℝ,t:n)");
});

test("what cannot be read is told, not thrown", () => {
  expect(writeFormula("\\frac{a", false)).toHaveProperty("fault");
  expect(writeFormula("\\nonsense", false)).toHaveProperty("fault");
});

describe("Typst takes", () => {
  const formulas = [
    String.raw`f(x) = \begin{cases} x^2 & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}`,
    String.raw`\left\lVert \frac{x}{y} \right\rVert_2^2 + \left\lfloor \frac{n}{2} \right\rfloor + \left.\frac{a}{b}\right|_0`,
    String.raw`\operatorname*{arg\,max}_{\theta \in \Theta} \sum_{i=1}^{n} \log p_\theta(y_i \mid x_i)`,
    String.raw`\boxed{E = mc^2} + \cancel{x} + \bcancel{y} + \xcancel{z} + \sout{a}`,
    String.raw`A \xrightarrow[\text{below}]{\text{above}} B \xleftarrow{f} C`,
    String.raw`\mathcal{L}, \mathscr{L}, \mathfrak{g}, \mathsf{A}, \mathtt{code}, \mathit{ab}, \boldsymbol{\mu}`,
    String.raw`\begin{array}{c|cc} & 0 & 1 \\ \hline 0 & a & b \\ 1 & c & d \end{array} \binom{n}{k}`,
    String.raw`\sum_{\substack{0<i<m\\0<j<n}} P(i,j)`,
    String.raw`p_{50}\%, \#\{i\}, \$5, \&, \_, \text{a < b \& "c" \textbackslash}, x' + f''(x), ]a,b[, a;b: c / d * e`,
    String.raw`\phantom{xx} \hspace{2em} \rule{1em}{0.5em} \sideset{_a^b}{_c^d}\sum {}^{14}_{6}C`,
  ];
  it.each(formulas)("%s", (latex) => {
    const both = [true, false].map((isDisplay) => `$ ${mathOf(latex, isDisplay)} $`);
    expect(findBrokenFormulas(both)).toEqual([]);
  });

  it("nothing else: the halving finds each one that it refuses", () => {
    const many = Array.from({ length: 20 }, (_, index) => `$x_${index}$`);
    many[3] = "$nosuchname$";
    many[17] = "$frac(1)$";
    expect(findBrokenFormulas(many)).toEqual(["$nosuchname$", "$frac(1)$"]);
  });
});
