/** Gives the tokens of a document with its own macros expanded, its conditions decided and its counters counted. */
import { fault, type Place } from "./place.ts";
import { SourceText, type Token, writeTokens } from "./tokens.ts";

/** What stands between the parameters of a `\def`, or how xparse takes an argument. */
export type Parameter =
  | { kind: "required" }
  | { kind: "optional"; fallback: Token[] | null }
  | { kind: "star" }
  /** Stands before the first parameter of a `\def`, as in `\def\x<#1>{…}`; gives no argument. */
  | { kind: "prefix"; text: string }
  /** Up to these tokens, as in `\def\x#1.{…}`. */
  | { kind: "delimited"; end: Token[] };

export interface Macro {
  parameters: Parameter[];
  body: Token[];
}

export interface UserEnvironment {
  parameters: Parameter[];
  begin: Token[];
  end: Token[];
}

/** Sources are read from the top of a pile: files that were included, and tokens that were put back. */
type Source = SourceText | { tokens: readonly Token[]; at: number };

/** Enough for any document within the size limit; a macro that calls itself has made a million tokens in a second. */
const MOST_EXPANSIONS = 400_000;
const MOST_TOKENS = 4_000_000;
/** At one place of the source, without anything being read further. */
const MOST_AT_ONE_PLACE = 20_000;
const DEEPEST_INCLUSION = 20;

/** Marks for an argument that was left out, and for the star; only `\IfNoValueTF` and the like see them. */
const NO_VALUE = "-NoValue-";
const TRUE = "-True-";
const FALSE = "-False-";

export class Reader {
  readonly macros = new Map<string, Macro>();
  readonly environments = new Map<string, UserEnvironment>();
  readonly counters = new Map<string, number>();
  readonly switches = new Map<string, boolean>();
  private readonly sources: Source[] = [];
  private expansions = 0;
  private tokensMade = 0;
  private atOnePlace = 0;
  private lastPlace: Place = { file: "", line: 1 };
  private openConditions: Place[] = [];
  /** xparse lets the end of an environment use its arguments. */
  private argumentsOfOpen: Token[][][] = [];

  get place(): Place {
    return this.lastPlace;
  }

  /** Throws a fault at `from` for a file that includes itself. */
  include(file: string, text: string, from: Place, isPackage = false): void {
    const open = this.sources.filter((source) => source instanceof SourceText);
    if (open.some((source) => source.file === file)) {
      throw fault(from, `${file} is read from within itself: remove this line.`);
    }
    if (open.length >= DEEPEST_INCLUSION) {
      throw fault(from, `Files include each other more than ${DEEPEST_INCLUSION} deep: put them together.`);
    }
    this.sources.push(new SourceText(file, text, isPackage));
  }

  /** Ends the file that is being read. */
  endFile(): void {
    while (this.sources.length > 0 && !(this.sources.pop() instanceof SourceText));
  }

  setAtLetters(has: boolean): void {
    const source = this.sources.findLast((each) => each instanceof SourceText);
    if (source) source.hasAtLetters = has;
  }

  /** The next token as it stands; undefined at the end of the document. */
  nextRaw(): Token | undefined {
    for (let source = this.sources.at(-1); source; source = this.sources.at(-1)) {
      if (source instanceof SourceText) {
        const token = source.next();
        if (token) {
          this.lastPlace = token;
          this.atOnePlace = 0;
          return token;
        }
      } else if (source.at < source.tokens.length) {
        return source.tokens[source.at++];
      }
      this.sources.pop();
    }
    return undefined;
  }

  /** The next token that is no macro of the document's own. */
  next(): Token | undefined {
    for (;;) {
      const token = this.nextRaw();
      if (token?.kind !== "command" || token.isFrozen) return token;
      if (!this.expand(token)) return token;
    }
  }

  putBack(...tokens: Token[]): void {
    this.push(tokens);
  }

  push(tokens: readonly Token[]): void {
    if (tokens.length > 0) this.sources.push({ tokens, at: 0 });
  }

