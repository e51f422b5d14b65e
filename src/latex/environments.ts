/** What the environments of LaTeX and of common packages become, by name. */
import type { Block } from "./blocks.ts";
import { bibliographyEnvironment } from "./citations.ts";
import { COMMANDS, overlay } from "./commands.ts";
import { type Declared, readOptions } from "./definitions.ts";
import { DISPLAYS } from "./formula.ts";
import { formulaEnvironment } from "./formula-blocks.ts";
import { commentEnvironment, drawing, listingEnvironment } from "./listings.ts";
import { list } from "./lists.ts";
import { pseudocode } from "./pseudocode.ts";
import {
  answerEnvironment,
  boldTitle,
  isAnswerName,
  isQuestionName,
  questionEnvironment,
  questionsEnvironment,
} from "./questions.ts";
import { tableEnvironment } from "./tables.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** `begin` is the `\begin`, with the environment's name as its text. */
export type Environment = (setter: Typesetter, begin: Token) => void;

function each(names: string, environment: Environment): Record<string, Environment> {
  return Object.fromEntries(names.split(" ").map((name) => [name, environment]));
}

/** Its content stands where it stands; so many arguments are passed over. */
function transparent(signature = ""): Environment {
  return (setter, begin) => {
    setter.endParagraph();
    for (const type of signature) {
      if (type === "o") setter.reader.optionalTokens(begin);
      else setter.reader.requiredTokens(begin);
    }
    const { current } = setter.numbering;
    const { style } = setter;
    setter.body(begin);
    setter.style = style;
    if (setter.numbering.current.heading === current.heading) setter.numbering.current = current;
    setter.endParagraph();
  };
}

function float(kind: string, signature: string): Environment {
  return (setter, begin) => setter.inFloat(kind, () => transparent(signature)(setter, begin));
}

function quote(setter: Typesetter, begin: Token): void {
  const blocks = setter.collect(() => transparent()(setter, begin));
  setter.add({ kind: "quote", blocks });
}

/** A frame with its title in bold before its text. */
export function framed(setter: Typesetter, title: string, blocks: Block[]): void {
  if (title === "" && blocks.length === 0) return;
  setter.add({
    kind: "quote",
    blocks: title === "" ? blocks : withLead(boldTitle(title), blocks),
  });
}

/** Puts words before the first paragraph, or before all where something else comes first. */
export function withLead(lead: string, blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind === "paragraph") return [{ kind: "paragraph", text: `${lead} ${first.text}` }, ...rest];
  return [{ kind: "paragraph", text: lead, isNote: true }, ...blocks];
}

const box: Environment = (setter, begin) => {
  setter.endParagraph();
  const options = readOptions(setter.reader.optionalSource(begin) ?? "");
  const title = options.title ?? options.frametitle ?? "";
  const text = title === "" || title === "true" ? "" : setter.lineOf(setter.tokensOf(title, begin), begin);
  framed(
    setter,
    text,
    setter.collect(() => transparent()(setter, begin)),
  );
};

function ownBox(declared: Declared["boxes"], name: string): Environment {
  const { title, parameters, isTheorem } = declared.get(name)!;
  return (setter, begin) => {
    setter.endParagraph();
    const { reader } = setter;
    if (isTheorem) {
      reader.optionalTokens(begin);
      const note = setter.lineArgument(begin);
      const label = reader.requiredSource(begin);
      const { current } = setter.numbering;
      const number = setter.numbering.step(name, title, note);
      if (label) setter.numbering.addLabel(label, begin);
      const inner = () =>
        framed(
          setter,
          headOf(title, number, note),
          setter.collect(() => transparent()(setter, begin)),
        );
      if (isQuestionName(name) || isQuestionName(title)) questionEnvironment(name)(setter, begin);
      else inner();
      setter.numbering.current = current;
      return;
    }
    const values = reader.argumentsOf(parameters, begin);
    if (isQuestionName(name)) return questionEnvironment(name)(setter, begin);
    if (isAnswerName(name)) return answerEnvironment(setter, begin);
    const tokens = reader.fill(setter.tokensOf(title, begin), values, begin);
    const text = title === "" ? "" : setter.lineOf(tokens, begin);
    framed(
      setter,
      text.replace(/-NoValue-/g, "").trim(),
      setter.collect(() => transparent()(setter, begin)),
    );
  };
}

