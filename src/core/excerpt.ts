/** The part of a text that shows why it was found, with the words that matched told apart. */

export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** Characters of a text that are shown around its first match. */
const BEFORE = 60;
const LENGTH = 220;

/** `words` in lower case; where none of them stands in the text, its beginning is shown. */
export function excerpt(text: string, words: readonly string[], length = LENGTH): ExcerptPart[] {
  const first = findMatches(text, words)[0];
  const start = first ? wordStart(text, Math.max(0, first.start - BEFORE)) : 0;
  const end = start + length < text.length ? wordStart(text, start + length) : text.length;
  const parts = markWords(text.slice(start, end).trim(), words);
  if (start > 0) parts.unshift({ text: "… ", isMatch: false });
  if (end < text.length) parts.push({ text: " …", isMatch: false });
  return parts;
}

/** The whole text in parts, those that match and those between. */
export function markWords(text: string, words: readonly string[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { start, end } of findMatches(text, words)) {
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

function findMatches(text: string, words: readonly string[]): { start: number; end: number }[] {
  const wanted = new Set(words);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) =>
    wanted.has(match[0].toLowerCase()) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

/** The beginning of the word at that place, so that none is cut; a word without end is cut all the same. */
function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space >= 0 && at - space < 40 ? space + 1 : at;
}
