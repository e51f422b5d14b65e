/** `study compile`: compiles content/ into dist/content, only what changed; broken topics are told, not fatal. */
import { resolve } from "node:path";
import { compileCurricula } from "../content/compile.ts";

export async function compileCommand(_args: string[]): Promise<number> {
  const index = await compileCurricula({ root: resolve("content"), out: resolve("dist/content") });
  const topics = index.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics));
  const problems = [...index.problems, ...topics.flatMap((topic) => topic.problems)];
  for (const { file, line, message } of problems) {
    process.stderr.write(`content/${file}:${line}: ${message}\n`);
  }
  return 0;
}
