/** Reads a document from its first to its last token and puts the blocks together: the part of LaTeX that typesets. */
import type { Block, Heading } from "./blocks.ts";
import { COMMANDS } from "./commands.ts";
import { DEFINERS, type Declared, nothingDeclared, tokensOf } from "./definitions.ts";
import { beginOwnEnvironment, ENVIRONMENTS, findEnvironment } from "./environments.ts";
import type { DocumentFiles } from "./files.ts";
import { takeFormula } from "./formula-blocks.ts";
import { codeSpan, PLAIN, type Run, type Style, writeRuns } from "./inline.ts";
import { Numbering } from "./numbering.ts";
import { fault, type Loss, type Place } from "./place.ts";
import { Reader } from "./reader.ts";
import { type Token, writeTokens } from "./tokens.ts";

/** A group (without a name) or an environment that is open. */
interface Scope extends Place {
  name: string | null;
}

const DEEPEST = 150;

/** What the caption of each float is called. */
const FLOATS: Record<string, string> = {
  figure: "Figure",
  wrapfigure: "Figure",
  SCfigure: "Figure",
  table: "Table",
  wraptable: "Table",
  longtable: "Table",
  sidewaystable: "Table",
  listing: "Listing",
  algorithm: "Algorithm",
};

export class Typesetter {
  readonly reader = new Reader();
  readonly files: DocumentFiles;
  readonly declared: Declared = nothingDeclared();
  readonly numbering = new Numbering();
  /** Names of the packages that the document loads. */
  readonly packages = new Set<string>();
  readonly losses: Loss[] = [];
  readonly footnotes: string[] = [];
  /** The texts of `\bibitem`s by their keys, in order. */
  readonly bibliography = new Map<string, { label: string | null; text: string }>();
  /** The labels that were referred to, and the keys that were cited, with their places. */
  readonly references: (Place & { label: string })[] = [];
  readonly cited: (Place & { label: string })[] = [];
  title = "";
  documentClass = "";
  style: Style = PLAIN;
  private float = "figure";
  private blocks: Block[] = [];
  private runs: Run[] = [];
  private readonly scopes: Scope[] = [];
  private readonly told = new Map<string, number>();

  constructor(files: DocumentFiles) {
    this.files = files;
  }

  /** Runs until a token of this level is the last one, which is given back; undefined at the end of the document. */
  run(isLast: (token: Token) => boolean): Token | undefined {
    for (;;) {
      const token = this.reader.next();
      if (!token || isLast(token)) return token;
      this.take(token);
    }
  }

  take(token: Token): void {
    switch (token.kind) {
      case "text":
      case "parameter":
      case "script":
        this.addText(token.text);
        break;
      case "space":
        this.addText(" ");
        break;
      case "par":
        this.endParagraph();
        break;
      case "open":
        this.group(token);
        break;
      case "close": {
        const scope = this.scopes.at(-1);
        const rest = scope?.name ? `, but \\begin{${scope.name}} of line ${scope.line} is still open` : "";
        throw fault(token, `This } closes no group${rest}: remove it.`);
      }
      case "math":
        takeFormula(this, token);
        break;
      case "align":
        this.lose(token, "An & outside a table is shown as it stands.");
        this.addText("&");
        break;
      case "command":
        this.command(token);
    }
  }

  private command(token: Token): void {
    const { text: name } = token;
    if (name === "end" || name === "endenvironment") this.refuseEnd(token);
    if (name === "begin") this.environment(token);
    else if (name === "beginenvironment") beginOwnEnvironment(this, token);
    else if (DEFINERS[name]) DEFINERS[name](this.reader, token, this.declared);
    else if (COMMANDS[name]) COMMANDS[name](this, token);
    else this.unknown(token);
  }

  /** Kept visible, with the braces that follow it. */
  private unknown(token: Token): void {
    this.lose(token, `\\${token.text} is not known: it is shown as it stands.`, `\\${token.text}`);
    const { reader } = this;
    let next = reader.nextRaw();
    if (next?.kind !== "open") {
      if (next) reader.putBack(next);
      this.addMarkdown(codeSpan(`\\${token.text}`));
      return;
    }
    const tokens = reader.balancedTokens(next, token);
    if (tokens.every(({ kind }) => kind === "text" || kind === "space")) {
      this.addMarkdown(codeSpan(`\\${token.text}{${writeTokens(tokens)}}`));
    } else {
      this.addMarkdown(codeSpan(`\\${token.text}`));
      this.addText("{");
      next = { ...next, kind: "close", text: "}" };
      reader.push([...tokens, next]);
      this.scopes.push({ name: null, file: next.file, line: next.line });
      this.run((each) => each.kind === "close");
      this.scopes.pop();
      this.addText("}");
    }
  }

