/** C13: each coding problem is judged: well formed, reference right, typical bugs caught, growth as declared. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { SourceTopic } from "../content/source.ts";
import { listQuestions } from "./passages.ts";
import type { PythonRunner } from "./python-runner.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { supportFolder } from "./support-folder.ts";

const JUDGE_SECONDS = 120;

const verdict = z.object({ problems: z.array(z.object({ file: z.string(), message: z.string() })) });

/** Slugs of the topic's problem folders. */
export function listCodingProblems(topic: SourceTopic): string[] {
  const start = `${topic.path}/problems/`;
  const inside = topic.files.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length));
  return [...new Set(inside.filter((file) => file.includes("/")).map((file) => file.split("/")[0]!))];
}

/** Questions name folders that exist, and each folder belongs to a question. */
export function checkCodingFolders({ topics }: Subject): CheckProblem[] {
  return topics.flatMap(({ topic }) => {
    const slugs = listCodingProblems(topic);
    const questions = listQuestions(topic);
    const lost = questions
      .filter(({ entry }) => entry.problem && !slugs.includes(entry.problem))
      .map(({ entry, file, fieldLines, line }) => ({
        file,
        line: fieldLines.problem ?? line,
        check: "C13",
        message: `${entry.id}: there is no folder problems/${entry.problem}: write it or correct the name.`,
      }));
    const unused = slugs
      .filter((slug) => !questions.some(({ entry }) => entry.problem === slug))
      .map((slug) => ({
        file: `${topic.path}/problems/${slug}/tests.json`,
        line: 1,
        check: "C13",
        message: `No question says \`problem: ${slug}\`: add one or remove the folder.`,
      }));
    return [...lost, ...unused];
  });
}

export async function checkCodingProblems({
  curricula,
  houseTopics,
  python,
}: Subject): Promise<CheckProblem[]> {
  if (!python) return [];
  const judged = await Promise.all(
    houseTopics.flatMap(({ topic }) =>
      listCodingProblems(topic).map((slug) =>
        judge(curricula.root, topic, `${topic.path}/problems/${slug}`, python),
      ),
    ),
  );
  return judged.flat();
}

async function judge(
  root: string,
  topic: SourceTopic,
  path: string,
  python: PythonRunner,
): Promise<CheckProblem[]> {
  const script = join(supportFolder(), "judge.py");
  const outcome = await python.run({
    source: `# ${await fingerprint(root, topic, path)}\nimport runpy\nrunpy.run_path(${JSON.stringify(script)}, run_name="__main__")\n`,
    args: [join(root, path)],
    importFrom: [supportFolder()],
    seconds: JUDGE_SECONDS,
  });
  const problem = (file: string, message: string) => ({ file, line: 1, check: "C13", message });
  if (outcome.failure)
    return [problem(`${path}/tests.json`, `The judge ${outcome.failure}: correct the problem's files.`)];
  const { problems } = verdict.parse(JSON.parse(outcome.stdout));
  return problems.map(({ file, message }) => problem(`${path}/${file}`, `${file}: ${message}`));
}

/** The judge reads the problem's files and its own modules; the hash of them stands in the program, for the cache. */
async function fingerprint(root: string, topic: SourceTopic, path: string): Promise<string> {
  const hash = createHash("sha256");
  const modules = (await readdir(supportFolder())).filter((name) => /^judge.*\.py$/.test(name)).sort();
  for (const name of modules) hash.update(await readFile(join(supportFolder(), name)));
  for (const file of topic.files.filter((file) => file.startsWith(`${path}/`))) {
    hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest("hex");
}
