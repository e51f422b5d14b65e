/** Counts what LaTeX numbers, so that references say the numbers of the printed document. */
import type { Heading, HeadingLevel } from "./blocks.ts";
import type { Place } from "./place.ts";
import { romanOf } from "./reader.ts";

/** What a label stands for. */
export interface Target {
  /** The word before the number: Section, Equation, Theorem, … */
  word: string;
  number: string;
  /** Of a section, figure or theorem, where it has one. */
  title: string;
  /** The heading under which it stands; null before the first. */
  heading: Heading | null;
}

const WORDS = ["Part", "Chapter", "Section", "Section", "Section", "Paragraph", "Paragraph"];

export class Numbering {
  readonly labels = new Map<string, Target & Place>();
  /** What the next `\label` names. */
  current: Target = { word: "Section", number: "", title: "", heading: null };
  hasChapters = false;
  private readonly levels = [0, 0, 0, 0, 0, 0, 0];
  private isAppendix = false;
  private readonly counters = new Map<string, { value: number; prefix: string }>();
  private readonly within = new Map<string, string>();

  startAppendix(): void {
    this.isAppendix = true;
    this.levels.fill(0, 1);
  }

  /** Counters of `name` begin anew with each section or chapter. */
  countWithin(name: string, level: string): void {
    this.within.set(name, level);
  }

  startHeading(heading: Heading): void {
    if (heading.isNumbered) this.levels[heading.level]!++;
    if (heading.isNumbered && heading.level > 0) this.levels.fill(0, heading.level + 1);
    const number = heading.isNumbered ? this.numberOf(heading.level) : "";
    const word = this.isAppendix && heading.level <= 2 ? "Appendix" : WORDS[heading.level]!;
    this.current = { word, number, title: heading.text, heading };
  }

  /** The next number of a counter. */
  step(name: string, word: string, title = ""): string {
    const level = this.within.get(name) ?? (this.hasChapters ? "chapter" : "");
    const prefix = level === "chapter" ? this.numberOf(1) : /section$/.test(level) ? this.numberOf(2) : "";
    const known = this.counters.get(name);
    const value = known?.prefix === prefix ? known.value + 1 : 1;
    this.counters.set(name, { value, prefix });
    const number = prefix ? `${prefix}.${value}` : String(value);
    this.current = { word, number, title, heading: this.current.heading };
    return number;
  }

  /** Says what the next label names without counting. */
  point(word: string, number: string): void {
    this.current = { word, number, title: "", heading: this.current.heading };
  }

  addLabel(label: string, place: Place): void {
    this.labels.set(label, { ...this.current, file: place.file, line: place.line });
  }

  private numberOf(level: HeadingLevel): string {
    if (level === 0) return romanOf(this.levels[0]!).toUpperCase();
    const first = this.hasChapters ? 1 : 2;
    return this.levels
      .slice(first, level + 1)
      .map((value, index) =>
        index === 0 && this.isAppendix ? String.fromCharCode(64 + value) : String(value),
      )
      .join(".");
  }
}
