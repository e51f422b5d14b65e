/** Code: in the text, as environments, and from files. */
import { readOptions } from "./definitions.ts";
import { codeSpan } from "./inline.ts";
import { fault } from "./place.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** Names that highlighting knows under another one. */
const LANGUAGES: Record<string, string> = {
  "c++": "cpp",
  "[latex]tex": "latex",
  tex: "latex",
  py: "python",
  python3: "python",
  pycon: "python",
  sh: "bash",
  shell: "bash",
  console: "bash",
  js: "javascript",
  ts: "typescript",
  text: "",
  none: "",
  true: "",
};

export function languageOf(name: string): string {
  const lower = name.trim().toLowerCase();
  const known = LANGUAGES[lower] ?? lower;
  return /^[a-z0-9+#-]{1,20}$/.test(known) ? known : "";
}

export function inlineVerbatim(setter: Typesetter, token: Token): void {
  const { reader } = setter;
  let delimiter = reader.takeDelimiter();
  if (delimiter === "*") delimiter = reader.takeDelimiter();
  takeDelimited(setter, token, delimiter === "{" ? "}" : delimiter);
}

/** `\lstinline[…]|…|`, `\mintinline{python}|…|`; braces do as delimiters. */
export function inlineListing(setter: Typesetter, token: Token): void {
  const { reader } = setter;
  if (reader.peek() === "[") reader.optionalTokens(token);
  if (token.text === "mintinline") reader.requiredTokens(token);
  const delimiter = reader.takeDelimiter();
  takeDelimited(setter, token, delimiter === "{" ? "}" : delimiter);
}

function takeDelimited(setter: Typesetter, token: Token, delimiter: string): void {
  let text = /^\S$/.test(delimiter) ? setter.reader.takeVerbatim(delimiter) : undefined;
  // Between braces there may be others.
  while (text !== undefined && delimiter === "}" && text.split("{").length > text.split("}").length) {
    const more = setter.reader.takeVerbatim(delimiter);
    text = more === undefined ? undefined : `${text}}${more}`;
  }
  if (text === undefined || text.includes("\n\n")) {
    throw fault(
      token,
      `The text of \\${token.text} does not end: close it with ${delimiter || "its delimiter"}.`,
    );
  }
  setter.addMarkdown(codeSpan(text));
}

/** `begin` has the environment's name as its text. `kind` says which arguments come before the code. */
export function listingEnvironment(kind: "listings" | "minted" | "verbatim", fixed = "") {
  return (setter: Typesetter, begin: Token): void => {
    const { reader, declared } = setter;
    const name = begin.text;
    const own = declared.listings.get(name);
    const values = own && own.parameters.length > 0 ? reader.argumentsOf(own.parameters, begin) : [];
    const given =
      !own && kind !== "verbatim" && reader.peek() === "[" ? (reader.optionalSource(begin) ?? "") : "";
    if (!own && kind === "verbatim" && name !== "verbatim" && reader.peek() === "[")
      reader.optionalTokens(begin);
    const minted = !own && kind === "minted" ? reader.requiredSource(begin) : undefined;
    const options = {
      ...readOptions(own?.options ?? fixed),
      ...readOptions(given),
      ...(minted !== undefined && { language: minted }),
    };
    const parameter = /^#(\d)$/.exec(options.language ?? "")?.[1];
    if (parameter) options.language = values[Number(parameter) - 1]?.map(({ text }) => text).join("") ?? "";
    const code = reader.takeVerbatim(`\\end{${name}}`);
    if (code === undefined) throw fault(begin, `\\begin{${name}} has no \\end{${name}}: add it.`);
    addListing(setter, begin, withoutRest(code), options, kind === "listings");
  };
}

/** What stands in the line of `\begin` does not belong to the code. */
function withoutRest(code: string): string {
  return code.replace(/^[ \t]*(?:%[^\n]*)?\n/, "").replace(/\n[ \t]*$/, "");
}

function addListing(
  setter: Typesetter,
  token: Token,
  code: string,
  options: Record<string, string>,
  hasDefault: boolean,
): void {
  const language = options.language ?? options.style ?? (hasDefault ? setter.declared.listingLanguage : "");
  setter.endParagraph();
  const trimmed = code.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
  if (options.caption !== undefined && options.caption !== "") {
    setter.inFloat("listing", () => {
      const tokens = setter.tokensOf(options.caption!.replace(/^\[[^\]]*\]/, ""), token);
      setter.addCaption(setter.lineOf(tokens, token), false);
    });
  }
  if (options.label) setter.numbering.addLabel(options.label, token);
  if (trimmed !== "")
    setter.add({ kind: "listing", language: languageOf(language), code: trimmed.replace(/\t/g, "    ") });
}

/** `\lstinputlisting[…]{file}`, `\inputminted[…]{language}{file}`, `\verbatiminput{file}`. */
export function includedListing(setter: Typesetter, token: Token): void {
  const { reader, files } = setter;
  reader.takeSign("*");
  const options = readOptions(reader.optionalSource(token) ?? "");
  if (token.text === "inputminted") options.language = reader.requiredSource(token);
  const name = reader.requiredSource(token).replace(/^(?:\.\/)+/, "");
  const lines = files.readText(name, token).split("\n");
  const [, from = options.firstline, to = options.lastline] =
    /^\{?(\d+)-(\d+)/.exec(options.linerange ?? "") ?? [];
  const code = lines.slice(Number(from ?? 1) - 1, to === undefined ? undefined : Number(to)).join("\n");
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? "";
  options.language ??= setter.declared.listingLanguage || (ending === "txt" ? "" : ending);
  addListing(setter, token, code, options, true);
}

/** A drawing, or pseudocode of algorithm2e, as the LaTeX that makes it; `begin` has the environment's name as its text. */
export function drawing(setter: Typesetter, begin: Token): void {
  const { text: name } = begin;
  const source = setter.reader.takeVerbatim(`\\end{${name}}`);
  if (source === undefined) throw fault(begin, `\\begin{${name}} has no \\end{${name}}: add it.`);
  const what = name.startsWith("algorithm") ? "pseudocode" : "drawing";
  setter.lose(begin, `The ${what} ${name} is kept as its source.`);
  setter.add({
    kind: "paragraph",
    text: `*${what === "drawing" ? "A drawing" : "Pseudocode"}, kept as its source:*`,
    isNote: true,
  });
  setter.add({
    kind: "listing",
    language: "latex",
    isDrawing: true,
    code: `\\begin{${name}}${source}\\end{${name}}`,
  });
}

/** Passed over to its end. */
export function commentEnvironment(setter: Typesetter, begin: Token): void {
  if (setter.reader.takeVerbatim(`\\end{${begin.text}}`) === undefined) {
    throw fault(begin, `\\begin{${begin.text}} has no \\end{${begin.text}}: add it.`);
  }
}
