/** Compiles a folder of curricula into an index and one JSON file a topic; what did not change is not made again. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CompiledIndex, type CompiledTopic, RENDERER_VERSION, topicPath } from "./compiled.ts";
import { checkDigest, withDigest } from "./digest.ts";
import { type Folder, openFolder } from "./folder.ts";
import { outlineGroups } from "./outline.ts";
import { parseCurricula } from "./parse.ts";
import { writeSearchIndex } from "./search.ts";
import type { SourceTopic } from "./source.ts";

export interface CompileOptions {
  /** The folder that holds the group folders. */
  root: string;
  /** Where `index.json` and `topics/` are written. */
  out: string;
  /** URL paths of topics of other folders, which may be linked to as well. */
  findTopicPath?(topicId: string): string | undefined;
}

/**
 * Writes `out/index.json`, `out/search.json` and `out/topics/<topic id>.json`, each at once (a temporary file that is renamed), and
 * removes the files of topics that are gone. Faults in the files are told in the index and on the topics, not thrown.
 */
export async function compileCurricula(options: CompileOptions): Promise<CompiledIndex> {
  const { root, out } = options;
  const findOther = options.findTopicPath ?? (() => undefined);
  const topicsFolder = join(out, "topics");
  await mkdir(topicsFolder, { recursive: true });

  const sources = await readSources(root);
  const sourceHash = hashOf(sources, [...sources.keys()], findOther, [root]);
  const previous = await readJson<CompiledIndex>(join(out, "index.json"));
  if (previous?.sourceHash === sourceHash && (await isComplete(previous, topicsFolder))) return previous;

  const curricula = await parseCurricula(root);
  const tracks = curricula.groups.flatMap((group) => group.tracks.map((track) => ({ group, track })));
  const paths = new Map(
    tracks.flatMap(({ group, track }) =>
      track.topics.map((topic) => [topic.id, topicPath(group.group.slug, track.id, topic.id)]),
    ),
  );
  const findTopicPath = (topicId: string) => paths.get(topicId) ?? findOther(topicId);
  const compile = lazyCompiler(curricula.root, findTopicPath);
  const findings = new Map<string, CompiledTopic>();
  for (const { track } of tracks) {
    for (const topic of track.topics) {
      if (topic.folder === null) continue;
      const hash = hashOf(sources, topic.files, findTopicPath, [
        topic.path,
        JSON.stringify(track.track.kinds),
      ]);
      const file = join(topicsFolder, `${topic.id}.json`);
      const before = await readJson<CompiledTopic>(file);
      const compiled = before?.sourceHash === hash ? before : { ...(await compile(topic)), sourceHash: hash };
      if (compiled !== before) await writeAtOnce(file, withDigest(JSON.stringify(compiled)));
      findings.set(topic.id, compiled);
    }
  }
  const groups = outlineGroups(curricula, findings);
  const { problems } = curricula;
  const index: CompiledIndex = { rendererVersion: RENDERER_VERSION, root, sourceHash, groups, problems };
  await writeAtOnce(join(out, "search.json"), withDigest(writeSearchIndex(groups, findings)));
  await writeAtOnce(join(out, "index.json"), withDigest(JSON.stringify(index)));
  await removeStale(topicsFolder, findings);
  return index;
}

/** The renderer with Graphviz, formulas and colours takes a moment to load, so only the first changed topic loads it. */
function lazyCompiler(
  root: string,
  findTopicPath: (topicId: string) => string | undefined,
): (topic: SourceTopic) => Promise<Omit<CompiledTopic, "sourceHash">> {
  const load = async () => {
    const [{ compileTopic }, { loadDotDrawer }] = await Promise.all([
      import("./compile-topic.ts"),
      import("./diagram.ts"),
    ]);
    return {
      compileTopic,
      tools: { folder: await openFolder(root), findTopicPath, drawDot: await loadDotDrawer() },
    };
  };
  let loading: ReturnType<typeof load> | undefined;
  return async (topic) => {
    loading ??= load();
    const { compileTopic, tools } = await loading;
    return compileTopic(topic, tools);
  };
}

/** The bytes of every file below the root by its path; none where the root cannot be opened, which parsing tells. */
async function readSources(root: string): Promise<Map<string, Buffer>> {
  let folder: Folder;
  try {
    folder = await openFolder(root);
  } catch {
    return new Map();
  }
  const { files, faults } = await folder.listFiles("");
  const read = await Promise.all(
    files.map(async (file) => [file, await readFile(join(folder.path, file))] as const),
  );
  return new Map([...read, ...faults.map(({ path, fault }) => [path, Buffer.from(fault)] as const)]);
}

/** A hash of files, of where the topics that they link to stand, and of what else matters. */
function hashOf(
  sources: ReadonlyMap<string, Buffer>,
  files: readonly string[],
  findTopicPath: (topicId: string) => string | undefined,
  matters: readonly string[],
): string {
  const hash = createHash("sha256").update(JSON.stringify([RENDERER_VERSION, ...matters]));
  for (const file of files) {
    const bytes = sources.get(file) ?? Buffer.of();
    const links = bytes.toString("latin1").match(/topic:[a-z0-9_-]+/g) ?? [];
    hash.update(
      JSON.stringify([file, bytes.length, links.map((link) => findTopicPath(link.slice(6)) ?? "")]),
    );
    hash.update(bytes);
  }
  return hash.digest("hex");
}

async function isComplete(index: CompiledIndex, topicsFolder: string): Promise<boolean> {
  const present = new Set(await readdir(topicsFolder));
  if (!existsSync(join(topicsFolder, "../search.json"))) return false;
  const topics = index.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics));
  return topics.every((topic) => !topic.isWritten || present.has(`${topic.id}.json`));
}

/** Undefined where the file is missing or damaged: then it is made anew. */
async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(checkDigest(await readFile(file, "utf8"))) as T;
  } catch {
    return undefined;
  }
}

async function writeAtOnce(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}

async function removeStale(topicsFolder: string, current: ReadonlyMap<string, unknown>): Promise<void> {
  const stale = (await readdir(topicsFolder)).filter((name) => !current.has(name.replace(/\.json$/, "")));
  await Promise.all(stale.map((name) => rm(join(topicsFolder, name))));
}
