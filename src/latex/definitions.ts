/** The commands with which a document defines its own: macros, environments, operators, theorems, listings, boxes, lists. */
import { fault } from "./place.ts";
import type { Macro, Parameter, Reader, UserEnvironment } from "./reader.ts";
import { SourceText, type Token, writeTokens } from "./tokens.ts";

/** What the document says its own environments are, besides those that stand for other LaTeX. */
export interface Declared {
  /** Theorem-likes: their title, and whether they are numbered. */
  theorems: Map<string, { title: string; counter: string | null; within: string | null }>;
  /** Verbatim environments with the options that each begins with. */
  listings: Map<
    string,
    { like: "listings" | "minted" | "verbatim"; options: string; parameters: Parameter[] }
  >;
  /** Framed boxes, with their fixed title if any. */
  boxes: Map<string, { title: string; parameters: Parameter[]; isTheorem: boolean }>;
  lists: Map<string, "itemize" | "enumerate" | "description">;
  /** Environments of the `comment` package. */
  comments: Set<string>;
  listingLanguage: string;
}

export function nothingDeclared(): Declared {
  return {
    theorems: new Map(),
    listings: new Map(),
    boxes: new Map(),
    lists: new Map(),
    comments: new Set(["comment"]),
    listingLanguage: "",
  };
}

type Definer = (reader: Reader, token: Token, declared: Declared) => void;

