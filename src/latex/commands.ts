/** What the commands of LaTeX and of common packages do in the text, by name. */
import type { HeadingLevel } from "./blocks.ts";
import { mark, replaceMarks } from "./blocks.ts";
import { ACCENTS, COMMAND_SIGNS, combineAccent } from "./characters.ts";
import { bibliographyFile, bibliographyItem, cite } from "./citations.ts";
import { bracketFormula, ensureMath, parenthesisFormula } from "./formula-blocks.ts";
import { includeFile, includePackages } from "./inclusion.ts";
import { codeSpan, PLAIN } from "./inline.ts";
import { includedListing, inlineListing, inlineVerbatim } from "./listings.ts";
import { fault } from "./place.ts";
import { refer } from "./references.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

export type Command = (setter: Typesetter, token: Token) => void;

/** `s` a star, `o` an argument in brackets, `m` one in braces: passed over. */
function ignore(signature: string): Command {
  return ({ reader }, token) => {
    for (const type of signature) {
      if (type === "s") reader.takeSign("*");
      else if (type === "o") reader.optionalTokens(token);
      else if (type === "p") reader.optionalTokens(token, ["(", ")"]);
      else reader.requiredTokens(token);
    }
  };
}

function each(names: string, command: Command): Record<string, Command> {
  return Object.fromEntries(names.split(" ").map((name) => [name, command]));
}

function heading(level: HeadingLevel): Command {
  return (setter, token) => {
    const { reader } = setter;
    const isStarred = reader.takeSign("*");
    reader.optionalTokens(token);
    const text = setter.lineArgument(token);
    if (level === 1) setter.numbering.hasChapters = true;
    const { file, line } = token;
    const plain = replaceMarks(text, (kind, value) => (kind === "footnote" ? "" : mark(kind, value)));
    setter.addHeading({ kind: "heading", level, text: plain, isNumbered: !isStarred, file, line });
    // Anchors are made from headings, so that their footnotes go to the text below.
    replaceMarks(text, (kind, value) => {
      if (kind === "footnote") setter.addMarkdown(mark(kind, value));
      return "";
    });
  };
}

/** beamer: `<2->` says on which slides something is seen; a document is one slide. */
export function overlay({ reader, documentClass }: Typesetter, token: Token): void {
  if (documentClass === "beamer" && reader.peek() === "<") reader.optionalTokens(token, ["<", ">"]);
}

const afterOverlay: Command = (setter, token) => {
  overlay(setter, token);
  if (setter.reader.peek() === "{") setter.argument(token);
};

const bold: Command = (setter, token) => {
  overlay(setter, token);
  setter.styled({ isBold: true }, () => setter.argument(token));
};
const italic: Command = (setter, token) => setter.styled({ isItalic: true }, () => setter.argument(token));
const code: Command = (setter, token) => setter.styled({ isCode: true }, () => setter.argument(token));
const content: Command = (setter, token) => setter.argument(token);

/** A declaration that holds to the end of its group. */
function change(style: Partial<typeof PLAIN>): Command {
  return (setter) => {
    setter.style = { ...setter.style, ...style };
  };
}

/** After so many passed-over arguments comes the one that counts. */
function after(signature: string): Command {
  return (setter, token) => {
    ignore(signature)(setter, token);
    setter.argument(token);
  };
}

function picture(setter: Typesetter, token: Token): void {
  setter.reader.takeSign("*");
  setter.reader.optionalTokens(token);
  setter.reader.optionalTokens(token);
  const path = setter.reader.requiredSource(token);
  setter.lose(token, `The picture ${path} is not taken: its name and caption are kept.`);
  setter.add({ kind: "paragraph", text: `(picture: ${codeSpan(path)})`, isNote: true });
}

function footnote(setter: Typesetter, token: Token): void {
  setter.reader.optionalTokens(token);
  setter.footnotes.push(setter.lineArgument(token));
  setter.addMarkdown(mark("footnote", String(setter.footnotes.length - 1)));
}

const refused: Command = (_, token) => {
  throw fault(
    token,
    `\\${token.text} would run a program or touch other files, and the import does neither: remove it.`,
  );
};

