/** The words of a text that carry its meaning, as stems, so that texts can be compared. */
import { listWords } from "./text.ts";

const STOP_WORDS = new Set(
  `a about above after again against all also although always am among an and another any are as at be because been
  before being below between both but by can cannot could did do does doing down during each either else enough etc
  even ever every few for from further get gets give given gives had has have having he her here hers him his how
  however i if in into is it its itself just keep keeps let lets like made make makes many may me might more most much
  must my need needs neither no nor not now of off on once one only onto or other our out over own per put rather same
  say says see set shall she should since so some still such than that the their them then there these they this those
  through thus to too under until up upon us use used uses using very via was we well were what when where whether
  which while who whom whose why will with within without would yet you your two three four five six seven eight nine
  ten first second third
  answer argue argues ask asks bring brings call calls choose chooses compute computes concrete correct correctly
  define defined defines derive derives describe describes design designs explain explains explicit explicitly
  identified identifies identify include includes justified justifies justify least link links list lists mention
  mentions name named names note notes point points propose proposes prove proves quantified quantifies quantify
  question reason reasons recognise recognises right show shows state stated states tell tells want wants work works`.split(
    /\s+/,
  ),
);

/** Stems of the words that are neither stop words nor single letters, each once. Numbers count. */
export function keyTermsOf(prose: string): Set<string> {
  const words = listWords(prose.replace(/[_/]/g, " "));
  return new Set(words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map(stem));
}

/** A crude stem: words of one family meet, and comparing needs no more. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word.replace(/,/g, "");
  const bare = word.replace(/['’]s?$/, "");
  const cut = bare
    .replace(/isons?$/, "e")
    .replace(
      /(?:isations?|izations?|ations?|itions?|ically|ingly|ments?|nesses|ness|ings?|ised|ized|ises|izes|ising|izing|ities|ity|ably|ibly|able|ible|edly|ions?|ies|ied|ers?|ors?|ely|ly|ed|es|e|s|y)$/,
      "",
    );
  const kept = cut.length >= 3 ? cut : bare;
  return kept.replace(/([bdfgklmnprt])\1$/, "$1").slice(0, 8);
}

/** The part of `terms` that also stands in `others`, from 0 to 1; 0 for no terms. */
export function shareOf(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  return [...terms].filter((term) => others.has(term)).length / terms.size;
}