  /** Passes over blanks, also over the end of a paragraph if asked. */
  skipBlanks(withParagraphs = false): void {
    for (;;) {
      const token = this.nextRaw();
      if (!token) return;
      if (token.kind === "space" || (withParagraphs && token.kind === "par")) continue;
      this.putBack(token);
      return;
    }
  }

  /** Takes one character if it stands next (after blanks). */
  takeSign(sign: string): boolean {
    this.skipBlanks();
    const token = this.nextRaw();
    if (!token) return false;
    if (token.kind !== "text" || !token.text.startsWith(sign)) {
      this.putBack(token);
      return false;
    }
    this.putBackRest(token, sign.length);
    return true;
  }

  /** The tokens of an argument in braces, or the one token that stands there. */
  requiredTokens(of: Token): Token[] {
    this.skipBlanks(true);
    const token = this.nextRaw();
    if (!token) throw fault(of, `\\${of.text} lacks an argument: add it in braces.`);
    if (token.kind === "open") return this.balancedTokens(token, of);
    if (token.kind === "close") {
      throw fault(token, `The argument of \\${of.text} is missing before this }: add it in braces.`);
    }
    if (token.kind !== "text") return [token];
    const first = String.fromCodePoint(token.text.codePointAt(0)!);
    this.putBackRest(token, first.length);
    return [{ ...token, text: first }];
  }

  /** The tokens of an argument in brackets; undefined where none stands. */
  optionalTokens(of: Token, [open, close]: [string, string] = ["[", "]"]): Token[] | undefined {
    const blanks: Token[] = [];
    let token = this.nextRaw();
    while (token?.kind === "space") {
      blanks.push(token);
      token = this.nextRaw();
    }
    if (token?.kind !== "text" || !token.text.startsWith(open)) {
      this.push(token ? [...blanks, token] : blanks);
      return undefined;
    }
    this.putBackRest(token, open.length);
    const tokens: Token[] = [];
    for (let depth = 0, brackets = 0; ; ) {
      const inner = this.nextRaw();
      if (!inner || inner.kind === "par" || (inner.kind === "close" && depth === 0)) {
        throw fault(
          token,
          `The argument of \\${of.text} that opens here with ${open} has no ${close}: close it.`,
        );
      }
      if (inner.kind === "open") depth++;
      if (inner.kind === "close") depth--;
      if (inner.kind === "text" && depth === 0) {
        if (inner.text === "[" && open === "[") brackets++;
        const end = inner.text.indexOf(close);
        if (end !== -1 && brackets === 0) {
          if (end > 0) tokens.push({ ...inner, text: inner.text.slice(0, end) });
          this.putBackRest(inner, end + 1);
          return tokens;
        }
        if (inner.text === "]") brackets--;
      }
      tokens.push(inner);
    }
  }

  /** An argument's source, as for keys, paths and lengths. */
  requiredSource(of: Token): string {
    return writeTokens(this.requiredTokens(of)).trim();
  }

  optionalSource(of: Token): string | undefined {
    const tokens = this.optionalTokens(of);
    return tokens && writeTokens(tokens).trim();
  }

  /** Up to the brace that closes `open`. */
  balancedTokens(open: Token, of: Token): Token[] {
    const tokens: Token[] = [];
    for (let depth = 0; ; ) {
      const token = this.nextRaw();
      if (!token) {
        throw fault(open, `The argument of \\${of.text} that opens here is not closed: add its }.`);
      }
      if (token.kind === "open") depth++;
      if (token.kind === "close" && depth-- === 0) return tokens;
      tokens.push(token);
    }
  }