export const DEFINERS: Record<string, Definer> = {
  newcommand: defineCommand,
  renewcommand: defineCommand,
  providecommand: (reader, token, declared) => defineCommand(reader, token, declared, true),
  DeclareRobustCommand: defineCommand,
  newrobustcmd: defineCommand,
  def: defineByPattern,
  gdef: defineByPattern,
  edef: defineByPattern,
  xdef: defineByPattern,
  let(reader) {
    reader.skipBlanks();
    const name = reader.nextRaw();
    reader.takeSign("=");
    reader.skipBlanks();
    const target = reader.nextRaw();
    if (name?.kind === "command" && target) define(reader, name.text, meaningOf(reader, target));
  },
  NewDocumentCommand: defineWithSpec,
  RenewDocumentCommand: defineWithSpec,
  ProvideDocumentCommand: defineWithSpec,
  DeclareDocumentCommand: defineWithSpec,
  newenvironment: defineEnvironment,
  renewenvironment: defineEnvironment,
  NewDocumentEnvironment: defineEnvironmentWithSpec,
  RenewDocumentEnvironment: defineEnvironmentWithSpec,
  DeclareDocumentEnvironment: defineEnvironmentWithSpec,
  DeclareMathOperator(reader, token) {
    const star = reader.takeSign("*") ? "*" : "";
    const name = nameOf(reader, token);
    const body = reader.requiredTokens(token);
    define(reader, name, {
      parameters: [],
      body: [...tokensOf(`\\operatorname${star}{`, token), ...body, ...tokensOf("}", token)],
    });
  },
  DeclarePairedDelimiter(reader, token) {
    const name = nameOf(reader, token);
    const [left, right] = [reader.requiredSource(token), reader.requiredSource(token)];
    define(reader, name, {
      parameters: [{ kind: "star" }, { kind: "optional", fallback: null }, { kind: "required" }],
      body: tokensOf(
        `\\IfBooleanTF{#1}{\\left${left} #3\\right${right}}{\\IfNoValueTF{#2}{${left} #3${right}}{#2${left} #3#2${right}}}`,
        token,
      ),
    });
  },
  newtheorem(reader, token, { theorems }) {
    const isUnnumbered = reader.takeSign("*");
    const name = reader.requiredSource(token);
    const shared = reader.optionalSource(token);
    const title = reader.requiredSource(token);
    const within = reader.optionalSource(token) ?? null;
    theorems.set(name, { title, counter: isUnnumbered ? null : (shared ?? name), within });
  },
  declaretheorem(reader, token, { theorems }) {
    const before = reader.optionalSource(token) ?? "";
    const name = reader.requiredSource(token);
    const options = readOptions(reader.optionalSource(token) ?? before);
    const title = options.name ?? options.title ?? name[0]!.toUpperCase() + name.slice(1);
    const counter = options.numbered === "no" ? null : (options.sibling ?? options.numberlike ?? name);
    theorems.set(name, { title, counter, within: options.numberwithin ?? options.parent ?? null });
  },
  newtcbtheorem(reader, token, { boxes }) {
    reader.optionalTokens(token);
    const name = reader.requiredSource(token);
    const title = reader.requiredSource(token);
    reader.requiredTokens(token);
    reader.requiredTokens(token);
    boxes.set(name, { title, parameters: [], isTheorem: true });
  },
  newtcolorbox: defineBox,
  renewtcolorbox: defineBox,
  NewTColorBox: defineBox,
  newtcbox(reader, token) {
    reader.optionalTokens(token);
    const name = nameOf(reader, token);
    const parameters = countedParameters(reader, token);
    reader.requiredTokens(token);
    const content = tokensOf(`#${parameters.length + 1}`, token);
    define(reader, name, { parameters: [...parameters, { kind: "required" }], body: content });
  },
  setotherlanguage: defineLanguages,
  setotherlanguages: defineLanguages,
  newmdenv(reader, token, { boxes }) {
    const { frametitle = "" } = readOptions(reader.optionalSource(token) ?? "");
    boxes.set(reader.requiredSource(token), { title: frametitle, parameters: [], isTheorem: false });
  },
  newmdtheoremenv(reader, token, declared) {
    reader.optionalTokens(token);
    DEFINERS.newtheorem!(reader, token, declared);
  },
  lstnewenvironment(reader, token, { listings }) {
    const name = reader.requiredSource(token);
    const parameters = countedParameters(reader, token);
    const begin = writeTokens(reader.requiredTokens(token));
    reader.requiredTokens(token);
    const set = /\\lstset\s*\{/.exec(begin);
    const options = set ? begin.slice(set.index + set[0].length, begin.lastIndexOf("}")) : "";
    listings.set(name, { like: "listings", options, parameters });
  },
  lstset(reader, token, declared) {
    const { language, style } = readOptions(reader.requiredSource(token));
    if (language ?? style) declared.listingLanguage = language ?? "";
  },
  newminted(reader, token, { listings }) {
    const given = reader.optionalSource(token);
    const language = reader.requiredSource(token);
    reader.requiredTokens(token);
    listings.set(given ?? `${language}code`, {
      like: "minted",
      options: `language=${language}`,
      parameters: [],
    });
  },
  DefineVerbatimEnvironment(reader, token, { listings }) {
    const name = reader.requiredSource(token);
    reader.requiredTokens(token);
    reader.requiredTokens(token);
    listings.set(name, { like: "verbatim", options: "", parameters: [{ kind: "optional", fallback: [] }] });
  },
  newtcblisting(reader, token, { listings }) {
    reader.optionalTokens(token);
    const name = reader.requiredSource(token);
    const parameters = countedParameters(reader, token);
    const options = reader.requiredSource(token);
    const language = /(?:language|minted language)\s*=\s*(\w+)/.exec(options)?.[1] ?? "";
    listings.set(name, { like: "listings", options: `language=${language}`, parameters });
  },
  newacronym(reader, token) {
    reader.optionalTokens(token);
    const key = reader.requiredSource(token);
    const body = reader.requiredTokens(token);
    reader.requiredTokens(token);
    define(reader, `gls@${key}`, { parameters: [], body });
  },
  newglossaryentry: defineEntry,
  DeclareAcronym: defineEntry,
  newlist(reader, token, { lists }) {
    const name = reader.requiredSource(token);
    const like = reader.requiredSource(token).replace("*", "");
    reader.requiredTokens(token);
    if (like === "itemize" || like === "enumerate" || like === "description") lists.set(name, like);
  },
  excludecomment: (reader, token, { comments }) => void comments.add(reader.requiredSource(token)),
  includecomment: (reader, token, { comments }) => void comments.delete(reader.requiredSource(token)),
};

function define(reader: Reader, name: string, macro: Macro): void {
  reader.macros.set(name, macro);
}

/** What `\\gls{key}` writes: the entry's name or its short form. */
function defineEntry(reader: Reader, token: Token): void {
  const key = reader.requiredSource(token);
  const { name, short } = readOptions(reader.requiredSource(token));
  define(reader, `gls@${key}`, { parameters: [], body: tokensOf(short ?? name ?? key, token) });
}

/** polyglossia: `\\textarabic{…}` and an environment of each language. */
function defineLanguages(reader: Reader, token: Token): void {
  reader.optionalTokens(token);
  for (const language of reader.requiredSource(token).split(",")) {
    const name = language.trim();
    const options: Parameter = { kind: "optional", fallback: [] };
    define(reader, `text${name}`, {
      parameters: [options, { kind: "required" }],
      body: tokensOf("#2", token),
    });
    // `arabic` is a command that numbers a counter, so that its environment is capitalised.
    for (const each of [name, name.replace(/^\w/, (first) => first.toUpperCase())]) {
      reader.environments.set(each, { parameters: [options], begin: [], end: [] });
    }
  }
}

/** The command that is defined, in braces or not. */
function nameOf(reader: Reader, token: Token): string {
  const [name, ...others] = reader.requiredTokens(token).filter(({ kind }) => kind !== "space");
  if (name?.kind !== "command" || others.length > 0) {
    throw fault(token, `\\${token.text} must be followed by the command that it defines: correct it.`);
  }
  return name.text;
}

function meaningOf(reader: Reader, target: Token): Macro {
  const macro = target.kind === "command" ? reader.macros.get(target.text) : undefined;
  return macro ?? { parameters: [], body: [{ ...target, isFrozen: true }] };
}

function defineCommand(reader: Reader, token: Token, _: Declared, onlyIfNew = false): void {
  reader.takeSign("*");
  const name = nameOf(reader, token);
  const parameters = countedParameters(reader, token);
  const body = reader.requiredTokens(token);
  if (!onlyIfNew || !reader.macros.has(name)) define(reader, name, { parameters, body });
}

/** `[2][default]` as in `\newcommand`. */
function countedParameters(reader: Reader, token: Token): Parameter[] {
  const count = Number(reader.optionalSource(token) ?? 0) || 0;
  const fallback = count > 0 ? reader.optionalTokens(token) : undefined;
  return Array.from({ length: Math.min(count, 9) }, (_, index) =>
    index === 0 && fallback ? { kind: "optional", fallback } : { kind: "required" },
  );
}

/** `\def\x#1.#2{…}`: what stands between the parameters ends them. */
function defineByPattern(reader: Reader, token: Token): void {
  reader.skipBlanks();
  const name = reader.nextRaw();
  const pattern: Token[] = [];
  let next = reader.nextRaw();
  for (; next && next.kind !== "open"; next = reader.nextRaw()) {
    if (next.kind === "close" || next.kind === "par") break;
    pattern.push(next);
  }
  if (name?.kind !== "command" || next?.kind !== "open") {
    throw fault(token, `\\${token.text} must be followed by a command and a body in braces: correct it.`);
  }
  const body = reader.balancedTokens(next, token);
  const parameters: Parameter[] = [];
  const prefix = writeTokens(
    pattern.slice(
      0,
      Math.max(
        0,
        pattern.findIndex(({ kind }) => kind === "parameter"),
      ),
    ),
  ).trim();
  if (prefix !== "") parameters.push({ kind: "prefix", text: prefix });
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at]!.kind !== "parameter") continue;
    const number = pattern[at + 1];
    const end: Token[] = [];
    if (number && number.text.length > 1) end.push({ ...number, text: number.text.slice(1) });
    for (at += 2; at < pattern.length && pattern[at]!.kind !== "parameter"; at++) end.push(pattern[at]!);
    at--;
    parameters.push(end.length > 0 ? { kind: "delimited", end } : { kind: "required" });
  }
  define(reader, name.text, { parameters, body });
}

