import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import type { Language } from "#platform/i18n";
import { type Page, Paging, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { kinds } from "../people/fields.ts";
import { organisationNames, presentCustomer } from "../people/queries.ts";
import { type KeptReason, ranks } from "./pairs.ts";
import { certainties, type DuplicatePair, type DuplicateSearch, type PairRow, states } from "./table.ts";
import { reasonWorded } from "./words.ts";

export const PairFilter = z.object({
  state: z.enum(states).default("open"),
  kind: z.enum(kinds).optional(),
  certainty: z.enum(certainties).optional(),
});
export type PairFilter = z.infer<typeof PairFilter>;

const chosen = (db: Db, { state, kind, certainty }: PairFilter) =>
  db
    .selectFrom("duplicatePairs")
    .where("state", "=", state)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind!))
    .$if(certainty !== undefined, (query) =>
      query.where("rank", ">=", ranks[certainty!][0]).where("rank", "<", ranks[certainty!][1]),
    );

/** One page of pairs, the most certain first. */
export async function listPairs(ctx: Ctx, query: PairFilter & Paging): Promise<Page<DuplicatePair>> {
  const after = readCursor(query.cursor, 2);
  const rows = await chosen(ctx.db, query)
    .selectAll()
    .$if(after !== undefined, (some) => some.where(sql<boolean>`(rank, id) < (${after![0]}, ${after![1]})`))
    .orderBy("rank", "desc")
    .orderBy("id", "desc")
    .limit(query.limit + 1)
    .execute();
  const present = await presenter(ctx.db, rows, ctx.language);
  const page = toPage(rows, query.limit, ({ rank, id }) => [rank, id], present);
  return { ...page, items: page.items.filter((pair) => pair !== null) };
}

/** The ids of all pairs that a filter leaves. */
export async function listPairIds(db: Db, filter: PairFilter): Promise<string[]> {
  const rows = await chosen(db, filter).select("id").orderBy("rank", "desc").orderBy("id", "desc").execute();
  return rows.map(({ id }) => id);
}

/** The open pairs of one customer, the most certain first. */
export async function pairsOfCustomer(ctx: Ctx, id: string): Promise<DuplicatePair[]> {
  const rows = await ctx.db
    .selectFrom("duplicatePairs")
    .selectAll()
    .where((is) => is.or([is("aId", "=", id), is("bId", "=", id)]))
    .where("state", "=", "open")
    .orderBy("rank", "desc")
    .limit(20)
    .execute();
  return rows.map(await presenter(ctx.db, rows, ctx.language)).filter((pair) => pair !== null);
}

async function presenter(db: Db, rows: readonly PairRow[], language: Language) {
  const customers = await db
    .selectFrom("customers")
    .selectAll()
    .where(idsIn(db, sql.ref("id"), [...new Set(rows.flatMap(({ aId, bId }) => [aId, bId]))]))
    .execute();
  const names = await organisationNames(db, customers);
  const sides = new Map(
    customers.map((row) => {
      const { id, name, phones, emails, region, birthday, lifecycle, orderCount, createdAt } = presentCustomer(row);
      const organisationName = names.get(row.organisationId ?? "") ?? null;
      const values = (list: readonly { value: string }[]) => list.map(({ value }) => value);
      const place = region || (JSON.parse(row.addresses) as { city: string }[])[0]?.city || "";
      return [
        id,
        {
          id,
          name,
          phones: values(phones),
          emails: values(emails),
          organisationName,
          region: place,
          birthday,
          lifecycle,
          orderCount,
          createdAt,
        },
      ];
    }),
  );
  return ({ aId, bId, id, kind, rank, score, state, reasons, foundAt, mergedAt, operationId }: PairRow) => {
    const [a, b] = [sides.get(aId), sides.get(bId)];
    if (!a || !b) return null;
    const certainty = certainties.find((one) => rank >= ranks[one][0])!;
    const worded = (JSON.parse(reasons) as KeptReason[]).map((one) => ({ ...one, text: reasonWorded(one, language) }));
    return { id, kind, certainty, score: score / 1e6, state, a, b, reasons: worded, foundAt, mergedAt, operationId };
  };
}

/** The search that runs or waits, if any. */
export async function findRunningSearch(db: Db): Promise<{ id: string; done: number; total: number } | undefined> {
  return db
    .selectFrom("jobs")
    .select(["id", "done", "total"])
    .where("state", "in", ["ready", "running"])
    .where("heavy", "=", 1)
    .where("kind", "=", "customers.find-duplicates")
    .orderBy("createdAt")
    .limit(1)
    .executeTakeFirst();
}

/** How the search stands, and how many pairs wait for a word. */
export async function getSearch({ db }: Ctx): Promise<DuplicateSearch> {
  const searched = await db.selectFrom("duplicateSearches").select(["searchedAt", "records"]).execute();
  const { rows } = await sql<{ exact: number; sure: number; likely: number }>`
    select count(case when rank >= ${ranks.exact[0]} then 1 end) as exact,
      count(case when rank >= ${ranks.sure[0]} and rank < ${ranks.sure[1]} then 1 end) as sure,
      count(case when rank < ${ranks.likely[1]} then 1 end) as likely
    from duplicate_pairs where state = 'open'`.execute(db);
  const { exact, sure, likely } = rows[0]!;
  return {
    searchedAt:
      searched
        .map(({ searchedAt }) => searchedAt)
        .sort()
        .at(-1) ?? null,
    records: searched.reduce((sum, { records }) => sum + records, 0),
    open: { all: exact + sure + likely, exact, sure, likely },
    job: (await findRunningSearch(db)) ?? null,
    mergeExactSince: (await getCompanySettings(db)).mergeExactSince,
  };
}