  private group(open: Token): void {
    const { style } = this;
    this.openScope(null, open);
    if (!this.run((token) => token.kind === "close")) throw this.notClosed();
    this.scopes.pop();
    this.style = style;
  }

  private openScope(name: string | null, { file, line }: Place): void {
    if (this.scopes.length >= DEEPEST) {
      throw fault({ file, line }, `Groups and environments are nested more than ${DEEPEST} deep: simplify.`);
    }
    this.scopes.push({ name, file, line });
  }

  /** The fault of what was opened last and has no end. */
  notClosed(): Error {
    const scope = this.scopes.at(-1) ?? { name: "document", file: this.files.main, line: 1 };
    const what =
      scope.name === null ? "group that opens here with {" : `environment ${scope.name} that begins here`;
    const end = scope.name === null ? "}" : `\\end{${scope.name}}`;
    return fault(scope, `The ${what} has no end: add ${end}.`);
  }

  /** An `\end` that stands where nothing of its name is open. */
  private refuseEnd(token: Token): never {
    const name = this.reader.requiredSource(token);
    const scope = this.scopes.at(-1);
    if (scope?.name === null) {
      throw fault(
        scope,
        `The group that opens here with { is not closed before \\end{${name}} in line ${token.line}: add its }.`,
      );
    }
    throw this.crossedEnd(token, name);
  }

  private crossedEnd(token: Token, name: string): Error {
    const scope = this.scopes.at(-1);
    if (!scope || scope.name === "document") {
      return fault(token, `\\end{${name}} has no \\begin{${name}}: remove it or add what it ends.`);
    }
    if (name === "document") return this.notClosed();
    return fault(
      token,
      `\\end{${name}} stands here, but \\begin{${scope.name}} of line ${scope.line} is still open: put them in order.`,
    );
  }

  private environment(token: Token): void {
    const name = this.reader.requiredSource(token);
    const known = findEnvironment(name, this.declared);
    if (!known) this.lose(token, `The environment ${name} is not known: its content is kept.`, `{${name}}`);
    const environment = known ?? ENVIRONMENTS.transparent!;
    environment(this, { ...token, text: name });
  }

  /** To the `\end` of the environment that `begin` names in its text; labels inside name what is inside. */
  body(begin: Token, ending = "end"): void {
    this.enter(begin);
    const end = this.run((token) => token.kind === "command" && token.text === ending);
    this.leave(begin, end);
  }

  /** From after `\\begin{document}` to its end; what stands below is not read. */
  documentBody(): void {
    const { file, line } = this.reader.place;
    this.body({ kind: "command", text: "document", file, line });
  }

  enter(begin: Token): void {
    this.openScope(begin.text, begin);
  }

  /** `end` is the `\end` at which the reading stopped. */
  leave(begin: Token, end: Token | undefined): void {
    if (!end) throw this.notClosed();
    const name = this.reader.requiredSource(end);
    if (name !== begin.text) throw this.crossedEnd(end, name);
    this.scopes.pop();
  }

  /** Runs `read` with the style as it was before and after. */
  styled(change: Partial<Style>, read: () => void): void {
    const { style } = this;
    this.style = { ...style, ...change };
    read();
    this.style = style;
  }

  /** Takes one argument: a group, or the one token that stands there. */
  argument(of: Token): void {
    const { reader } = this;
    reader.skipBlanks(true);
    const token = reader.nextRaw();
    if (!token) throw fault(of, `\\${of.text} lacks an argument: add it in braces.`);
    reader.putBack(token);
    if (token.kind !== "open") {
      const [only] = reader.requiredTokens(of);
      reader.putBack(only!);
    }
    const first = reader.next();
    if (first) this.take(first);
  }

  /** One argument as a line of Markdown. */
  lineArgument(of: Token): string {
    return this.collectLine(() => this.argument(of));
  }

  /** Tokens that were taken before, as a line of Markdown. */
  lineOf(tokens: readonly Token[], of: Token): string {
    return this.collectLine(() => {
      const { file, line } = of;
      this.reader.push([
        { kind: "open", text: "{", file, line },
        ...tokens,
        { kind: "close", text: "}", file, line },
      ]);
      this.argument(of);
    });
  }

