/** Typst as a function: source in, PDF out, always the same bytes for the same source. */
import { tmpdir } from "node:os";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

export interface PrintedDocument {
  pdf: Uint8Array;
  pages: number;
  /** The physical page, counted from 1, on which each topic begins. */
  topicPages: Record<string, number>;
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
    const document = outcome.result;
    if (outcome.hasError() || !document) return { faults: faultsOf(outcome.takeError()?.shortDiagnostics) };
    const found = typst.query(document, { selector: "<page-of-topic>", field: "value" });
    const topicPages = Object.fromEntries(
      (found as { id: string; page: number }[]).map(({ id, page }) => [id, page]),
    );
    const pdf = typst.pdf(document, { pdfStandard: "ua-1" });
    return { pdf: new Uint8Array(pdf), pages: document.numOfPages, topicPages };
  } catch (error) {
    return { faults: [(error as Error).message] };
  } finally {
    typst.evictCache(0);
  }
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

function faultsOf(diagnostics: unknown[] | undefined): string[] {
  return (diagnostics ?? []).map((each) => String((each as { message?: string }).message ?? each));
}
