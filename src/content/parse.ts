/** Reads a folder of curricula: groups, their tracks and topics, each fault beside the part it belongs to. */
import type { z } from "zod";
import type { ContentProblem } from "../core/curriculum.ts";
import { type Folder, openFolder } from "./folder.ts";
import { faultOf, parseTopic } from "./parse-topic.ts";
import { factsFile, groupFile, trackFile } from "./schema.ts";
import type { SourceCurricula, SourceGroup, SourceTopic, SourceTrack } from "./source.ts";
import { checkShape, readYaml, type YamlFile } from "./yaml.ts";

/** What was read of a part, and the faults that belong to no single topic. */
interface Parsed<Part> {
  part?: Part;
  problems: ContentProblem[];
}

/**
 * Everything below `root`, groups in the order of the switch. Never throws for what the files say: a group or track
 * that cannot be read is left out and told in `problems`, a fault in a topic stands on the topic.
 */
export async function parseCurricula(root: string): Promise<SourceCurricula> {
  let folder: Folder;
  try {
    folder = await openFolder(root);
  } catch (cause) {
    const message = `The folder of curricula ${root} cannot be opened (${(cause as Error).message}): create it or correct its path.`;
    return { root, groups: [], facts: {}, problems: [{ file: ".", line: 1, message }] };
  }
  const parsed = await Promise.all((await folder.listFolders("")).map((id) => parseGroup(folder, id)));
  const groups = parsed
    .flatMap(({ part }) => (part ? [part] : []))
    .sort((a, b) => a.group.order - b.group.order || a.id.localeCompare(b.id));
  const facts = await readFile(folder, "facts.yaml", factsFile);
  const unique = withoutDuplicates(groups);
  return {
    root: folder.path,
    groups: unique.groups,
    facts: facts?.value ?? {},
    problems: [...parsed.flatMap(({ problems }) => problems), ...(facts?.problems ?? []), ...unique.problems],
  };
}

async function parseGroup(folder: Folder, id: string): Promise<Parsed<SourceGroup>> {
  const file = `${id}/group.yaml`;
  const entry = await folder.look(id);
  if (entry && "fault" in entry) return { problems: [faultOf(id, entry.fault)] };
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(id)) {
    return { problems: [faultOf(id, "is no id: name the folder with lower-case letters, digits, - and _.")] };
  }
  const source = await readFile(folder, file, groupFile);
  if (!source)
    return { problems: [faultOf(file, `is missing: add it, or move the folder ${id} elsewhere.`)] };
  if (!source.value) return { problems: source.problems };

  const { yaml, value: group } = source;
  const problems = [...source.problems];
  const parsed = await Promise.all(
    group.tracks.map((trackId, index) =>
      parseTrack(folder, id, trackId, { file, line: yaml.lineOf(["tracks", index]) }),
    ),
  );
  for (const trackId of await unlisted(folder, id, group.tracks)) {
    problems.push({
      file,
      line: yaml.lineOf(["tracks"]),
      message: `The folder ${id}/${trackId} is not listed: add ${trackId} to \`tracks\`, or move the folder elsewhere.`,
    });
  }
  const tracks = parsed.flatMap(({ part }) => (part ? [part] : []));
  return {
    part: { id, file, group, tracks },
    problems: [...problems, ...parsed.flatMap((track) => track.problems)],
  };
}

/** One track; where its file is missing the problem stands at `listedAt`, the place that names the track. */
export async function parseTrack(
  folder: Folder,
  groupId: string,
  id: string,
  listedAt: Pick<ContentProblem, "file" | "line"> = { file: `${groupId}/group.yaml`, line: 1 },
): Promise<Parsed<SourceTrack>> {
  const path = `${groupId}/${id}`;
  const file = `${path}/track.yaml`;
  const entry = await folder.look(path);
  if (entry && "fault" in entry) return { problems: [faultOf(path, entry.fault)] };
  const source = entry && (await readFile(folder, file, trackFile));
  if (!source) {
    const message = `The track ${id} has no ${file}: add it, or take ${id} out of \`tracks\`.`;
    return { problems: [{ ...listedAt, message }] };
  }
  if (!source.value) return { problems: source.problems };

  const { yaml, value: track } = source;
  const topics = await Promise.all(
    track.topics.map((topic, index) =>
      parseTopic(folder, { ...topic, dayNumber: index + 1, path: `${path}/${topic.id}` }),
    ),
  );
  const listed = track.topics.map((topic) => topic.id);
  const problems = (await unlisted(folder, path, listed)).map((topicId) => ({
    file,
    line: yaml.lineOf(["topics"]),
    message: `The folder ${path}/${topicId} is not listed: add ${topicId} with its title to \`topics\`, or move the folder elsewhere.`,
  }));
  return {
    part: { id, groupId, file, track, topics },
    problems: [...source.problems, ...problems],
  };
}

/** A file that fits its schema, or the reasons why it does not; undefined where there is none. */
async function readFile<Schema extends z.ZodType>(
  folder: Folder,
  file: string,
  schema: Schema,
): Promise<{ yaml: YamlFile; value?: z.infer<Schema>; problems: ContentProblem[] } | undefined> {
  const source = await folder.read(file);
  if (!source) return undefined;
  const yaml = readYaml(file, "text" in source ? source.text : "");
  if ("fault" in source) return { yaml, problems: [faultOf(file, source.fault)] };
  if (yaml.data === undefined) return { yaml, problems: yaml.problems };
  const { value, problems } = checkShape(yaml, schema);
  return { yaml, value, problems: [...yaml.problems, ...problems] };
}

async function unlisted(folder: Folder, path: string, listed: string[]): Promise<string[]> {
  return (await folder.listFolders(path)).filter((name) => !listed.includes(name));
}

/** A slug, a track of a group or a topic that comes a second time is left out, with the place of the first. */
function withoutDuplicates(groups: SourceGroup[]): { groups: SourceGroup[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const seen = new Map<string, string>();
  const isFirst = (what: string, id: string, file: string) => {
    const first = seen.get(`${what} ${id}`);
    if (first)
      problems.push({
        file,
        line: 1,
        message: `The ${what} ${id} stands in ${first} already: give this one another name.`,
      });
    else seen.set(`${what} ${id}`, file);
    return !first;
  };
  const keepTopics = (track: SourceTrack): SourceTopic[] =>
    track.topics
      .filter((topic) => isFirst("topic", topic.id, track.file))
      .map((topic, index) => ({ ...topic, dayNumber: index + 1 }));
  return {
    groups: groups
      .filter(({ group, file }) => isFirst("slug", group.slug, file))
      .map((group) => ({
        ...group,
        tracks: group.tracks
          .filter((track) => isFirst(`track`, `${group.id}/${track.id}`, group.file))
          .map((track) => ({ ...track, topics: keepTopics(track) })),
      })),
    problems,
  };
}
