import { type Kysely, sql } from "kysely";
import { type Ctx, inTransaction } from "#platform/context";
import { bulkInsert, type Db, findRow, idsIn, type Tables } from "#platform/db";
import { refused } from "#platform/errors";
import { type BusinessTable, type Changed, definitionOf, type Row } from "./define-table.ts";
import { differences } from "./merged.ts";

type Inside = Parameters<Parameters<typeof inTransaction>[1]>[0];
type RowOf<T extends BusinessTable> = Tables[T] & Row;

/**
 * Creates a row at version 1 and records it. The id is the caller's: repeating a creation answers with the row that
 * is there and changes nothing.
 */
export function create<T extends BusinessTable>(ctx: Ctx, table: T, row: Omit<RowOf<T>, "version">): Promise<RowOf<T>> {
  return inTransaction(ctx, async (tx) => {
    const after = { ...row, version: 1 } as unknown as RowOf<T>;
    const existing = await findRow(tx.db, table, after.id);
    if (existing) return existing;
    await open(tx.db).insertInto(named(table)).values(after).execute();
    await recordAndFollow(tx, table, [{ before: null, after }]);
    return after;
  });
}

/** Creates many rows at once, with one record for all. Ids must be new. */
export function createAll<T extends BusinessTable>(
  ctx: Ctx,
  table: T,
  rows: Omit<RowOf<T>, "version">[],
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (rows.length === 0) return;
    const all = rows.map((row) => ({ ...row, version: 1 })) as unknown as RowOf<T>[];
    await bulkInsert(tx.db, table, all);
    tx.tx.changes.push({
      tableName: table,
      kind: "create",
      rowId: null,
      rowIds: JSON.stringify(all.map(({ id }) => id)),
      before: null,
      after: null,
    });
    touch(tx, table, null);
    await definitionOf(table).follow?.(
      tx,
      all.map((after) => ({ before: null, after })),
    );
  });
}

/**
 * Writes the fields in which `after` differs from `before`, counts the version up and records the change. Answers with
 * the row as it is now; refuses when somebody changed the row since `before` was read. No difference, no write.
 */
export async function save<T extends BusinessTable>(
  ctx: Ctx,
  table: T,
  before: RowOf<T>,
  after: RowOf<T>,
): Promise<RowOf<T>> {
  const [saved] = await saveAll(ctx, table, [{ before, after }]);
  return saved!;
}

/** `save` for many rows in one transaction. Answers in the same order. */
export function saveAll<T extends BusinessTable>(
  ctx: Ctx,
  table: T,
  pairs: { before: RowOf<T>; after: RowOf<T> }[],
): Promise<RowOf<T>[]> {
  return inTransaction(ctx, async (tx) => {
    const changed: Changed<RowOf<T>>[] = [];
    const result: RowOf<T>[] = [];
    for (const { before, after } of pairs) {
      const fields = differing(table, before, after);
      if (fields.length === 0) {
        result.push(before);
        continue;
      }
      const row = { ...after, version: before.version + 1 };
      await update(tx.db, table, before, { ...pick(after, fields), version: row.version });
      changed.push({ before, after: row });
      result.push(row);
    }
    await recordAndFollow(tx, table, changed);
    return result;
  });
}

/** Puts rows into the recycle bin: they vanish from every list and can be undone. */
export function remove<T extends BusinessTable>(
  ctx: Ctx,
  table: T,
  rows: (RowOf<T> & { deletedAt: string | null })[],
): Promise<void> {
  const deletedAt = ctx.now.toISOString();
  return saveAll(
    ctx,
    table,
    rows.map((before) => ({ before, after: { ...before, deletedAt } })),
  ).then(() => {});
}

/** Deletes rows for good and records their whole content. For owned parts (order lines) and for undoing creations. */
export function erase<T extends BusinessTable>(ctx: Ctx, table: T, rows: RowOf<T>[]): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (rows.length === 0) return;
    await deleteRows(
      tx.db,
      table,
      rows.map(({ id }) => id),
    );
    await recordAndFollow(
      tx,
      table,
      rows.map((before) => ({ before, after: null })),
    );
  });
}

export async function deleteRows(db: Db, table: BusinessTable, ids: string[]): Promise<void> {
  await open(db)
    .deleteFrom(named(table))
    .where(idsIn(db, sql.ref("id"), ids))
    .execute();
}

/** The fields that a person changed; what others compute does not count, nor does the version. */
export function differing<R extends Row>(table: string, before: R, after: R): (keyof R & string)[] {
  const computed = new Set<string>(definitionOf(table).computed);
  return (Object.keys(after) as (keyof R & string)[]).filter(
    (field) => field !== "version" && !computed.has(field) && after[field] !== before[field],
  );
}

export function pick<R extends object>(row: R, fields: readonly (keyof R & string)[]): Partial<R> {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Partial<R>;
}

async function update(db: Db, table: BusinessTable, before: Row, values: object): Promise<void> {
  const { numUpdatedRows } = await open(db)
    .updateTable(named(table))
    .set(values)
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) {
    throw refused("changes.stale", [
      "It was changed meanwhile, on another page or device. Look at it as it is now, then try again.",
      "它刚刚在别的页面或设备上被修改过。请看一下现在的内容，再试一次。",
    ]);
  }
}

async function recordAndFollow<T extends BusinessTable>(
  tx: Inside,
  table: T,
  changed: Changed<RowOf<T>>[],
): Promise<void> {
  if (changed.length === 0) return;
  for (const { before, after } of changed) {
    const [old, now] =
      before && after ? differences(table, before, after, differing(table, before, after)) : [before, after];
    const json = (row: object | null) => row && JSON.stringify(row);
    const rowId = (after ?? before)!.id;
    const kind = before ? (after ? "update" : "remove") : "create";
    tx.tx.changes.push({ tableName: table, kind, rowId, rowIds: null, before: json(old), after: json(now) });
    touch(tx, table, rowId);
  }
  await definitionOf(table).follow?.(tx, changed);
}

/** Remembers for the browsers what changed; a set-wise change names the table alone. */
export function touch({ tx }: Inside, table: string, id: string | null): void {
  const ids = tx.touched.get(table) ?? new Set();
  if (id) ids.add(id);
  tx.touched.set(table, ids);
}

// The table is only known when called, so Kysely's types cannot help here: this is the one place that steps around them.
type AnyTables = { anyTable: Row & { deletedAt: string | null } };
const open = (db: Db) => db as unknown as Kysely<AnyTables>;
const named = (table: string) => table as keyof AnyTables;