function headOf(title: string, number: string, note: string): string {
  return `${title}${number && ` ${number}`}${note && ` (${note})`}`;
}

/** Theorem, Lemma, Definition and what the document declares like them. */
function theorem(name: string, title: string, counter: string | null): Environment {
  return (setter, begin) => {
    setter.endParagraph();
    const given = setter.reader.optionalTokens(begin);
    const note = given ? setter.lineOf(given, begin) : "";
    const { current } = setter.numbering;
    const number = counter === null ? "" : setter.numbering.step(counter, title, note);
    if (isQuestionName(name) || isQuestionName(title)) questionEnvironment(name, note)(setter, begin);
    else
      framed(
        setter,
        headOf(title, number, note),
        setter.collect(() => transparent()(setter, begin)),
      );
    setter.numbering.current = current;
  };
}

const THEOREMS =
  "theorem lemma definition corollary proposition example remark claim fact note assumption conjecture observation axiom property notation";

/** A slide of beamer: its title heads what is on it. */
const frame: Environment = (setter, begin) => {
  overlay(setter, begin);
  setter.reader.optionalTokens(begin);
  setter.reader.skipBlanks();
  if (setter.reader.peek() === "{") {
    COMMANDS.frametitle!(setter, begin);
    if (setter.reader.peek() === "{") COMMANDS.framesubtitle!(setter, begin);
  }
  transparent()(setter, begin);
};

const block: Environment = (setter, begin) => {
  setter.endParagraph();
  overlay(setter, begin);
  const title = setter.lineArgument(begin);
  framed(
    setter,
    title,
    setter.collect(() => transparent()(setter, begin)),
  );
};

const proof: Environment = (setter, begin) => {
  setter.endParagraph();
  const given = setter.reader.optionalTokens(begin);
  const title = given ? setter.lineOf(given, begin) : "Proof";
  const blocks = setter.collect(() => transparent()(setter, begin));
  for (const block of withLead(`*${title.replace(/[*.]/g, "")}.*`, blocks)) setter.add(block);
};

/** An environment of the document's own, whose content follows as its definition says. */
function ownEnvironment(setter: Typesetter, name: string, token: Token): void {
  const begin = { ...token, text: name };
  if (isQuestionName(name)) questionEnvironment(name, "", "endenvironment")(setter, begin);
  else if (isAnswerName(name)) answerEnvironment(setter, begin, "endenvironment");
  else {
    setter.endParagraph();
    setter.body(begin, "endenvironment");
    setter.endParagraph();
  }
}

/** At `\beginenvironment{name}`, which the reader makes of an environment that the document defines. */
export function beginOwnEnvironment(setter: Typesetter, token: Token): void {
  ownEnvironment(setter, setter.reader.requiredSource(token), token);
}

