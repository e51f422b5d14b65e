/** Writes a deck as an Anki collection: the SQLite file of schema 11, which every version of Anki and other programs read. */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import {
  BACK,
  CARD_NAME,
  CSS,
  FIELDS,
  type Fields,
  FRONT,
  NOTE_TYPE_ID,
  NOTE_TYPE_NAME,
} from "./note-type.ts";

export interface AnkiNote {
  /** The same for the same question in every export: by it Anki updates a note instead of doubling it. */
  guid: string;
  fields: Fields;
  /** Without spaces. */
  tags: string[];
  /** Seconds since 1970; Anki takes over what is newer than its own. */
  changedAt: number;
}

export interface AnkiDeck {
  /** `::` parts a deck from the one in it. */
  name: string;
  /** At least one; new cards come in this order. */
  notes: readonly AnkiNote[];
}

const SCHEMA = `
  create table col (
    id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
    dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null,
    decks text not null, dconf text not null, tags text not null
  );
  create table notes (
    id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
    tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null,
    data text not null
  );
  create table cards (
    id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
    usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
    factor integer not null, reps integer not null, lapses integer not null, left integer not null,
    odue integer not null, odid integer not null, flags integer not null, data text not null
  );
  create table revlog (
    id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
    lastIvl integer not null, factor integer not null, time integer not null, type integer not null
  );
  create table graves (usn integer not null, oid integer not null, type integer not null);
  create index ix_notes_usn on notes (usn);
  create index ix_notes_csum on notes (csum);
  create index ix_cards_usn on cards (usn);
  create index ix_cards_nid on cards (nid);
  create index ix_cards_sched on cards (did, queue, due);
  create index ix_revlog_usn on revlog (usn);
  create index ix_revlog_cid on revlog (cid);
`;

/** The file's bytes, which depend on the deck alone. */
export function writeCollection({ name, notes }: AnkiDeck): Uint8Array {
  const changedAt = Math.max(...notes.map((note) => note.changedAt));
  const deckId = numberOf(`deck ${name}`);
  const database = new DatabaseSync(":memory:");
  try {
    database.exec(`begin; ${SCHEMA}`);
    database
      .prepare("insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")
      .run(
        changedAt,
        changedAt * 1000,
        changedAt * 1000,
        JSON.stringify(CONFIGURATION),
        JSON.stringify({ [NOTE_TYPE_ID]: noteType(changedAt, deckId) }),
        JSON.stringify({ 1: deckOf(1, "Default", changedAt), [deckId]: deckOf(deckId, name, changedAt) }),
        JSON.stringify({ 1: DECK_OPTIONS }),
      );
    const addNote = database.prepare("insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    const addCard = database.prepare(
      "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    );
    for (const [index, note] of notes.entries()) {
      const noteId = numberOf(`note ${note.guid}`);
      const fields = FIELDS.map((field) => note.fields[field]);
      const sortText = plainText(note.fields.Prompt);
      addNote.run(
        noteId,
        note.guid,
        NOTE_TYPE_ID,
        note.changedAt,
        ` ${note.tags.join(" ")} `,
        fields.join("\x1f"),
        sortText,
        checksum(sortText),
      );
      addCard.run(numberOf(`card ${note.guid}`), noteId, deckId, note.changedAt, index + 1);
    }
    database.exec("commit");
    return database.serialize();
  } finally {
    database.close();
  }
}

/**
 * An id as Anki has them, milliseconds since 1970, but made of what it stands for: programs that know cards by their
 * number find them again, and those of two tracks do not meet.
 */
function numberOf(what: string): number {
  const hash = createHash("sha256").update(what).digest().readUIntBE(0, 6);
  return 1_400_000_000_000 + (hash % 300_000_000_000);
}

/** The first field as Anki sorts and compares notes by it: tags away, then entities decoded, with plain spaces. */
export function plainText(html: string): string {
  const text = html.replaceAll(/<[^<>]*>/g, "");
  if (!text.includes("&")) return text;
  return text
    .replaceAll(/&(lt|gt|quot|#91|amp);/g, (_, name: string) => ENTITIES[name]!)
    .replaceAll("\u00a0", " ");
}

/** Those that our HTML has. */
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#91": "[", amp: "&" };

/** The first 32 bits of the SHA-1 as a number. */
export function checksum(text: string): number {
  return createHash("sha1").update(text).digest().readUInt32BE(0);
}

/** What follows is what Anki demands of a collection, with the values of a new one. */
const CONFIGURATION = {
  activeDecks: [1],
  curDeck: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  curModel: String(NOTE_TYPE_ID),
  nextPos: 1,
  sortType: "noteFld",
  sortBackwards: false,
  addToCur: true,
};

function noteType(changedAt: number, deckId: number) {
  return {
    id: NOTE_TYPE_ID,
    name: NOTE_TYPE_NAME,
    type: 0,
    mod: changedAt,
    usn: -1,
    sortf: 0,
    did: deckId,
    tmpls: [
      {
        name: CARD_NAME,
        ord: 0,
        qfmt: FRONT,
        afmt: BACK,
        bqfmt: "",
        bafmt: "",
        did: null,
        bfont: "",
        bsize: 0,
      },
    ],
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: "Arial",
      size: 20,
      media: [],
    })),
    css: CSS,
    latexPre: "",
    latexPost: "",
    req: [[0, "any", [0]]],
    tags: [],
    vers: [],
  };
}

function deckOf(id: number, name: string, changedAt: number) {
  const none = [0, 0];
  return {
    id,
    name,
    mod: changedAt,
    usn: -1,
    lrnToday: none,
    revToday: none,
    newToday: none,
    timeToday: none,
    collapsed: false,
    browserCollapsed: false,
    desc: "",
    dyn: 0,
    conf: 1,
    extendNew: 10,
    extendRev: 50,
  };
}

const DECK_OPTIONS = {
  id: 1,
  name: "Default",
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 7],
    order: 1,
    perDay: 20,
    separate: true,
  },
  rev: { bury: false, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};
