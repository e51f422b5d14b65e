/** Every change of the schema, oldest first. The list is append-only: what has landed is never edited. */
import { type Kysely, sql } from "kysely";
import { AppError } from "../core/errors.ts";
import type { Tables } from "./schema.ts";

export interface Migration {
  name: string;
  up: (db: Kysely<Tables>, now: number) => Promise<void>;
}

/** The one learner of a tracker without accounts. */
export const SOLE_LEARNER = "01900000-0000-7000-8000-000000000001";

export const migrations: readonly Migration[] = [
  {
    name: "learners, events and what follows from them",
    up: async (db, now) => {
      await db.schema
        .createTable("learners")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .execute();
      await db.insertInto("learners").values({ id: SOLE_LEARNER, created_at: now }).execute();

      await db.schema
        .createTable("acts")
        .addColumn("learner_id", "text", (column) => column.notNull().references("learners.id"))
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("group_id", "text", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("input", "text", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("zone", "text", (column) => column.notNull())
        .addColumn("study_on", "text", (column) => column.notNull())
        .addColumn("undone_by", "text")
        .addPrimaryKeyConstraint("acts_pk", ["learner_id", "id"])
        .execute();
      await db.schema
        .createIndex("acts_by_time")
        .on("acts")
        .columns(["learner_id", "group_id", "at", "id"])
        .execute();
      await db.schema
        .createIndex("acts_by_day")
        .on("acts")
        .columns(["learner_id", "group_id", "study_on"])
        .execute();

      await db.schema
        .createTable("events")
        .addColumn("learner_id", "text", (column) => column.notNull())
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("act_id", "text", (column) => column.notNull())
        .addColumn("group_id", "text", (column) => column.notNull())
        .addColumn("track_id", "text")
        .addColumn("subject_id", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("zone", "text", (column) => column.notNull())
        .addColumn("study_on", "text", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("events_pk", ["learner_id", "id"])
        .addUniqueConstraint("events_in_order", ["learner_id", "subject_id", "seq"])
        .addForeignKeyConstraint("events_act_fk", ["learner_id", "act_id"], "acts", ["learner_id", "id"])
        .execute();
      await db.schema.createIndex("events_by_act").on("events").columns(["learner_id", "act_id"]).execute();

      await db.schema
        .createTable("topic_states")
        .addColumn("learner_id", "text", (column) => column.notNull().references("learners.id"))
        .addColumn("topic_id", "text", (column) => column.notNull())
        .addColumn("group_id", "text", (column) => column.notNull())
        .addColumn("track_id", "text", (column) => column.notNull())
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("completed_on", "text")
        .addColumn("difficulty", "integer")
        .addColumn("is_flagged", "integer", (column) => column.notNull())
        .addColumn("is_retained", "integer", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("topic_states_pk", ["learner_id", "topic_id"])
        .execute();
      await db.schema
        .createIndex("topic_states_by_group")
        .on("topic_states")
        .columns(["learner_id", "group_id"])
        .execute();

      await db.schema
        .createTable("reviews")
        .addColumn("learner_id", "text", (column) => column.notNull().references("learners.id"))
        .addColumn("topic_id", "text", (column) => column.notNull())
        .addColumn("cycle", "integer", (column) => column.notNull())
        .addColumn("stage", "integer", (column) => column.notNull())
        .addColumn("group_id", "text", (column) => column.notNull())
        .addColumn("track_id", "text", (column) => column.notNull())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("due_on", "text", (column) => column.notNull())
        .addColumn("done_on", "text")
        .addColumn("late_days", "integer")
        .addColumn("questions_left", "integer")
        .addPrimaryKeyConstraint("reviews_pk", ["learner_id", "topic_id", "cycle", "stage"])
        .execute();
      await db.schema
        .createIndex("reviews_open")
        .on("reviews")
        .columns(["learner_id", "group_id", "due_on"])
        .where(sql.ref("status"), "=", "open")
        .execute();

      await db.schema
        .createTable("activity")
        .addColumn("learner_id", "text", (column) => column.notNull().references("learners.id"))
        .addColumn("group_id", "text", (column) => column.notNull())
        .addColumn("track_id", "text", (column) => column.notNull())
        .addColumn("study_on", "text", (column) => column.notNull())
        .addColumn("topics", "integer", (column) => column.notNull())
        .addColumn("reviews", "integer", (column) => column.notNull())
        .addColumn("practices", "integer", (column) => column.notNull())
        .addColumn("answers", "integer", (column) => column.notNull())
        .addColumn("passed", "integer", (column) => column.notNull())
        .addColumn("failed", "integer", (column) => column.notNull())
        .addColumn("thinking_ms", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("activity_pk", ["learner_id", "group_id", "study_on", "track_id"])
        .execute();

      await db.schema
        .createTable("notes")
        .addColumn("learner_id", "text", (column) => column.notNull().references("learners.id"))
        .addColumn("topic_id", "text", (column) => column.notNull())
        .addColumn("group_id", "text", (column) => column.notNull())
        .addColumn("track_id", "text", (column) => column.notNull())
        .addColumn("text", "text", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("saved_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("notes_pk", ["learner_id", "topic_id"])
        .execute();
      await db.schema
        .createTable("note_versions")
        .addColumn("learner_id", "text", (column) => column.notNull())
        .addColumn("topic_id", "text", (column) => column.notNull())
        .addColumn("revision", "integer", (column) => column.notNull())
        .addColumn("text", "text", (column) => column.notNull())
        .addColumn("saved_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("note_versions_pk", ["learner_id", "topic_id", "revision"])
        .execute();
    },
  },
  {
    name: "measured time of topics and reviews",
    up: async (db) => {
      await db.schema.alterTable("topic_states").addColumn("study_ms", "bigint").execute();
      await db.schema.alterTable("reviews").addColumn("thinking_ms", "bigint").execute();
    },
  },
  {
    name: "acts in the order of doing",
    up: async (db) => {
      await db.schema
        .alterTable("acts")
        .addColumn("position", "bigint", (column) => column.notNull().defaultTo(0))
        .execute();
      await sql`update acts set position = at`.execute(db);
      await db.schema
        .createIndex("acts_in_order")
        .on("acts")
        .columns(["learner_id", "group_id", "position", "id"])
        .execute();
      await db.schema.dropIndex("acts_by_time").execute();
    },
  },
  {
    name: "the last measured reviews without all earlier ones",
    up: async (db) => {
      await db.schema
        .createIndex("reviews_measured")
        .on("reviews")
        .columns(["learner_id", "group_id", "done_on", "topic_id"])
        .where(sql.ref("thinking_ms"), "is not", null)
        .execute();
    },
  },
];

/** How many migrations the database has seen; 0 for a new one. Throws `unavailable` where it cannot tell. */
export async function findSchemaVersion(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  const has = (name: string) => tables.some((table) => table.name === name);
  if (!has("schema_versions")) {
    // Both are made together; to migrate what only lost its mark would write over it.
    if (!has("learners")) return 0;
    throw new AppError(
      "unavailable",
      "The database holds data but not the version of its schema, so it is damaged. Restore a backup.",
    );
  }
  const row = await db
    .selectFrom("schema_versions")
    .select((eb) => eb.fn.max("version").as("version"))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/**
 * Applies what is missing, each migration and its mark in one transaction. Throws where the database is newer than
 * the program. Answers the version before and after.
 */
export async function migrate(db: Kysely<Tables>, now: number): Promise<{ from: number; to: number }> {
  const from = await findSchemaVersion(db);
  if (from > migrations.length) {
    throw new AppError(
      "unavailable",
      `The database has schema version ${from}, and this program knows only ${migrations.length}. Update the program, or restore an older backup.`,
    );
  }
  await db.schema
    .createTable("schema_versions")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("applied_at", "bigint", (column) => column.notNull())
    .execute();
  for (const [index, migration] of migrations.entries()) {
    if (index < from) continue;
    await db.transaction().execute(async (transaction) => {
      await migration.up(transaction, now);
      await transaction
        .insertInto("schema_versions")
        .values({ version: index + 1, name: migration.name, applied_at: now })
        .execute();
    });
  }
  return { from, to: migrations.length };
}
