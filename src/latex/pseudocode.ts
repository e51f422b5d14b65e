/** `algorithmic`: pseudocode as indented lines. */
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** What a command writes before and after its argument, and how it moves the margin. */
interface Line {
  before: string;
  after: string;
  takes: number;
  own: -1 | 0;
  next: 0 | 1;
}

const LINES: Record<string, Line> = {
  state: { before: "", after: "", takes: 0, own: 0, next: 0 },
  statex: { before: "", after: "", takes: 0, own: 0, next: 0 },
  require: { before: "Require: ", after: "", takes: 0, own: 0, next: 0 },
  ensure: { before: "Ensure: ", after: "", takes: 0, own: 0, next: 0 },
  return: { before: "return ", after: "", takes: 0, own: 0, next: 0 },
  print: { before: "print ", after: "", takes: 0, own: 0, next: 0 },
  if: { before: "if ", after: " then", takes: 1, own: 0, next: 1 },
  elsif: { before: "else if ", after: " then", takes: 1, own: -1, next: 1 },
  elseif: { before: "else if ", after: " then", takes: 1, own: -1, next: 1 },
  else: { before: "else", after: "", takes: 0, own: -1, next: 1 },
  endif: { before: "end if", after: "", takes: 0, own: -1, next: 0 },
  for: { before: "for ", after: " do", takes: 1, own: 0, next: 1 },
  forall: { before: "for all ", after: " do", takes: 1, own: 0, next: 1 },
  endfor: { before: "end for", after: "", takes: 0, own: -1, next: 0 },
  while: { before: "while ", after: " do", takes: 1, own: 0, next: 1 },
  endwhile: { before: "end while", after: "", takes: 0, own: -1, next: 0 },
  repeat: { before: "repeat", after: "", takes: 0, own: 0, next: 1 },
  until: { before: "until ", after: "", takes: 1, own: -1, next: 0 },
  loop: { before: "loop", after: "", takes: 0, own: 0, next: 1 },
  endloop: { before: "end loop", after: "", takes: 0, own: -1, next: 0 },
  function: { before: "function ", after: "", takes: 2, own: 0, next: 1 },
  endfunction: { before: "end function", after: "", takes: 0, own: -1, next: 0 },
  procedure: { before: "procedure ", after: "", takes: 2, own: 0, next: 1 },
  endprocedure: { before: "end procedure", after: "", takes: 0, own: -1, next: 0 },
};

/** `begin` has the environment's name as its text. */
export function pseudocode(setter: Typesetter, begin: Token): void {
  setter.endParagraph();
  const { reader } = setter;
  reader.optionalTokens(begin);
  setter.enter(begin);
  const lines: string[] = [];
  let margin = 0;
  const isMark = ({ kind, text }: Token) => kind === "command" && (text === "end" || isLine(text));
  let stop = setter.run(isMark);
  while (stop && stop.text !== "end") {
    const line: Line = LINES[stop.text.toLowerCase()]!;
    const at = stop;
    margin = Math.max(0, margin + line.own);
    const [first = "", second] = Array.from({ length: line.takes }, () => plain(setter.lineArgument(at)));
    const rest = plain(
      setter.collectLine(() => {
        stop = setter.run(isMark);
      }),
    );
    const head = `${line.before}${first}${second === undefined ? "" : `(${second})`}${line.after}`;
    const text = `${head}${head === "" || rest === "" || head.endsWith(" ") ? "" : " "}${rest}`.trimEnd();
    if (text !== "") lines.push("  ".repeat(margin) + text);
    margin += line.next;
  }
  setter.leave(begin, stop);
  if (lines.length > 0) setter.add({ kind: "listing", language: "", code: lines.join("\n") });
}

/** algorithmicx capitalises one letter, algorithmic all; both are common words otherwise. */
function isLine(name: string): boolean {
  return /^[A-Z]/.test(name) && name.toLowerCase() in LINES;
}

/** In code Markdown's escapes would show. */
function plain(markdown: string): string {
  return markdown.replace(/\\([\\`*[\]<>$_&#+.)-])/g, "$1").replace(/\*\*|(?<=^|\s)\*|\*(?=\s|$)/g, "");
}
