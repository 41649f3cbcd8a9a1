import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { Language, Sentence } from "#platform/i18n";
import { type Page, readCursor, toPage } from "#platform/paging";
import type { EntryKind } from "./fields.ts";
import { fieldChangesOf, labelsOf } from "./field-changes.ts";
import type { TimelineItem, TimelineRow } from "./table.ts";

export type StreamQuery = {
  kinds: (EntryKind | "change")[];
  limit: number;
  cursor?: string | undefined;
  language: Language;
};

/** A customer's story, newest first: entries, and from the change log what became of the fields. */
export async function listTimeline(
  db: Db,
  customerId: string,
  { kinds, limit, cursor, language }: StreamQuery,
): Promise<Page<TimelineItem>> {
  const after = readCursor(cursor, 2) as [string, string] | undefined;
  const all = kinds.length === 0;
  const entryKinds = kinds.filter((kind) => kind !== "change");
  const entries = all || entryKinds.length > 0 ? await listEntries(db, customerId, entryKinds, limit + 1, after) : [];
  const changes = all || kinds.includes("change") ? await listChanges(db, customerId, limit + 1, after) : [];
  const labels = await labelsOf(db, changes);
  const merged = [
    ...entries.map((entry) => itemOfEntry(entry, language)),
    ...changes.map((change) => itemOfChange(change, labels)),
  ].sort(newestFirst);
  return toPage(
    merged.slice(0, limit + 1),
    limit,
    (item) => [item.at, item.id],
    (item) => item,
  );
}

function newestFirst(a: TimelineItem, b: TimelineItem): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

async function listEntries(db: Db, customerId: string, kinds: EntryKind[], limit: number, after?: [string, string]) {
  return db
    .selectFrom("timeline")
    .selectAll()
    .where("customerId", "=", customerId)
    .where("deletedAt", "is", null)
    .$if(kinds.length > 0, (query) => query.where("kind", "in", kinds))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(at, id) < (${after![0]}, ${after![1]})`))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

type ChangeRow = Awaited<ReturnType<typeof listChanges>>[number];

/** What was undone, and the undoing itself, tell nothing: both are left out. */
async function listChanges(db: Db, customerId: string, limit: number, after?: [string, string]) {
  return db
    .selectFrom("changes")
    .innerJoin("operations", "operations.id", "changes.operationId")
    .select(["changes.id", "changes.at", "changes.before", "changes.after", "changes.operationId"])
    .select(["operations.actorName", "operations.kind as operation"])
    .where("rowId", "=", customerId)
    .where("tableName", "=", "customers")
    .where("changes.kind", "=", "update")
    .where("changes.undoneBy", "is", null)
    .where("operations.undoes", "is", null)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(changes.at, changes.id) < (${after![0]}, ${after![1]})`),
    )
    .orderBy("changes.at", "desc")
    .orderBy("changes.id", "desc")
    .limit(limit)
    .execute();
}

/** An entry as the API publishes it: what the program told, in the reader's language. */
export function itemOfEntry(
  { customerId: _, deletedAt: __, data, ...row }: TimelineRow,
  language: Language,
): TimelineItem {
  const { told, ...rest } = JSON.parse(data) as Record<string, unknown> & { told?: Sentence };
  return { ...row, text: told?.[language] ?? row.text, data: rest, changes: [], operationId: null };
}

function itemOfChange(row: ChangeRow, labels: ReadonlyMap<string, string>): TimelineItem {
  const { id, at, actorName, operationId, operation } = row;
  const changes = fieldChangesOf(row, labels);
  const nothing = { text: "", data: {}, refTable: null, refId: null, version: 0 };
  return { id, at, kind: "change", actorName, operationId: alone(operation) ? operationId : null, changes, ...nothing };
}

/** Only an operation on this one customer is offered to be undone from here; a bulk change or an import has its own place. */
function alone(operation: string): boolean {
  return operation === "updateCustomer";
}
