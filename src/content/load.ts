/** Loads compiled curricula, ours and the learner's own, as one; texts are read when a page asks for them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ContentProblem,
  type Group,
  RESERVED_SLUGS,
  RESERVED_TRACK_IDS,
  type Topic,
  type Track,
} from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { type CompiledIndex, RENDERER_VERSION, type TopicBody, topicPath } from "./compiled.ts";
import { checkDigest } from "./digest.ts";
import type { SearchHit } from "./search.ts";

/** Bodies kept in memory; a long reading with its bank takes about 300 KB. */
const CACHED_BODIES = 32;

export interface Curricula {
  /** In the order of the switch. */
  groups: Group[];
  /** Faults that belong to no single topic, collisions between folders included. */
  problems: ContentProblem[];
  /** By the word in the URL. */
  findGroup(slug: string): Group | undefined;
  findGroupById(groupId: string): Group | undefined;
  findTrack(groupId: string, trackId: string): Track | undefined;
  findTopic(topicId: string): Topic | undefined;
  /** `/{group slug}/{track}/{topic id}` */
  findTopicPath(topicId: string): string | undefined;
  /** What holds the words of the query, the best first; within the topics that are shown. */
  search(query: string): Promise<SearchHit[]>;
  /** Throws `not-found` for a topic that does not exist or is not written, `unavailable` where its file cannot be read. */
  getBody(topicId: string): Promise<TopicBody>;
}

/**
 * Merges the compiled folders, ours first. What a later folder names again (a topic, a track of a group, a slug) is
 * left out and becomes a problem. Throws `unavailable` where an index cannot be read.
 */
export async function loadCurricula(folders: string[]): Promise<Curricula> {
  const indexes = await Promise.all(folders.map(readIndex));
  const { groups, problems, origins } = merge(indexes);
  const topics = new Map(
    groups
      .flatMap((group) => group.tracks.flatMap((track) => track.topics))
      .map((topic) => [topic.id, topic]),
  );
  const findGroupById = (groupId: string) => groups.find((group) => group.id === groupId);
  const bodies = new Map<string, TopicBody>();
  let searches: Promise<Awaited<ReturnType<typeof openSearch>>[]> | undefined;

  return {
    groups,
    problems,
    findGroup: (slug) => groups.find((group) => group.slug === slug),
    findGroupById,
    findTrack: (groupId, trackId) => findGroupById(groupId)?.tracks.find((track) => track.id === trackId),
    findTopic: (topicId) => topics.get(topicId),
    findTopicPath(topicId) {
      const topic = topics.get(topicId);
      return topic && topicPath(findGroupById(topic.groupId)!.slug, topic.trackId, topicId);
    },
    async search(query) {
      searches ??= Promise.all(folders.map(openSearch)).catch((error) => {
        searches = undefined;
        throw error;
      });
      const hits = (await searches).flatMap((search, origin) =>
        search(query).filter(({ topicId }) => origins.get(topicId) === origin),
      );
      return hits.toSorted((a, b) => b.score - a.score);
    },
    async getBody(topicId) {
      const topic = topics.get(topicId);
      if (!topic)
        throw new AppError("not-found", `There is no topic "${topicId}". The map lists all of them.`);
      if (!topic.isWritten) throw new AppError("not-found", `"${topic.title}" is not written yet.`);
      const body =
        bodies.get(topicId) ??
        (await readJson<TopicBody>(join(folders[origins.get(topicId)!]!, "topics", `${topicId}.json`)));
      bodies.delete(topicId);
      bodies.set(topicId, body);
      if (bodies.size > CACHED_BODIES) bodies.delete(bodies.keys().next().value!);
      return body;
    },
  };
}

/** The library that searches is loaded with the first search, as starting is to be quick. */
async function openSearch(folder: string): Promise<(query: string) => SearchHit[]> {
  const { openSearchIndex } = await import("./search.ts");
  return readFrom(join(folder, "search.json"), openSearchIndex);
}

async function readIndex(folder: string): Promise<CompiledIndex> {
  const file = join(folder, "index.json");
  const index = await readJson<CompiledIndex>(file);
  if (index.rendererVersion === RENDERER_VERSION) return index;
  throw new AppError(
    "unavailable",
    `${file} was compiled by another version of the program. Run \`make run\` to compile it anew.`,
  );
}

function readJson<T>(file: string): Promise<T> {
  return readFrom(file, (text) => JSON.parse(text) as T);
}

async function readFrom<T>(file: string, take: (text: string) => T): Promise<T> {
  try {
    return take(checkDigest(await readFile(file, "utf8")));
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The compiled file ${file} is missing or damaged. Delete it and run \`make run\`, which compiles it anew.`,
      { cause },
    );
  }
}

/** The groups of all folders in the order of the switch; `origins` gives for each topic the place of its folder. */
function merge(indexes: CompiledIndex[]): {
  groups: Group[];
  problems: ContentProblem[];
  origins: Map<string, number>;
} {
  const groups: Group[] = [];
  const problems = indexes.flatMap((index) => index.problems);
  const origins = new Map<string, number>();
  const places = new Map<string, string>();

  for (const [origin, index] of indexes.entries()) {
    /** Notes the file of a name; where the name is taken, adds a problem that names both files. */
    const claim = (what: string, key: string, file: string): boolean => {
      const place = `${index.root}/${file}`;
      const first = places.get(`${what} ${key}`);
      if (!first) places.set(`${what} ${key}`, place);
      else
        problems.push({
          file,
          line: 1,
          message: `The ${what} ${key} of ${place} exists in ${first} already: rename the one in ${place}.`,
        });
      return !first;
    };

    for (const group of index.groups) {
      if (RESERVED_SLUGS.has(group.slug)) {
        problems.push(reserved(`${group.id}/group.yaml`, "slug", group.slug));
        continue;
      }
      const ours = groups.find((known) => known.id === group.id);
      const groupFile = `${group.id}/group.yaml`;
      if (ours && ours.slug !== group.slug) {
        problems.push({
          file: groupFile,
          line: 1,
          message: `${index.root}/${groupFile} gives the slug ${group.slug}, but the group has ${ours.slug}: write slug: ${ours.slug}.`,
        });
      }
      if (!ours && !claim("slug", group.slug, groupFile)) continue;
      const target = ours ?? { ...group, tracks: [] };
      if (!ours) groups.push(target);
      for (const track of group.tracks) {
        const trackFile = `${group.id}/${track.id}/track.yaml`;
        if (RESERVED_TRACK_IDS.has(track.id)) {
          problems.push(reserved(trackFile, "track", track.id));
          continue;
        }
        if (!claim("track", `${group.id}/${track.id}`, trackFile)) continue;
        const topics = track.topics.filter((topic) => claim("topic", topic.id, trackFile));
        for (const topic of topics) origins.set(topic.id, origin);
        target.tracks.push({
          ...track,
          topics: topics.map((topic, place) => ({ ...topic, dayNumber: place + 1 })),
        });
      }
    }
  }
  groups.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  return { groups, problems, origins };
}

function reserved(file: string, what: string, name: string): ContentProblem {
  return { file, line: 1, message: `The ${what} ${name} stands for a page of the app: choose another name.` };
}