  /**
   * What stands up to `end`, character for character; undefined where it does not come. Within the argument of a
   * macro, whose text is tokens already, the source is written from those.
   */
  takeVerbatim(end: string): string | undefined {
    let taken = "";
    for (let source = this.sources.at(-1); source; source = this.sources.at(-1)) {
      if (source instanceof SourceText) {
        const text = source.takeUntil(end);
        return text === undefined ? undefined : taken + text;
      }
      taken += writeTokens(source.tokens.slice(source.at));
      this.sources.pop();
      const at = taken.indexOf(end);
      if (at !== -1) {
        const rest = new SourceText(this.lastPlace.file, taken.slice(at + end.length));
        const tokens: Token[] = [];
        for (let token = rest.next(); token; token = rest.next()) {
          tokens.push({ ...token, line: this.lastPlace.line });
        }
        this.push(tokens);
        return taken.slice(0, at);
      }
    }
    return undefined;
  }

  /** The character that comes next, for `\verb`. */
  takeDelimiter(): string {
    this.peek();
    const source = this.sources.at(-1);
    if (source instanceof SourceText) {
      const sign = source.peek(1);
      if (sign !== "") source.takeUntil(sign);
      return sign;
    }
    const token = this.nextRaw();
    if (!token) return "";
    if (token.text.length > 1 && token.kind === "text") this.putBackRest(token, 1);
    return token.text[0] ?? "";
  }

  /** The character that stands next, blanks included; nothing at an end. */
  peek(): string {
    for (let source = this.sources.at(-1); source; source = this.sources.at(-1)) {
      if (source instanceof SourceText) return source.peek(1);
      if (source.at < source.tokens.length) return source.tokens[source.at]!.text[0] ?? "";
      this.sources.pop();
    }
    return "";
  }

  argumentsOf(parameters: readonly Parameter[], of: Token): Token[][] {
    return parameters.flatMap((parameter) => this.valuesOf(parameter, of));
  }

  private valuesOf(parameter: Parameter, of: Token): Token[][] {
    switch (parameter.kind) {
      case "required":
        return [this.requiredTokens(of)];
      case "star":
        return [[textToken(this.takeSign("*") ? TRUE : FALSE, of)]];
      case "delimited":
        return [this.delimitedTokens(parameter.end, of)];
      case "prefix":
        this.takeSign(parameter.text);
        return [];
      case "optional":
        return [this.optionalTokens(of) ?? parameter.fallback ?? [textToken(NO_VALUE, of)]];
    }
  }

  /** `of` is the call, whose place the new tokens take. */
  fill(body: readonly Token[], values: readonly Token[][], of: Token): Token[] {
    const { file, line } = of;
    const filled: Token[] = [];
    for (let at = 0; at < body.length; at++) {
      const token = body[at]!;
      const next = body[at + 1];
      if (token.kind !== "parameter" || !next) {
        filled.push({ ...token, file, line });
      } else if (next.kind === "parameter") {
        filled.push({ ...token, file, line });
        at++;
      } else {
        const value = values[Number(next.text[0]) - 1];
        for (const each of value ?? []) filled.push(each);
        if (next.text.length > 1) filled.push({ ...next, text: next.text.slice(1), file, line });
        at++;
      }
    }
    this.count(filled.length, of);
    return filled;
  }

  private putBackRest(token: Token, taken: number): void {
    if (token.text.length > taken) this.putBack({ ...token, text: token.text.slice(taken) });
  }

  private delimitedTokens(end: readonly Token[], of: Token): Token[] {
    const tokens: Token[] = [];
    const wanted = writeTokens(end);
    for (let depth = 0; ; ) {
      const token = this.nextRaw();
      if (!token) throw fault(of, `The argument of \\${of.text} does not end: add ${wanted} after it.`);
      if (token.kind === "open") depth++;
      if (token.kind === "close") depth--;
      tokens.push(token);
      if (depth > 0) continue;
      const last = writeTokens(tokens.slice(-end.length - 1));
      const at = end[0]!.kind === "text" && token.kind === "text" ? token.text.indexOf(wanted) : -1;
      if (at !== -1) {
        tokens.pop();
        if (at > 0) tokens.push({ ...token, text: token.text.slice(0, at) });
        this.putBackRest(token, at + wanted.length);
        return unwrapped(tokens);
      }
      if (last.endsWith(wanted) && tokens.length >= end.length) {
        tokens.length -= end.length;
        return unwrapped(tokens);
      }
    }
  }

