/** Takes LaTeX apart into tokens, one at a time, so that a verbatim text can be read as it stands. */
import type { Place } from "./place.ts";

export type TokenKind =
  | "command"
  | "text"
  | "space"
  | "par"
  | "open"
  | "close"
  | "math"
  | "align"
  | "parameter"
  | "script";

export interface Token extends Place {
  kind: TokenKind;
  /** A command's name without the backslash; otherwise the characters. A newline in "space" is "\n". */
  text: string;
  /** A command that keeps its first meaning, whatever was defined later. */
  isFrozen?: boolean;
  /** A blank stood behind the command, which TeX passes over; kept for formulas that people read. */
  isSpaced?: boolean;
}

/** A `~`, as the character that it means. */
const TIE = "\u00a0";

const COMMAND = /\\(?:[a-zA-Z]+|[\s\S]|$)/y;
const COMMAND_WITH_AT = /\\(?:[a-zA-Z@]+|[\s\S]|$)/y;
const TEXT = /[^\\{}$&#^_~%\s[\]]+/y;
const BLANK = /[ \t\n\f\v\r\u2000-\u200b\u2028\u2029\u3000\ufeff]+/y;
const COMMENT = /%[^\n]*(?:\n[ \t]*|$)/y;

const KINDS: Record<string, TokenKind> = {
  "{": "open",
  "}": "close",
  $: "math",
  "&": "align",
  "#": "parameter",
  "^": "script",
  _: "script",
};

/** One source text with the place up to which it was read. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  /** Within `\makeatletter`, or in a package. */
  hasAtLetters: boolean;
  private at = 0;
  private line = 1;

  constructor(file: string, text: string, hasAtLetters = false) {
    this.file = file;
    this.text = text;
    this.hasAtLetters = hasAtLetters;
  }

  get place(): Place {
    return { file: this.file, line: this.line };
  }

  /** The next token; undefined at the end. Comments vanish with the blanks at the beginning of the next line. */
  next(): Token | undefined {
    for (;;) {
      const sign = this.text[this.at];
      if (sign === undefined) return undefined;
      if (sign === "%") {
        this.skip(COMMENT);
        // A blank line below a comment still ends the paragraph.
        if (this.text[this.at] === "\n") return this.blank();
        continue;
      }
      if (sign === "\\") return this.command();
      const line = this.line;
      if (/\s/.test(sign) && sign !== TIE) return this.blank();
      if (sign === "~" || sign === TIE) {
        this.at++;
        return { kind: "text", text: TIE, file: this.file, line };
      }
      const kind = KINDS[sign];
      if (kind || sign === "[" || sign === "]") {
        this.at++;
        return { kind: kind ?? "text", text: sign, file: this.file, line };
      }
      return { kind: "text", text: this.skip(TEXT), file: this.file, line };
    }
  }

  /** Everything up to `end`, which is passed over; undefined where it does not come. */
  takeUntil(end: string | RegExp): string | undefined {
    let from = -1;
    let length = 0;
    if (typeof end === "string") {
      from = this.text.indexOf(end, this.at);
      length = end.length;
    } else {
      const sticky = new RegExp(end.source, "g");
      sticky.lastIndex = this.at;
      const match = sticky.exec(this.text);
      if (match) [from, length] = [match.index, match[0].length];
    }
    if (from === -1) return undefined;
    const text = this.text.slice(this.at, from);
    this.moveTo(from + length);
    return text;
  }

  /** What stands next, without passing over it. */
  peek(length: number): string {
    return this.text.slice(this.at, this.at + length);
  }

  private command(): Token {
    const line = this.line;
    const name = this.skip(this.hasAtLetters ? COMMAND_WITH_AT : COMMAND).slice(1);
    const token: Token = { kind: "command", text: name, file: this.file, line };
    if (/^\s?$/.test(name)) return { ...token, text: " " };
    // TeX passes over blanks after a command of letters; a blank line is a paragraph all the same.
    if (/^[a-zA-Z@]/.test(name)) {
      BLANK.lastIndex = this.at;
      const blank = BLANK.exec(this.text)?.[0];
      if (blank && (blank.match(/\n/g)?.length ?? 0) < 2) {
        this.skip(BLANK);
        token.isSpaced = true;
      }
    }
    return token;
  }

  private blank(): Token {
    const line = this.line;
    const text = this.skip(BLANK);
    const newlines = text.split("\n").length - 1;
    if (newlines > 1) return { kind: "par", text: "\n\n", file: this.file, line };
    return { kind: "space", text: newlines ? "\n" : " ", file: this.file, line };
  }

  private skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)![0];
    this.moveTo(this.at + found.length);
    return found;
  }

  private moveTo(at: number): void {
    for (let each = this.at; each < at; each++) if (this.text.charCodeAt(each) === 10) this.line++;
    this.at = at;
  }
}

/** Tokens as the source that gives them again. */
export function writeTokens(tokens: readonly Token[]): string {
  let source = "";
  let isAfterWord = false;
  for (const { kind, text, isSpaced } of tokens) {
    if (kind === "command") source += `\\${text}`;
    // `\alpha` and `x` must not become `\alphax`.
    else source += isAfterWord && /^[a-zA-Z@]/.test(text) ? ` ${text}` : text;
    if (isSpaced) source += " ";
    isAfterWord = kind === "command" && !isSpaced && /^[a-zA-Z@]/.test(text);
  }
  return source.replaceAll(TIE, "~");
}
