import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { bulkInsert, type Db, dialectOf, idsIn } from "#platform/db";
import type { SearchRow } from "./table.ts";
import { type Findable, haystackOf, indexTokens } from "./tokens.ts";

/** What a feature tells the search of a record. `kind` names the page that opens it. */
export type SearchDocument = {
  refId: string;
  kind: string;
  title: string;
  subtitle: string;
  findable: Findable;
  isNew?: boolean; // the record was not there before: nothing has to leave the index first
};

/** Puts records in step with the index, in the caller's transaction: `gone` leave it, `documents` are written anew. */
export async function indexDocuments(ctx: Ctx, documents: SearchDocument[], gone: string[] = []): Promise<void> {
  const { db } = ctx;
  await forget(db, [...gone, ...documents.flatMap(({ isNew, refId }) => (isNew ? [] : [refId]))]);
  const rows = documents.map((document) => {
    const haystack = haystackOf(document.findable);
    const { refId, kind, title, subtitle } = document;
    return {
      row: { seq: nextSeq(ctx.now), kind, refId, title, subtitle, haystack },
      tokens: indexTokens(document.findable, haystack),
    };
  });
  await insert(db, rows);
}

async function forget(db: Db, refIds: string[]): Promise<void> {
  if (refIds.length === 0) return;
  const removed = await db
    .deleteFrom("searchDocuments")
    .where(idsIn(db, sql.ref("refId"), refIds))
    .returning("seq")
    .execute();
  if (removed.length === 0 || dialectOf(db) === "postgres") return;
  const seqs = JSON.stringify(removed.map(({ seq }) => seq));
  await sql`delete from search_tokens where rowid in (select value from json_each(${seqs}))`.execute(db);
}

async function insert(db: Db, rows: { row: SearchRow; tokens: string[] }[]): Promise<void> {
  if (rows.length === 0) return;
  if (dialectOf(db) === "postgres") {
    const withTokens = rows.map(({ row, tokens }) => ({ ...row, tokens }));
    await bulkInsert(db, "searchDocuments", withTokens);
    return;
  }
  await bulkInsert(
    db,
    "searchDocuments",
    rows.map(({ row }) => row),
  );
  const pairs = JSON.stringify(rows.map(({ row, tokens }) => [row.seq, tokens.join(" ")]));
  await sql`insert into search_tokens (rowid, tokens) select value ->> 0, value ->> 1 from json_each(${pairs})`.execute(
    db,
  );
}

/** Takes rows of the index as another base had them and makes their tokens anew; the base must not know them yet. */
export function restoreDocuments(db: Db, rows: readonly SearchRow[]): Promise<void> {
  // The haystack begins with the folded title, and folding what is folded changes nothing.
  const titleOf = (haystack: string) => haystack.split(/[\n\f]/, 1)[0]!;
  return insert(
    db,
    rows.map((row) => ({ row, tokens: indexTokens({ title: titleOf(row.haystack) }, row.haystack) })),
  );
}

/** Empties the index. */
export async function forgetDocuments(db: Db): Promise<void> {
  await db.deleteFrom("searchDocuments").execute();
  if (dialectOf(db) === "sqlite")
    await sql`insert into search_tokens (search_tokens) values ('delete-all')`.execute(db);
}

let lastSeq = 0;
/** Time first, so that it grows across restarts; the low bits keep rows of one millisecond and of two processes apart. */
function nextSeq(now: Date): number {
  lastSeq = Math.max(lastSeq + 1, now.getTime() * 4096 + Math.floor(Math.random() * 2048));
  return lastSeq;
}