/** The argument types of xparse that have a meaning here: `m r o O{…} s`. */
function specParameters(reader: Reader, token: Token): Parameter[] {
  const spec = reader.requiredTokens(token);
  const parameters: Parameter[] = [];
  const source = writeTokens(spec).replace(/[+!>]|\s/g, "");
  for (let at = 0; at < source.length; at++) {
    const type = source[at]!;
    if (type === "s") parameters.push({ kind: "star" });
    else if (type === "o") parameters.push({ kind: "optional", fallback: null });
    else if (type === "O") {
      const end = source.indexOf("}", at);
      parameters.push({ kind: "optional", fallback: tokensOf(source.slice(at + 2, end), token) });
      at = end;
    } else if (type === "m" || type === "v" || type === "b") parameters.push({ kind: "required" });
    if (type === "r" || type === "d") at += 2;
  }
  return parameters;
}

function defineWithSpec(reader: Reader, token: Token): void {
  const name = nameOf(reader, token);
  const parameters = specParameters(reader, token);
  define(reader, name, { parameters, body: reader.requiredTokens(token) });
}

function defineEnvironment(reader: Reader, token: Token, declared: Declared): void {
  reader.takeSign("*");
  const name = reader.requiredSource(token);
  addEnvironment(reader, token, declared, name, countedParameters(reader, token));
}

