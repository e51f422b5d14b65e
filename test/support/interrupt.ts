/** Lets something happen in place of the n-th statement that a database is asked to run. */
import { DatabaseSync, StatementSync } from "node:sqlite";
import pg from "pg";

/** Counted from 1 over both kinds of database; answers how to take the trap away. */
export function interruptAt(step: number, happen: () => never): () => void {
  let seen = 0;
  const places: [object, string][] = [
    [DatabaseSync.prototype, "exec"],
    [StatementSync.prototype, "all"],
    [StatementSync.prototype, "run"],
    [pg.Client.prototype, "query"],
  ];
  const undo = places.map(([prototype, name]) => {
    const original = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
      seen++;
      if (seen === step) happen();
      return original.apply(this, given);
    });
    return () => Reflect.set(prototype, name, original);
  });
  return () => {
    for (const each of undo) each();
  };
}
