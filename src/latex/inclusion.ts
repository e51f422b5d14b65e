/** `\input` and its kin: further files of the document, and the document's own packages. */
import { fault } from "./place.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** `token` is `\input`, `\include`, `\import`, `\usepackage` or the like. */
export function includeFile(setter: Typesetter, token: Token): void {
  const { reader, files } = setter;
  reader.takeSign("*");
  const folder = /import$/.test(token.text) ? `${reader.requiredSource(token).replace(/\/$/, "")}/` : "";
  const name = folder + fileName(setter, token);
  if (name === "") throw fault(token, `\\${token.text} names no file: name one.`);
  const plain = name.replace(/^(?:\.\/)+/, "");
  const found = files.findText(
    /\.\w+$/.test(plain) ? [plain, `${plain}.tex`] : [`${plain}.tex`, plain],
    token,
  );
  if (found) reader.include(found.name, bodyOf(found.text), token);
  else if (token.text !== "InputIfFileExists") {
    const missing = /\.\w+$/.test(plain) ? plain : `${plain}.tex`;
    throw fault(token, `The file ${missing} is missing: put it beside ${files.main}, or remove this line.`);
  }
}

/** A file that can be typeset alone brings a preamble; only its body counts, in the lines where it stands. */
function bodyOf(text: string): string {
  const [before] = /^[\s\S]*?\\begin\s*\{document\}/.exec(text) ?? [];
  if (before === undefined || !/^[^%\n]*\\documentclass/m.test(before)) return text;
  const body = text.slice(before.length).replace(/\\end\s*\{document\}[\s\S]*$/, "");
  return "\n".repeat(before.split("\n").length - 1) + body;
}

/** `\input chapter` needs no braces: the name ends at a blank. */
function fileName({ reader }: Typesetter, token: Token): string {
  reader.skipBlanks();
  const first = reader.nextRaw();
  if (!first) return "";
  reader.putBack(first);
  if (first.kind === "open") return reader.requiredSource(token).replace(/^"(.*)"$/, "$1");
  let name = "";
  for (;;) {
    const next = reader.nextRaw();
    if (!next) return name;
    if (next.kind !== "text" && next.text !== "_") {
      reader.putBack(next);
      return name;
    }
    name += next.text;
  }
}

/** Only packages that lie beside the document are read, for what they define. */
export function includePackages({ reader, files, packages }: Typesetter, token: Token): void {
  reader.optionalTokens(token);
  const names = reader.requiredSource(token).split(",");
  for (const name of names
    .map((each) => each.trim())
    .filter(Boolean)
    .reverse()) {
    packages.add(name);
    const found = files.findText([`${name}.sty`], token);
    if (found) reader.include(found.name, found.text, token, true);
  }
}