function defineEnvironmentWithSpec(reader: Reader, token: Token, declared: Declared): void {
  const name = reader.requiredSource(token);
  addEnvironment(reader, token, declared, name, specParameters(reader, token));
}

/** One that begins a verbatim environment is a listing itself, as its text must not be read as LaTeX. */
function addEnvironment(
  reader: Reader,
  token: Token,
  declared: Declared,
  name: string,
  parameters: Parameter[],
): void {
  const environment: UserEnvironment = {
    parameters,
    begin: reader.requiredTokens(token),
    end: reader.requiredTokens(token),
  };
  const begin = writeTokens(environment.begin);
  const inner = /\\begin\s*\{(lstlisting|minted|verbatim|Verbatim)\}\s*(.*)$/s.exec(begin);
  if (inner) {
    const language =
      /\{([\w#]+)\}\s*$/.exec(inner[2]!)?.[1] ?? /language=([\w#]+)/.exec(inner[2]!)?.[1] ?? "";
    declared.listings.set(name, { like: "listings", options: `language=${language}`, parameters });
  } else reader.environments.set(name, environment);
}

function defineBox(reader: Reader, token: Token, { boxes }: Declared): void {
  reader.optionalTokens(token);
  const name = reader.requiredSource(token);
  const parameters =
    token.text === "NewTColorBox" ? specParameters(reader, token) : countedParameters(reader, token);
  const { title = "" } = readOptions(reader.requiredSource(token));
  boxes.set(name, { title, parameters, isTheorem: false });
}

export function tokensOf(source: string, { file, line }: Token): Token[] {
  const text = new SourceText(file, source);
  const tokens: Token[] = [];
  for (let token = text.next(); token; token = text.next()) tokens.push({ ...token, line });
  return tokens;
}

/** `key=value, flag, key={a, b}`; a flag alone is "true". */
export function readOptions(source: string): Record<string, string> {
  const options: Record<string, string> = {};
  let depth = 0;
  let part = "";
  for (const sign of `${source},`) {
    if (sign === "{" || sign === "[") depth++;
    if (sign === "}" || sign === "]") depth--;
    if (sign !== "," || depth > 0) {
      part += sign;
      continue;
    }
    const [key = "", ...value] = part.split("=");
    const text = value.join("=").trim();
    if (key.trim()) options[key.trim()] = text ? text.replace(/^\{([\s\S]*)\}$/, "$1") : "true";
    part = "";
  }
  return options;
}