  /** Whether the labels of a list say what its items describe. */
  isDescription(environment: string): boolean {
    const like = this.declared.lists.get(environment) ?? environment;
    return /^(?:description|compactdesc|labeling)\*?$/.test(like);
  }

  isNumbered(environment: string): boolean {
    const like = this.declared.lists.get(environment) ?? environment;
    return /^(?:enumerate|compactenum|questions|parts|subparts)\*?$/.test(like);
  }

  tokensOf(source: string, at: Token): Token[] {
    return tokensOf(source, at);
  }

  /** What `read` typesets, as blocks of their own. */
  collect(read: () => void): Block[] {
    const { blocks, runs, style } = this;
    this.blocks = [];
    this.runs = [];
    read();
    this.endParagraph();
    const collected = this.blocks;
    this.blocks = blocks;
    this.runs = runs;
    this.style = style;
    return collected;
  }

  /** What `read` typesets in plain style; paragraphs, lists and formulas are put into one line. */
  collectLine(read: () => void): string {
    const { style } = this;
    this.style = PLAIN;
    const blocks = this.collect(read);
    this.style = style;
    return blocks.map(lineOfBlock).join(" ").trim();
  }

  add(block: Block): void {
    this.endParagraph();
    this.blocks.push(block);
  }

  /** Within `read`, captions name a figure, table or listing. */
  inFloat(kind: string, read: () => void): void {
    const { float } = this;
    this.float = kind.replace(/\*$/, "");
    read();
    this.float = float;
  }

  inFloatOf<Result>(kind: string, read: () => Result): Result {
    let result!: Result;
    this.inFloat(FLOATS[kind] ? kind : this.float, () => {
      result = read();
    });
    return result;
  }

  addCaption(text: string, isStarred: boolean): void {
    const word = FLOATS[this.float] ?? "Figure";
    if (isStarred) {
      this.add({ kind: "paragraph", text, isNote: true });
      return;
    }
    const number = this.numbering.step(word, word, text);
    this.add({ kind: "paragraph", text: `**${word} ${number}.** ${text}`.trim(), isNote: true });
  }

  addHeading(heading: Heading): void {
    this.add(heading);
    this.numbering.startHeading(heading);
  }

  addText(text: string): void {
    if (text !== "") this.runs.push({ text, style: this.style });
  }

  addMarkdown(markdown: string): void {
    if (markdown !== "") this.runs.push({ markdown, style: this.style });
  }

  endParagraph(): void {
    if (this.runs.length === 0) return;
    const text = writeRuns(this.runs);
    this.runs = [];
    if (text !== "") this.blocks.push({ kind: "paragraph", text });
  }

  /** Tells what could not be kept; with a `subject` only at its first place, with the number of the others. */
  lose({ file, line }: Place, message: string, subject?: string): void {
    const known = subject === undefined ? undefined : this.told.get(subject);
    if (known !== undefined) {
      const loss = this.losses[known]!;
      const more = Number(/ \((\d+) more\)$/.exec(loss.message)?.[1] ?? 0);
      loss.message = `${loss.message.replace(/ \(\d+ more\)$/, "")} (${more + 1} more)`;
      return;
    }
    if (subject !== undefined) this.told.set(subject, this.losses.length);
    this.losses.push({ file, line, message });
  }
}

/** Aligned displays have another name within a line, and no number. */
function inTextForm(latex: string): string {
  return latex
    .replace(/\n/g, " ")
    .replace(/\\tag\{[^}]{0,200}\}/g, "")
    .replace(/\{(align|gather)\*\}/g, "{$1ed}")
    .replace(/\{multline\*\}/g, "{gathered}");
}

function lineOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.text;
    case "formula":
      return `$${inTextForm(block.latex)}$`;
    case "listing":
      return codeSpan(block.code);
    case "list":
      return block.items
        .map((item, index) => [block.terms?.[index] ?? "", ...item.map(lineOfBlock)].join(" ").trim())
        .join("; ");
    case "quote":
    case "answer":
      return block.blocks.map(lineOfBlock).join(" ");
    case "table":
      return block.rows.map((row) => row.join(" ")).join("; ");
    case "question":
      return block.prompt.map(lineOfBlock).join(" ");
  }
}