  private count(made: number, of: Token): void {
    this.expansions++;
    this.tokensMade += made;
    this.atOnePlace++;
    if (
      this.atOnePlace > MOST_AT_ONE_PLACE ||
      this.expansions > MOST_EXPANSIONS ||
      this.tokensMade > MOST_TOKENS
    ) {
      throw fault(
        of,
        `The macros here expand without end (\\${of.text} was the last): correct their definitions.`,
      );
    }
  }

  /** Whether the command was one that stands for other tokens, or for none. */
  private expand(token: Token): boolean {
    const name = token.text;
    const macro = this.macros.get(name);
    if (macro) {
      const values = this.argumentsOf(macro.parameters, token);
      this.push(this.fill(macro.body, values, token));
      return true;
    }
    if (name === "begin" || name === "end") return this.expandEnvironment(token);
    const rule = EXPANDING[name];
    if (rule) {
      rule(this, token);
      this.count(0, token);
      return true;
    }
    const counter = /^the(\w+)$/.exec(name)?.[1];
    if (counter !== undefined && this.counters.has(counter)) {
      this.putBack(textToken(String(this.counters.get(counter)), token));
      return true;
    }
    return this.decide(token);
  }

  /**
   * An environment of the document's own stands for what its definition says, between `\beginenvironment{name}` and
   * `\endenvironment{name}`, so that its name is not lost.
   */
  private expandEnvironment(token: Token): boolean {
    const open = this.nextRaw();
    if (open?.kind !== "open") {
      if (open) this.putBack(open);
      return false;
    }
    const named = this.balancedTokens(open, token);
    const name = writeTokens(named).trim();
    const environment = this.environments.get(name);
    const { file, line } = token;
    const braced: Token[] = [open, ...named, { kind: "close", text: "}", file, line }];
    if (!environment) {
      this.push(braced);
      return false;
    }
    const frame = (text: string): Token => ({ kind: "command", text, file, line, isFrozen: true });
    if (token.text === "begin") {
      const values = this.argumentsOf(environment.parameters, token);
      this.argumentsOfOpen.push(values);
      this.push([frame("beginenvironment"), ...braced, ...this.fill(environment.begin, values, token)]);
    } else {
      const values = this.argumentsOfOpen.pop() ?? [];
      this.push([...this.fill(environment.end, values, token), frame("endenvironment"), ...braced]);
    }
    return true;
  }

  /** `\newif` switches and the conditions that can be known. */
  private decide(token: Token): boolean {
    const name = token.text;
    const change = /^(.+)(true|false)$/.exec(name);
    if (change && this.switches.has(change[1]!)) {
      this.switches.set(change[1]!, change[2] === "true");
      return true;
    }
    if (name === "fi" && this.openConditions.length > 0) {
      this.openConditions.pop();
      return true;
    }
    if (name === "else" && this.openConditions.length > 0) {
      this.skipBranch(this.openConditions.pop()!, false);
      return true;
    }
    const isTrue = this.conditionOf(token);
    if (isTrue === undefined) return false;
    if (isTrue) this.openConditions.push(token);
    else if (this.skipBranch(token, true)) this.openConditions.push(token);
    return true;
  }

  private conditionOf(token: Token): boolean | undefined {
    const name = token.text;
    if (!name.startsWith("if") || name === "iff") return undefined;
    const known = this.switches.get(name.slice(2));
    if (known !== undefined) return known;
    if (name === "iftrue") return true;
    if (name === "iffalse" || name === "ifpdf" || name === "ifxetex" || name === "ifluatex")
      return name === "ifpdf";
    if (name === "ifdefined") {
      const asked = this.nextRaw();
      return asked !== undefined && this.macros.has(asked.text);
    }
    if (name === "ifnum") return this.compareNumbers();
    if (name === "ifx") {
      const [first, second] = [this.nextRaw(), this.nextRaw()];
      const meaningOf = (each?: Token) => {
        const macro = each?.kind === "command" ? this.macros.get(each.text) : undefined;
        return macro ? `macro ${writeTokens(macro.body)}` : `${each?.kind} ${each?.text}`;
      };
      if (/^@?undefined$/.test(second?.text ?? "")) return !this.macros.has(first?.text ?? "");
      return meaningOf(first) === meaningOf(second);
    }
    return undefined;
  }