function link(setter: Typesetter, token: Token): void {
  setter.reader.optionalTokens(token);
  const url = setter.reader.requiredSource(token).replace(/\\([%#&_~])/g, "$1");
  const text = setter.lineArgument(token);
  setter.addMarkdown(writeLink(text, url));
}

/** Only web addresses can be followed; others are shown beside the text. */
export function writeLink(text: string, url: string): string {
  if (!/^https?:\/\/[^/\s]+\S*$/i.test(url) || !URL.canParse(url))
    return url === "" ? text : `${text} (${codeSpan(url)})`;
  const target = url.replace(/[<>\\()\s]/g, (sign) =>
    encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
  );
  return `[${text || target}](${target})`;
}

export const COMMANDS: Record<string, Command> = {
  part: heading(0),
  chapter: heading(1),
  addchap: heading(1),
  section: heading(2),
  addsec: heading(2),
  subsection: heading(3),
  subsubsection: heading(4),
  paragraph: heading(5),
  subparagraph: heading(6),
  frametitle: heading(3),
  minisec: heading(5),
  appendix: (setter) => setter.numbering.startAppendix(),

  ...each("textbf textmd strong alert structure", bold),
  ...each("emph textit textsl", italic),
  ...each("texttt code", code),
  ...each(
    "text textrm textsf textnormal textup textsc mbox hbox fbox underline uline ul textlf " +
      "lowercase uppercase MakeUppercase MakeLowercase hl sout " +
      "centerline leftline rightline",
    content,
  ),
  enquote(setter, token) {
    setter.addText("“");
    setter.argument(token);
    setter.addText("”");
  },
  ...each("bfseries bf", change({ isBold: true })),
  ...each("itshape it em slshape sl", change({ isItalic: true })),
  ...each("ttfamily tt", change({ isCode: true })),
  ...each("mdseries", change({ isBold: false })),
  ...each("upshape", change({ isItalic: false })),
  ...each("normalfont rm rmfamily textnormalfont", change(PLAIN)),
  ...each("makebox framebox", (setter, token) => {
    ignore("oo")(setter, token);
    setter.argument(token);
  }),
  ...each("makecell thead shortstack", (setter, token) => {
    ignore("so")(setter, token);
    setter.argument(token);
  }),
  ...each(
    "gls Gls glspl Glspl ac Ac acs acl acp acf acrshort acrlong acrfull glsentryname",
    (setter, token) => {
      ignore("so")(setter, token);
      const key = setter.reader.requiredSource(token);
      const entry = setter.reader.macros.get(`gls@${key}`);
      if (entry) setter.addMarkdown(setter.lineOf(entry.body, token));
      else setter.addText(key);
    },
  ),
  ...each("parbox", (setter, token) => {
    ignore("ooom")(setter, token);
    setter.argument(token);
  }),
  ...each("textcolor colorbox raisebox scalebox rotatebox hypertarget foreignlanguage", (setter, token) => {
    ignore("om")(setter, token);
    setter.argument(token);
  }),
  ...each("fcolorbox resizebox", (setter, token) => {
    ignore("smm")(setter, token);
    setter.argument(token);
  }),
  ...each("adjustbox", after("m")),
  hyperlink: after("m"),
  href: link,
  url(setter, token) {
    const url = setter.reader.requiredSource(token).replace(/\\([%#&_~])/g, "$1");
    setter.addMarkdown(/^https?:/i.test(url) ? writeLink(codeSpan(url), url) : codeSpan(url));
  },
  nolinkurl: (setter, token) => setter.addMarkdown(codeSpan(setter.reader.requiredSource(token))),
  path: (setter, token) => setter.addMarkdown(codeSpan(setter.reader.requiredSource(token))),
  textsuperscript: (setter, token) => {
    setter.addText(raised(setter.reader.requiredSource(token), "⁰¹²³⁴⁵⁶⁷⁸⁹"));
  },
  textsubscript: (setter, token) => {
    setter.addText(raised(setter.reader.requiredSource(token), "₀₁₂₃₄₅₆₇₈₉"));
  },

  ...each("SI qty", unitFormula(2)),
  ...each("si unit num ang", unitFormula(1)),
  "(": parenthesisFormula,
  "[": bracketFormula,
  ensuremath: ensureMath,

  par: (setter) => setter.endParagraph(),
  "\\"(setter, token) {
    setter.reader.takeSign("*");
    setter.reader.optionalTokens(token);
    setter.addText(" ");
  },
  newline: (setter) => setter.addText(" "),
  linebreak(setter, token) {
    setter.reader.optionalTokens(token);
    setter.addText(" ");
  },
  tabularnewline: (setter) => setter.addText(" "),
  hline: () => {},

  footnote,
  footnotetext: footnote,
  thanks: footnote,
  sidenote: footnote,
  marginpar: footnote,
  marginnote: footnote,
  footnotemark: ignore("o"),

  label: (setter, token) => setter.numbering.addLabel(setter.reader.requiredSource(token), token),
  ...each("ref eqref autoref Autoref cref Cref vref nameref pageref autopageref subref labelcref", refer),
  hyperref(setter, token) {
    const label = setter.reader.optionalSource(token) ?? "";
    const text = setter.lineArgument(token);
    setter.addMarkdown(`${mark("begin", label)}${text}${mark("end", label)}`);
  },
  ...each(
    "cite citep citet citealt citealp citeauthor citeyear citeyearpar parencite textcite autocite footcite fullcite Cite Citet Citep",
    cite,
  ),
  Comment: (setter, token) => {
    setter.addText(" ▷ ");
    setter.argument(token);
  },
  COMMENT: (setter, token) => {
    setter.addText(" ▷ ");
    setter.argument(token);
  },
  Call(setter, token) {
    setter.argument(token);
    setter.addText("(");
    setter.argument(token);
    setter.addText(")");
  },
  nocite: ignore("m"),
  bibitem: bibliographyItem,
  bibliography: bibliographyFile,
  addbibresource: (setter, token) => {
    setter.reader.optionalTokens(token);
    bibliographyFile(setter, token);
  },
  printbibliography: ignore("o"),
  newblock: (setter) => setter.addText(" "),
  ...each("onslide only uncover visible invisible", afterOverlay),
  framesubtitle(setter, token) {
    overlay(setter, token);
    setter.add({ kind: "paragraph", text: `*${setter.lineArgument(token)}*`, isNote: true });
  },
  note(setter, token) {
    overlay(setter, token);
    setter.reader.optionalTokens(token);
    const text = setter.lineArgument(token);
    setter.add({ kind: "quote", blocks: [{ kind: "paragraph", text: `**Note.** ${text}`, isNote: true }] });
  },

  includegraphics: picture,
  includesvg: picture,
  includestandalone: picture,
  caption(setter, token) {
    const isStarred = setter.reader.takeSign("*");
    setter.reader.optionalTokens(token);
    const text = setter.lineArgument(token);
    setter.addCaption(text, isStarred);
  },
  captionof(setter, token) {
    setter.reader.takeSign("*");
    const kind = setter.reader.requiredSource(token);
    setter.reader.optionalTokens(token);
    setter.inFloat(kind, () => setter.addCaption(setter.lineArgument(token), false));
  },
  subcaption(setter, token) {
    setter.add({ kind: "paragraph", text: setter.lineArgument(token), isNote: true });
  },
  subfloat(setter, token) {
    const text = setter.reader.optionalTokens(token);
    setter.argument(token);
    if (text) setter.add({ kind: "paragraph", text: setter.lineOf(text, token), isNote: true });
  },

  verb: inlineVerbatim,
  Verb: inlineVerbatim,
  lstinline: inlineListing,
  mintinline: inlineListing,
  lstinputlisting: includedListing,
  inputminted: includedListing,
  verbatiminput: includedListing,
  VerbatimInput: includedListing,

  input: includeFile,
  include: includeFile,
  subfile: includeFile,
  subfileinclude: includeFile,
  import: includeFile,
  subimport: includeFile,
  InputIfFileExists: includeFile,
  usepackage: includePackages,
  RequirePackage: includePackages,
  endinput: (setter) => setter.reader.endFile(),
  ...each(
    "write write18 openin openout read readline ShellEscape directlua luaexec luadirect pdfximage shipout catcode special",
    refused,
  ),
  ...each("immediate global long outer", () => {}),

  title: (setter, token) => {
    setter.reader.optionalTokens(token);
    setter.title = setter.lineArgument(token);
  },
  item(setter, token) {
    setter.lose(token, "An \\item outside a list is a paragraph of its own.");
    setter.endParagraph();
  },
  tikz(setter, token) {
    setter.reader.optionalTokens(token);
    const next = setter.reader.nextRaw();
    if (!next) return;
    setter.reader.putBack(next);
    const source =
      next.kind === "open" ? setter.reader.requiredSource(token) : (setter.reader.takeVerbatim(";") ?? "");
    setter.lose(token, "A drawing is kept as its source.");
    setter.addMarkdown(codeSpan(`\\tikz ${source}`));
  },
  ...Object.fromEntries(
    Object.keys(ACCENTS).map((name): [string, Command] => [
      name,
      (setter, token) => setter.addText(combineAccent(name, setter.reader.requiredSource(token))),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(COMMAND_SIGNS).map(([name, sign]): [string, Command] => [
      name,
      (setter) => setter.addText(sign),
    ]),
  ),

  ...each(
    "maketitle titlepage qedhere tableofcontents listoffigures listoftables lstlistoflistings newpage clearpage cleardoublepage noindent indent " +
      "centering raggedright raggedleft bigskip medskip smallskip hfill vfill hrulefill dotfill bigbreak medbreak smallbreak " +
      "sloppy fussy small footnotesize scriptsize tiny normalsize large Large LARGE huge Huge frontmatter mainmatter backmatter " +
      "phantomsection leavevmode strut null printindex makeindex selectfont flushbottom raggedbottom onecolumn " +
      "toprule midrule bottomrule endhead endfirsthead endfoot endlastfoot lq rq ignorespaces unskip xspace sffamily scshape " +
      "singlespacing onehalfspacing doublespacing allowbreak nobreak samepage begingroup endgroup " +
      "@ boldmath unboldmath landscape columnbreak balance justifying VerbatimEnvironment appendixpage " +
      "noindent@ / - displaystyle textstyle pause medskip filbreak goodbreak eject frenchspacing nonfrenchspacing",
    () => {},
  ),
  ...each("vspace hspace addvspace enlargethispage", ignore("sm")),
  ...each("pagebreak nopagebreak nolinebreak twocolumn", ignore("o")),
  ...each(
    "pagestyle thispagestyle pagenumbering bibliographystyle theoremstyle graphicspath hypersetup geometry tcbset " +
      "tcbuselibrary tikzset pgfplotsset usetikzlibrary mdfsetup index markright author date institute " +
      "subtitle usefonttheme usecolortheme usetheme hyphenation linespread setstretch sisetup mathtoolsset " +
      "DeclareGraphicsExtensions pdfinfo ctikzset selectlanguage " +
      "vphantom hphantom phantom newsavebox usebox ClearPage usemintedstyle AtBeginSection nomenclature glsadd",
    ignore("m"),
  ),
  ...each(
    "setlength addtolength definecolorset lstdefinestyle lstdefinelanguage markboth addtocontents " +
      "colorlet addtokomafont setkomafont fontsize floatname " +
      "restylefloat* numberwithinx DeclareUnicodeCharacter tcbsetforeverylayer fancypagestyle",
    ignore("mm"),
  ),
  ...each("crefname Crefname definecolor addcontentsline", ignore("mmm")),
  ...each(
    "setlist captionsetup color pagecolor setmainfont setsansfont setmonofont setmathfont",
    ignore("som"),
  ),
  ...each("newlength newwrite newsavebox allowdisplaybreaks", (setter, token) => {
    if (token.text === "allowdisplaybreaks") setter.reader.optionalTokens(token);
    else setter.reader.requiredTokens(token);
  }),
  rule: ignore("omm"),
  pdfbookmark: ignore("omm"),
  titleformat: ignore("somommmo"),
  titlespacing: ignore("sommm"),
  ...each("fancyhead fancyfoot rhead lhead chead rfoot lfoot cfoot fancyhf todo", ignore("om")),
  ...each("numberwithin counterwithin", (setter, token) => {
    setter.reader.takeSign("*");
    setter.numbering.countWithin(setter.reader.requiredSource(token), setter.reader.requiredSource(token));
  }),
  ...each(
    "vskip hskip kern parindent parskip baselineskip topsep itemsep parsep tabcolsep arraystretch",
    (setter) => skipLength(setter),
  ),
};

/** siunitx: numbers with units are formulas. */
function unitFormula(takes: number): Command {
  return (setter, token) => {
    setter.reader.optionalTokens(token);
    const { file, line } = token;
    const dollar: Token = { kind: "math", text: "$", file, line };
    const values = Array.from({ length: takes }, () => setter.reader.requiredTokens(token));
    const braced = values.flatMap((value): Token[] => [
      { kind: "open", text: "{", file, line },
      ...value,
      { kind: "close", text: "}", file, line },
    ]);
    setter.reader.push([dollar, token, ...braced, dollar]);
  };
}

/** Digits as raised or lowered ones; letters stay, as in 4th. */
function raised(text: string, digits: string): string {
  return text.replace(/\d/g, (digit) => digits[Number(digit)]!);
}

/** `= 3pt plus 1pt`: lengths stand without braces. */
function skipLength({ reader }: Typesetter): void {
  reader.takeSign("=");
  reader.skipBlanks();
  const token = reader.nextRaw();
  if (!token) return;
  const length = /^-?[\d.]+(?:pt|em|ex|cm|mm|in|bp|sp|pc)?/.exec(token.text);
  if (token.kind !== "text" || !length) {
    reader.putBack(token);
    return;
  }
  const rest = token.text.slice(length[0].length);
  if (rest !== "") reader.putBack({ ...token, text: rest });
  else if (reader.takeSign("plus") || reader.takeSign("minus")) skipLength({ reader } as Typesetter);
}