export const ENVIRONMENTS: Record<string, Environment> = {
  document: transparent(),
  transparent: transparent(),
  ...each(
    "center flushleft flushright abstract subequations titlepage samepage small footnotesize scriptsize large " +
      "landscape sloppypar raggedright centering appendices onehalfspace doublespace singlespace  threeparttable " +
      "measuredfigure group figurewrapper keywords acknowledgments acknowledgements acknowledgement subfigures english ThreePartTable",
    transparent(),
  ),
  ...each("minipage subfigure subtable adjustbox varwidth", transparent("oom")),
  ...each("otherlanguage spacing addmargin column", transparent("m")),
  ...each("adjustwidth", transparent("mm")),
  frame,
  ...each("block alertblock exampleblock", block),
  columns: transparent("o"),
  ...each("tablenotes", (setter, begin) => {
    setter.reader.optionalTokens(begin);
    list("itemize")(setter, begin);
  }),
  ...each("figure figure* SCfigure", float("figure", "o")),
  ...each("table table* sidewaystable margintable", float("table", "o")),
  ...each("marginfigure sidewaysfigure", float("figure", "o")),
  wrapfigure: float("figure", "omom"),
  wraptable: float("table", "omom"),
  ...each("listing listing* codelisting program", float("listing", "o")),
  ...each("algorithm algorithm* algorithm2e", (setter, begin) => {
    if (setter.packages.has("algorithm2e")) drawing(setter, begin);
    else float("algorithm", "o")(setter, begin);
  }),
  ...each("algorithmic algorithmic* pseudo", pseudocode),

  ...each("quote quotation verse displayquote", quote),
  ...each("tcolorbox mdframed framed shaded shaded* leftbar oframed snugshade fbox kaobox awesomeblock", box),

  ...each("itemize itemize* compactitem inparaitem dinglist", list("itemize")),
  ...each("enumerate enumerate* compactenum inparaenum", list("enumerate")),
  ...each("description description* compactdesc labeling", list("description")),
  ...each("multicols multicols*", (setter, begin) => {
    setter.reader.requiredTokens(begin);
    const above = setter.reader.optionalTokens(begin);
    if (above) setter.reader.push(above);
    transparent()(setter, begin);
  }),
  tasks(setter, begin) {
    setter.reader.optionalTokens(begin);
    setter.reader.optionalTokens(begin, ["(", ")"]);
    list("enumerate", new Set(["task"]))(setter, begin);
  },
  ...each("parts subparts", list("enumerate", new Set(["part", "subpart"]))),
  ...each("choices checkboxes oneparchoices", list("itemize", new Set(["choice", "CorrectChoice"]))),
  ...each("list trivlist", (setter, begin) => {
    if (begin.text === "list") for (const _ of "mm") setter.reader.requiredTokens(begin);
    list("itemize")(setter, begin);
  }),

  ...each(
    "tabular tabular* tabularx tabulary longtable longtable* supertabular tblr longtblr array xltabular NiceTabular",
    tableEnvironment,
  ),

  ...each("lstlisting lstlisting*", listingEnvironment("listings")),
  ...each("minted minted*", listingEnvironment("minted")),
  ...each(
    "verbatim verbatim* Verbatim Verbatim* BVerbatim LVerbatim SaveVerbatim spverbatim alltt",
    listingEnvironment("verbatim"),
  ),
  ...each("pythoncode", listingEnvironment("listings", "language=python")),
  tcblisting: listingEnvironment("minted"),

  ...each("tikzpicture tikzcd circuitikz forest pspicture picture asy dot2tex axis", drawing),
  ...each("filecontents filecontents*", commentEnvironment),

  ...Object.fromEntries(
    Object.keys(DISPLAYS).flatMap((name) => [
      [name, formulaEnvironment],
      [`${name}*`, formulaEnvironment],
    ]),
  ),
  math: formulaEnvironment,

  ...Object.fromEntries(
    THEOREMS.split(" ").flatMap((name) => {
      const title = name[0]!.toUpperCase() + name.slice(1);
      return [
        [name, theorem(name, title, name)],
        [`${name}*`, theorem(name, title, null)],
      ];
    }),
  ),
  proof,
  thebibliography: bibliographyEnvironment,
};

/** What the document declares comes first; undefined for an environment that nobody knows. */
export function findEnvironment(name: string, declared: Declared): Environment | undefined {
  if (declared.comments.has(name)) return commentEnvironment;
  const listing = declared.listings.get(name);
  if (listing) return listingEnvironment(listing.like);
  if (declared.boxes.has(name)) return ownBox(declared.boxes, name);
  const theoremLike = declared.theorems.get(name);
  if (theoremLike) return theorem(name, theoremLike.title, theoremLike.counter);
  const listLike = declared.lists.get(name);
  if (listLike && !isQuestionName(name)) return list(listLike);
  if (ENVIRONMENTS[name]) return ENVIRONMENTS[name];
  if (isQuestionName(name)) return /s\*?$/i.test(name) ? questionsEnvironment : questionEnvironment(name);
  return isAnswerName(name) ? (setter, begin) => answerEnvironment(setter, begin) : undefined;
}