  /** `1<2 `: what is no comparison of plain numbers counts as true. */
  private compareNumbers(): boolean {
    const taken: Token[] = [];
    let text = "";
    while (taken.length < 8) {
      const token = this.next();
      if (token?.kind !== "text") {
        if (token && (token.kind !== "space" || text === "")) this.putBack(token);
        break;
      }
      const [number = ""] = /^[-\d<>=]*/.exec(token.text) ?? [];
      taken.push(token);
      text += number;
      if (number.length < token.text.length) {
        this.putBackRest(token, number.length);
        break;
      }
    }
    const [, left, sign, right] = /^(-?\d+)([<>=])(-?\d+)$/.exec(text) ?? [];
    if (left === undefined) return true;
    const difference = Number(left) - Number(right);
    return sign === "<" ? difference < 0 : sign === ">" ? difference > 0 : difference === 0;
  }

  /** Passes over a branch that does not count; whether it ended with an `\else`. */
  private skipBranch(from: Place, mayElse: boolean): boolean {
    for (let depth = 0; ; ) {
      const token = this.nextRaw();
      if (!token) throw fault(from, "This condition has no \\fi: add it.");
      if (token.kind !== "command") continue;
      if (/^if[a-z@]*$/.test(token.text) && this.opensCondition(token.text)) depth++;
      else if (token.text === "fi" && depth-- === 0) return false;
      else if (token.text === "else" && depth === 0 && mayElse) return true;
    }
  }

  private opensCondition(name: string): boolean {
    return PRIMITIVE_CONDITIONS.has(name) || this.switches.has(name.slice(2));
  }
}

const PRIMITIVE_CONDITIONS = new Set(
  "if ifx ifnum ifdim ifodd ifcat ifcase ifdefined ifcsname iftrue iffalse ifmmode ifvmode ifhmode ifvoid ifpdf ifxetex ifluatex ifeof".split(
    " ",
  ),
);

function textToken(text: string, { file, line }: Place): Token {
  return { kind: "text", text, file, line };
}

/** TeX takes the braces off an argument that is one group. */
function unwrapped(tokens: Token[]): Token[] {
  if (tokens[0]?.kind !== "open") return tokens;
  let depth = 0;
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === "open") depth++;
    if (kind === "close" && --depth === 0) return index === tokens.length - 1 ? tokens.slice(1, -1) : tokens;
  }
  return tokens;
}

/** Takes the branches of a question in braces and puts the one that counts back. */
function branch(reader: Reader, token: Token, isTrue: boolean, form: string): void {
  const yes = form.includes("T") ? reader.requiredTokens(token) : [];
  const no = form.includes("F") ? reader.requiredTokens(token) : [];
  reader.push(isTrue ? yes : no);
}

type Rule = (reader: Reader, token: Token) => void;

