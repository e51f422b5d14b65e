/** Prints the table of docs/latex.md: how much of each fixture guide comes through an import. */
import {
  countTrack,
  FIXTURES,
  fixtureNames,
  foldText,
  importFile,
  readExpected,
  textsOf,
} from "../test/support/latex-fixtures.ts";

const COLUMNS = [
  ["Paragraphs", (counted) => counted.paragraphs],
  ["Formulas", (counted) => counted.inlineFormulas + counted.displayFormulas],
  ["Listings", (counted) => counted.listings],
  ["Tables", (counted) => counted.tables],
  ["Questions", (counted) => counted.questions],
] satisfies [string, (counted: ReturnType<typeof countTrack>) => number][];

const totals = COLUMNS.map(() => ({ kept: 0, all: 0 }));
const rows = fixtureNames.map((name) => {
  const expected = readExpected(name);
  const track = importFile(`${FIXTURES}/${name}/guide.tex`, expected.splitBy);
  const counted = countTrack(track);
  const whole = foldText([...textsOf(track), ...track.topics.map(({ title }) => title)].join("\n"));
  const phrases = expected.mustContain.filter((phrase) => whole.includes(foldText(phrase))).length;
  const cells = COLUMNS.map(([, amountOf], index) => {
    const [kept, all] = [amountOf(counted), amountOf(expected)];
    totals[index]!.kept += kept;
    totals[index]!.all += all;
    return `${kept}/${all}`;
  });
  return [name, ...cells, `${phrases}/${expected.mustContain.length}`, String(track.losses.length)];
});
const heads = ["Guide", ...COLUMNS.map(([head]) => head), "Phrases", "Told as not kept"];
const sums = ["all", ...totals.map(({ kept, all }) => `${kept}/${all}`), "", ""];
const lines = [heads, heads.map((_, index) => (index === 0 ? "---" : "---:")), ...rows, sums];
process.stdout.write(`${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`);
