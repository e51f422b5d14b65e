/** Writes texts so that Typst takes them as texts: as a string of its code, or as words of its markup. */

/** A Typst string literal, quotes included. */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}

/** Markup that shows the text: signs that Typst gives a meaning are escaped, but quotes, which become typographic. */
export function typstMarkup(text: string): string {
  return text.replace(/[\\#$*_`<>@[\]~=+\-/.:&]/g, "\\$&").replace(/[ \t\r\n]+/g, " ");
}