/** Commands of LaTeX that stand for other tokens, or only change what later ones stand for. */
const EXPANDING: Record<string, Rule> = {
  csname(reader, token) {
    const name: Token[] = [];
    for (;;) {
      const each = reader.next();
      if (!each) throw fault(token, "\\csname has no \\endcsname: add it.");
      if (each.kind === "command" && each.text === "endcsname") break;
      name.push(each);
    }
    reader.putBack({ kind: "command", text: writeTokens(name), file: token.file, line: token.line });
  },
  makeatletter: (reader) => reader.setAtLetters(true),
  makeatother: (reader) => reader.setAtLetters(false),
  ExplSyntaxOn: (reader) => reader.setAtLetters(true),
  ExplSyntaxOff: (reader) => reader.setAtLetters(false),
  newif(reader) {
    const name = reader.nextRaw();
    if (name) reader.switches.set(name.text.slice(2), false);
  },
  newcounter(reader, token) {
    reader.counters.set(reader.requiredSource(token), 0);
    reader.optionalTokens(token);
  },
  setcounter(reader, token) {
    reader.counters.set(reader.requiredSource(token), Number(reader.requiredSource(token)) || 0);
  },
  addtocounter(reader, token) {
    const name = reader.requiredSource(token);
    const by = Number(reader.requiredSource(token)) || 0;
    reader.counters.set(name, (reader.counters.get(name) ?? 0) + by);
  },
  stepcounter(reader, token) {
    const name = reader.requiredSource(token);
    reader.counters.set(name, (reader.counters.get(name) ?? 0) + 1);
  },
  refstepcounter(reader, token) {
    const name = reader.requiredSource(token);
    reader.counters.set(name, (reader.counters.get(name) ?? 0) + 1);
  },
  arabic: (reader, token) => reader.putBack(textToken(counterText(reader, token, String), token)),
  value: (reader, token) => reader.putBack(textToken(counterText(reader, token, String), token)),
  alph: (reader, token) => reader.putBack(textToken(counterText(reader, token, letterOf), token)),
  Alph: (reader, token) =>
    reader.putBack(textToken(counterText(reader, token, letterOf).toUpperCase(), token)),
  roman: (reader, token) => reader.putBack(textToken(counterText(reader, token, romanOf), token)),
  Roman: (reader, token) =>
    reader.putBack(textToken(counterText(reader, token, romanOf).toUpperCase(), token)),
  newtoggle: (reader, token) => void reader.switches.set(reader.requiredSource(token), false),
  toggletrue: (reader, token) => void reader.switches.set(reader.requiredSource(token), true),
  togglefalse: (reader, token) => void reader.switches.set(reader.requiredSource(token), false),
  iftoggle: (reader, token) =>
    branch(reader, token, reader.switches.get(reader.requiredSource(token)) ?? false, "TF"),
  ...Object.fromEntries(
    ["T", "F", "TF"].flatMap((form): [string, Rule][] => [
      [
        `IfNoValue${form}`,
        (reader, token) => branch(reader, token, reader.requiredSource(token) === NO_VALUE, form),
      ],
      [
        `IfValue${form}`,
        (reader, token) => branch(reader, token, reader.requiredSource(token) !== NO_VALUE, form),
      ],
      [
        `IfBoolean${form}`,
        (reader, token) => branch(reader, token, reader.requiredSource(token) === TRUE, form),
      ],
    ]),
  ),
  ifthenelse(reader, token) {
    const asked = reader.requiredSource(token);
    const [, first = "", second = ""] = /^\\equal\s*\{([^{}]*)\}\s*\{([^{}]*)\}$/.exec(asked) ?? [];
    branch(reader, token, asked.startsWith("\\equal") && first === second, "TF");
  },
  ifblank: (reader, token) => branch(reader, token, reader.requiredSource(token) === "", "TF"),
  ifstrempty: (reader, token) => branch(reader, token, reader.requiredSource(token) === "", "TF"),
  texorpdfstring: (reader, token) => branch(reader, token, true, "TF"),
  expandafter() {},
  noexpand() {},
  protect() {},
  relax() {},
};

function counterText(reader: Reader, token: Token, form: (value: number) => string): string {
  return form(reader.counters.get(reader.requiredSource(token)) ?? 0);
}

export function letterOf(value: number): string {
  return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : String(value);
}

export function romanOf(value: number): string {
  const steps: [number, string][] = [
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = value;
  let roman = "";
  for (const [step, sign] of steps) for (; rest >= step && roman.length < 40; rest -= step) roman += sign;
  return roman || String(value);
}
