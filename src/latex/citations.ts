/** Citations and the bibliography, from `thebibliography` or a BibTeX file beside the document. */
import { mark } from "./blocks.ts";
import { escapeText } from "./inline.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** `\cite[p. 3]{a,b}`: numbers or labels in brackets, with the note. */
export function cite(setter: Typesetter, token: Token): void {
  const { reader } = setter;
  reader.takeSign("*");
  const first = reader.optionalTokens(token);
  const second = reader.optionalTokens(token);
  const keys = reader.requiredSource(token).split(",");
  const before = second && first && first.length > 0 ? `${setter.lineOf(first, token)} ` : "";
  const note = second ?? first;
  const after = note && note.length > 0 ? `, ${setter.lineOf(note, token)}` : "";
  const marks = keys.map((key) => {
    setter.cited.push({ label: key.trim(), file: token.file, line: token.line });
    return mark("cite", key.trim());
  });
  setter.addMarkdown(`\\[${before}${marks.join(", ")}${after}\\]`);
}

/** The entries are put at the end of the topics that cite them, so nothing stands here. */
export function bibliographyEnvironment(setter: Typesetter, begin: Token): void {
  setter.endParagraph();
  setter.reader.requiredTokens(begin);
  setter.enter(begin);
  let stop = setter.run(isItemOrEnd);
  while (stop?.text === "bibitem") stop = readItem(setter, stop);
  setter.leave(begin, stop);
}

const isItemOrEnd = ({ kind, text }: Token) => kind === "command" && (text === "bibitem" || text === "end");

function readItem(setter: Typesetter, item: Token): Token | undefined {
  const label = setter.reader.optionalTokens(item);
  const key = setter.reader.requiredSource(item);
  let stop: Token | undefined;
  const text = setter.collectLine(() => {
    stop = setter.run(isItemOrEnd);
  });
  setter.bibliography.set(key, { label: label ? setter.lineOf(label, item) : null, text });
  return stop;
}

/** A `\bibitem` outside the environment is an entry up to the end of its paragraph. */
export function bibliographyItem(setter: Typesetter, token: Token): void {
  setter.endParagraph();
  setter.reader.optionalTokens(token);
  const key = setter.reader.requiredSource(token);
  const text = setter.collectLine(() => {
    setter.run(({ kind }) => kind === "par");
  });
  setter.bibliography.set(key, { label: null, text });
}

/** `\bibliography{refs}` and `\addbibresource{refs.bib}`. */
export function bibliographyFile(setter: Typesetter, token: Token): void {
  for (const name of setter.reader.requiredSource(token).split(",")) {
    const plain = name.trim().replace(/\.bib$/, "");
    const main = setter.files.main.replace(/\.\w+$/, "");
    const typeset = setter.files.findText([`${main}.bbl`], token);
    if (typeset && setter.bibliography.size === 0) setter.reader.include(typeset.name, typeset.text, token);
    const found = setter.files.findText([`${plain}.bib`], token);
    if (found)
      for (const [key, text] of readEntries(setter, found.text, token))
        setter.bibliography.set(key, { label: null, text });
    else if (!typeset)
      setter.lose(token, `The bibliography ${plain}.bib is missing: its entries are left out.`);
  }
}

/** The entries of a BibTeX file: authors, title, where, year. */
function readEntries(setter: Typesetter, source: string, token: Token): [key: string, text: string][] {
  const entries: [string, string][] = [];
  for (const match of source.matchAll(/@(\w+)\s*[{(]\s*([^\s,]+)\s*,/g)) {
    if (/^(?:comment|string|preamble)$/i.test(match[1]!)) continue;
    const fields = readFields(source, match.index + match[0].length);
    const line = (name: string) => {
      const value = fields.get(name);
      return value === undefined
        ? ""
        : setter.lineOf(setter.tokensOf(value.replace(/[{}]/g, ""), token), token);
    };
    const authors = line("author").replace(/ and /g, ", ");
    const title = line("title");
    const where =
      line("journal") || line("booktitle") || line("publisher") || line("howpublished") || line("school");
    const parts = [authors, title && `*${title}*`, where, line("year") || line("date")].filter(Boolean);
    entries.push([match[2]!, parts.length > 0 ? `${parts.join(". ")}.` : escapeText(match[2]!)]);
  }
  return entries;
}

/** From `at` to the brace that closes the entry. */
function readFields(source: string, at: number): Map<string, string> {
  const fields = new Map<string, string>();
  const field = /\s*(?:,\s*)?([\w-]+)\s*=\s*/y;
  for (;;) {
    field.lastIndex = at;
    const match = field.exec(source);
    if (!match) return fields;
    const [value, end] = readValue(source, field.lastIndex);
    fields.set(match[1]!.toLowerCase(), value);
    at = end;
  }
}

function readValue(source: string, at: number): [value: string, end: number] {
  const opening = source[at];
  if (opening !== "{" && opening !== '"') {
    const bare = /[^,}\s]*/y;
    bare.lastIndex = at;
    const value = bare.exec(source)![0];
    return [value, at + value.length];
  }
  for (let depth = 0, each = at + 1; each < source.length; each++) {
    const sign = source[each];
    if (depth === 0 && sign === (opening === "{" ? "}" : '"')) return [source.slice(at + 1, each), each + 1];
    if (sign === "{") depth++;
    if (sign === "}") depth--;
  }
  return [source.slice(at + 1), source.length];
}
