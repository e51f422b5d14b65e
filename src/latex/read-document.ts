/** Reads a LaTeX document from its preamble to its end into blocks. */
import type { Block } from "./blocks.ts";
import { COMMANDS } from "./commands.ts";
import { DEFINERS } from "./definitions.ts";
import { type DocumentFiles, openDocument } from "./files.ts";
import { fault } from "./place.ts";
import type { Token } from "./tokens.ts";
import { Typesetter } from "./typesetter.ts";

/** Commands of the preamble that matter besides definitions. */
const IN_PREAMBLE = new Set(
  "title input include import subimport usepackage RequirePackage numberwithin counterwithin addbibresource write openin openout read directlua ShellEscape".split(
    " ",
  ),
);

export interface ReadDocument {
  setter: Typesetter;
  blocks: Block[];
  files: DocumentFiles;
}

/** Throws AppError `file:line: reason` for what cannot be read. */
export function readDocument(path: string): ReadDocument {
  const files = openDocument(path);
  const setter = new Typesetter(files);
  const start = { file: files.main, line: 1 };
  const text = files.readText(files.main, start);
  setter.reader.include(files.main, text, start);
  const isWhole = /^[^%\n]*\\documentclass\b/m.test(text);
  if (isWhole) readPreamble(setter);
  const blocks = setter.collect(() => {
    if (isWhole) return setter.documentBody();
    setter.run(() => false);
  });
  const hasContent = blocks.some(({ kind }) => kind !== "heading");
  if (!hasContent) throw fault(start, "The document is empty: there is nothing to import.");
  return { setter, blocks, files };
}

/** Up to `\begin{document}`. Only definitions count; nothing is typeset. */
function readPreamble(setter: Typesetter): void {
  const { reader } = setter;
  for (;;) {
    const token = reader.next();
    if (!token) {
      throw fault(
        { file: setter.files.main, line: 1 },
        "The document has no \\begin{document}: add it below the preamble.",
      );
    }
    if (token.kind !== "command") continue;
    if (token.text === "begin") {
      if (reader.requiredSource(token) === "document") return;
    } else if (token.text === "documentclass") readClass(setter, token);
    else if (DEFINERS[token.text]) DEFINERS[token.text]!(reader, token, setter.declared);
    else if (IN_PREAMBLE.has(token.text)) COMMANDS[token.text]!(setter, token);
  }
}

/** A class that lies beside the document is read for what it defines. */
function readClass(setter: Typesetter, token: Token): void {
  const { reader, files } = setter;
  reader.optionalTokens(token);
  const name = reader.requiredSource(token);
  setter.documentClass = name;
  const found = files.findText([`${name}.cls`], token);
  if (found) reader.include(found.name, found.text, token, true);
}
