import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import { idsIn, textPosition } from "#platform/db";
import { type BinKind, binKinds, keptDays } from "./kinds.ts";
import type { BinCount, BinItem } from "./table.ts";

const day = 86_400_000;
type Asked = {
  kind?: string | undefined;
  q?: string | undefined;
  limit: number;
  after?: readonly [string, string] | undefined;
};
type Found = { kind: string; id: string; deletedAt: string; name: string | null; aboutId: string | null };

/** What lies in the bin, the latest first. `after` is the instant and the id that the page before ended with. */
export async function listBin(ctx: Ctx, { kind, q, limit, after }: Asked): Promise<BinItem[]> {
  const kinds = (await binKinds(ctx)).filter(({ table }) => kind === undefined || table === kind);
  const parts = kinds
    .filter(({ name }) => !q || name)
    .map(
      (each) => sql`select * from (select ${sql.lit(each.table)} as kind, id, deleted_at,
        ${each.name ? sql`substr(${sql.ref(each.name)}, 1, 120)` : sql`null`} as name,
        ${each.about ? sql.ref(each.about.column) : sql`null`} as about_id
        from ${sql.table(each.table)} where ${inBin(each)} ${matching(ctx, each, q)}
        ${after ? sql`and (deleted_at < ${after[0]} or (deleted_at = ${after[0]} and id < ${after[1]}))` : sql``}
        order by deleted_at desc, id desc limit ${limit}) as ${sql.ref(`part_${each.table}`)}`,
    );
  if (parts.length === 0) return [];
  const { rows } = await sql<Found>`select * from (${sql.join(parts, sql` union all `)}) as everything
    order by deleted_at desc, id desc limit ${limit}`.execute(ctx.db);
  return present(ctx, kinds, rows);
}

/** How much of each kind lies in the bin; kinds with nothing in it are left out. */
export async function countBin(ctx: Ctx): Promise<BinCount[]> {
  const kinds = await binKinds(ctx);
  const parts = kinds.map(
    (each) =>
      sql`select ${sql.lit(each.table)} as kind, count(*) as count from ${sql.table(each.table)} where ${inBin(each)}`,
  );
  if (parts.length === 0) return [];
  const { rows } = await sql<{ kind: string; count: number }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  const counts = new Map(rows.map(({ kind, count }) => [kind, count]));
  return kinds.flatMap(({ table, called }) => {
    const count = counts.get(table) ?? 0;
    return count > 0 ? [{ kind: table, called: called[ctx.language], count }] : [];
  });
}

/** Deleted, and not living on in another row. */
export function inBin({ elsewhere }: Pick<BinKind, "elsewhere">): RawBuilder<boolean> {
  return sql<boolean>`deleted_at is not null ${elsewhere ? sql`and ${sql.ref(elsewhere)} is null` : sql``}`;
}

function matching({ db }: Ctx, { name }: BinKind, q: string | undefined): RawBuilder<unknown> {
  return q && name ? sql`and ${textPosition(db, sql.ref(name), q.toLowerCase())} > 0` : sql``;
}

async function present(ctx: Ctx, kinds: readonly BinKind[], rows: readonly Found[]): Promise<BinItem[]> {
  const called = new Map<string, string>(kinds.map((kind) => [kind.table, kind.called[ctx.language]]));
  const [by, names] = [await whoDeleted(ctx, rows), await namesOf(ctx, kinds, rows)];
  return rows.map(({ kind, id, name, aboutId, deletedAt }) => ({
    kind,
    called: called.get(kind)!,
    id,
    name: name ?? "",
    about: names.get(aboutId ?? "") ?? null,
    deletedAt,
    deletedBy: by.get(id) ?? null,
    daysLeft: Math.max(0, keptDays - Math.floor((ctx.now.getTime() - Date.parse(deletedAt)) / day)),
  }));
}

/** Whoever made the last change of a deleted row deleted it. */
async function whoDeleted({ db }: Ctx, rows: readonly Found[]): Promise<Map<string, string>> {
  const found = await db
    .selectFrom("changes")
    .innerJoin("operations", "operations.id", "changes.operationId")
    .select(["rowId", "actorName", "changes.at"])
    .where(
      idsIn(
        db,
        sql.ref("rowId"),
        rows.map(({ id }) => id),
      ),
    )
    .orderBy("changes.id")
    .execute();
  const deleted = new Map(rows.map(({ id, deletedAt }) => [id, deletedAt]));
  return new Map(
    found.flatMap(({ rowId, actorName, at }) => (deleted.get(rowId!) === at ? [[rowId!, actorName] as const] : [])),
  );
}

async function namesOf({ db }: Ctx, kinds: readonly BinKind[], rows: readonly Found[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { table, about } of kinds) {
    const ids = rows.flatMap(({ kind, aboutId }) => (kind === table && aboutId ? [aboutId] : []));
    if (!about || ids.length === 0) continue;
    const found = await sql<{ id: string; name: string }>`select id, ${sql.ref(about.name)} as name
      from ${sql.table(about.table)} where ${idsIn(db, sql.ref("id"), ids)}`.execute(db);
    for (const { id, name } of found.rows) names.set(id, name);
  }
  return names;
}
