/** Typst as a function: source in, PDF out, always the same bytes for the same source. */
import { tmpdir } from "node:os";
import { NodeCompiler, type NodeError, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

export interface PrintedDocument {
  pdf: Uint8Array;
  pages: number;
  /** The physical page, counted from 1, on which each topic begins. */
  topicPages: Record<string, number>;
  /** Characters that no font here has; they stand as empty boxes. */
  missing: string[];
  /** What else keeps the document from being PDF/UA-1, in Typst's words. */
  complaints: string[];
  /** What Typst left out or could not settle. */
  warnings: string[];
}

let shared: NodeCompiler | undefined;

function compiler(): NodeCompiler {
  // Sources are complete and read no files; the folder is only what Typst wants to be told.
  shared ??= NodeCompiler.create({ workspace: tmpdir() });
  return shared;
}

/** The document, or Typst's messages about what it does not take. Tagged for screen readers as PDF/UA-1 asks. */
export function printTypst(source: string): PrintedDocument | { faults: string[] } {
  const typst = compiler();
  try {
    const outcome = typst.compile({ mainFileContent: source });
    const warnings = messagesOf(outcome.takeWarnings());
    const document = outcome.result;
    if (outcome.hasError() || !document) return { faults: messagesOf(outcome.takeError()) };
    const found = typst.query(document, { selector: "<page-of-topic>", field: "value" });
    const topicPages = Object.fromEntries(
      (found as { id: string; page: number }[]).map(({ id, page }) => [id, page]),
    );
    // What compiling remembered is not needed for the export, which needs memory of its own.
    typst.evictCache(0);
    return { ...exportPdf(typst, document), pages: document.numOfPages, topicPages, warnings };
  } catch (error) {
    return { faults: [(error as Error).message] };
  } finally {
    typst.evictCache(0);
  }
}

/** Where PDF/UA-1 refuses the document, it is still tagged, which is better than none. */
function exportPdf(
  typst: NodeCompiler,
  document: NodeTypstDocument,
): Pick<PrintedDocument, "pdf" | "missing" | "complaints"> {
  try {
    const pdf = typst.pdf(document, { pdfStandard: "ua-1" });
    return { pdf: new Uint8Array(pdf), missing: [], complaints: [] };
  } catch (error) {
    const { message } = error as Error;
    const said = [...message.matchAll(/message: "PDF\/UA-1 error: ((?:[^"\\]|\\.)*)"/g)].map(
      (match) => match[1]!,
    );
    const complaints = new Set(said.map((each) => unescaped(each.replaceAll('\\"', '"'))));
    const missing: string[] = [];
    for (const complaint of complaints) {
      const text = /^the text `"(.+)"` could not be displayed/.exec(complaint)?.[1];
      if (text === undefined) continue;
      missing.push(text);
      complaints.delete(complaint);
    }
    return { pdf: new Uint8Array(typst.pdf(document)), missing, complaints: [...complaints] };
  }
}

/** Typst writes signs that are not seen by their numbers. */
function unescaped(text: string): string {
  return text.replace(/(?<!\\)\\+u\{([\da-f]{1,6})\}/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Those of the formulas that Typst does not take, found by halving: one compilation where all are good. */
export function findBrokenFormulas(formulas: readonly string[]): string[] {
  if (formulas.length === 0) return [];
  const outcome = compiler().compile({ mainFileContent: formulas.join("\n\n") });
  if (!outcome.hasError()) return [];
  if (formulas.length === 1) return [...formulas];
  const half = Math.ceil(formulas.length / 2);
  return [...findBrokenFormulas(formulas.slice(0, half)), ...findBrokenFormulas(formulas.slice(half))];
}

function messagesOf(diagnostics: NodeError | null): string[] {
  const all = (diagnostics?.shortDiagnostics ?? []) as { message?: string }[];
  return [...new Set(all.map(({ message }) => message ?? "no reason given"))];
}
