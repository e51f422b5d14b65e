/** Reads curricula from their folder. A broken file becomes problems with file and line; everything else goes on. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentProblem } from "../core/curriculum.ts";
import {
  type FactsFile,
  factsFile,
  type GroupFile,
  groupFile,
  questionsFile,
  readingFrontMatter,
  type TrackFile,
  trackFile,
} from "./schema.ts";
import type {
  SourceCurricula,
  SourceGroup,
  SourceQuestion,
  SourceReading,
  SourceTopic,
  SourceTrack,
} from "./source.ts";
import { lineOf, parseYaml, validate } from "./yaml.ts";

/** `root` holds one folder per group. A missing root is an empty curriculum. */
export async function parseCurricula(root: string): Promise<SourceCurricula> {
  const problems: ContentProblem[] = [];
  const groups: SourceGroup[] = [];
  for (const name of await listFolders(root)) {
    const group = await parseGroup(root, name, problems);
    if (group) groups.push(group);
  }
  const facts = await readDocument<FactsFile>(root, "facts.yaml", factsFile, problems, { isOptional: true });
  groups.sort((a, b) => a.group.order - b.group.order || (a.id < b.id ? -1 : 1));
  return { root, groups, facts: facts ?? {}, problems };
}

async function parseGroup(root: string, id: string, problems: ContentProblem[]): Promise<SourceGroup | undefined> {
  const file = `${id}/group.yaml`;
  const group = await readDocument<GroupFile>(root, file, groupFile, problems);
  if (!group) return undefined;
  const present = await listFolders(join(root, id));
  const tracks: SourceTrack[] = [];
  for (const trackId of group.tracks) {
    if (!present.includes(trackId)) {
      problems.push({ file, line: 1, message: `tracks: "${trackId}" has no folder ${id}/${trackId}/` });
      continue;
    }
    const track = await parseTrack(root, id, trackId, problems);
    if (track) tracks.push(track);
  }
  for (const name of present.filter((name) => !group.tracks.includes(name))) {
    problems.push({ file, line: 1, message: `the folder ${id}/${name}/ is not listed under tracks: add "${name}"` });
  }
  return { id, file, group, tracks };
}

async function parseTrack(
  root: string,
  groupId: string,
  id: string,
  problems: ContentProblem[],
): Promise<SourceTrack | undefined> {
  const file = `${groupId}/${id}/track.yaml`;
  const track = await readDocument<TrackFile>(root, file, trackFile, problems);
  if (!track) return undefined;
  const present = await listFolders(join(root, groupId, id));
  const topics = await Promise.all(
    track.topics.map((entry, index) =>
      parseTopic(root, `${groupId}/${id}/${entry.id}`, present.includes(entry.id), {
        id: entry.id,
        title: entry.title,
        summary: entry.summary,
        dayNumber: index + 1,
      }),
    ),
  );
  const listed = new Set(track.topics.map((topic) => topic.id));
  for (const name of present.filter((name) => !listed.has(name))) {
    problems.push({ file, line: 1, message: `the folder ${name}/ is not listed under topics: add it with its title` });
  }
  return { id, groupId, file, track, topics };
}

async function parseTopic(
  root: string,
  path: string,
  isWritten: boolean,
  entry: Pick<SourceTopic, "id" | "title" | "summary" | "dayNumber">,
): Promise<SourceTopic> {
  const topic: SourceTopic = {
    ...entry,
    folder: isWritten ? join(root, path) : null,
    path,
    reading: null,
    questions: [],
    problems: [],
  };
  if (!isWritten) return topic;
  topic.reading = await parseReading(root, `${path}/reading.md`, topic.problems);
  topic.questions = await parseQuestions(root, `${path}/questions.yaml`, entry.id, topic.problems);
  return topic;
}

async function parseReading(root: string, file: string, problems: ContentProblem[]): Promise<SourceReading | null> {
  const text = await readText(root, file, problems);
  if (text === undefined) return null;
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (!match) {
    problems.push({ file, line: 1, message: "the file must begin with front matter between two lines of ---" });
    return null;
  }
  const parsed = parseYaml(file, match[1]!, problems, 2);
  const frontMatter = parsed && validate(file, parsed, readingFrontMatter, problems);
  if (!frontMatter) return null;
  return {
    file,
    frontMatter,
    markdown: text.slice(match[0].length),
    firstLine: match[0].split("\n").length,
  };
}

async function parseQuestions(
  root: string,
  file: string,
  topicId: string,
  problems: ContentProblem[],
): Promise<SourceQuestion[]> {
  const text = await readText(root, file, problems, { isOptional: true });
  if (text === undefined) return [];
  const parsed = parseYaml(file, text, problems);
  const bank = parsed && validate(file, parsed, questionsFile, problems);
  if (!bank) return [];
  const seen = new Set<string>();
  return bank.questions.flatMap((entry, index) => {
    const line = lineOf(parsed, ["questions", index]);
    if (!entry.id.startsWith(`${topicId}.q`)) {
      problems.push({ file, line, message: `id: "${entry.id}" must be ${topicId}.qNN` });
    }
    if (seen.has(entry.id)) {
      problems.push({ file, line, message: `id: "${entry.id}" stands twice; give the second a new number` });
      return [];
    }
    seen.add(entry.id);
    const fieldLines = Object.fromEntries(
      Object.keys(entry).map((field) => [field, lineOf(parsed, ["questions", index, field])]),
    );
    return [{ file, line, entry, fieldLines }];
  });
}

async function readDocument<T>(
  root: string,
  file: string,
  schema: Parameters<typeof validate<T>>[2],
  problems: ContentProblem[],
  options: { isOptional?: boolean } = {},
): Promise<T | undefined> {
  const text = await readText(root, file, problems, options);
  if (text === undefined) return undefined;
  const parsed = parseYaml(file, text, problems);
  return parsed && validate(file, parsed, schema, problems);
}

async function readText(
  root: string,
  file: string,
  problems: ContentProblem[],
  options: { isOptional?: boolean } = {},
): Promise<string | undefined> {
  try {
    const bytes = await readFile(join(root, file));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (isMissing && options.isOptional) return undefined;
    const message = isMissing ? "the file is missing" : `the file cannot be read as UTF-8 text: ${(error as Error).message}`;
    problems.push({ file, line: 1, message });
    return undefined;
  }
}

/** Names of the real folders in a folder: no links, nothing hidden; sorted. */
async function listFolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
