import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import type { Page, Paging } from "#platform/paging";
import { listCustomers } from "../people/queries/list.ts";
import { findCustomers } from "../people/queries.ts";
import { type FixKind, fixKinds, mends, type Proposal, proposeFix } from "./fixes/proposals.ts";
import { codesOf, faultWords, type FaultCode, fieldsOfQuality, type KindOfFault, scoreOf, weights } from "./fields.ts";
import type { AskedFaults, FixPreview, QualityCustomer, QualityOverview, ToldFault } from "./shapes.ts";
import { getQualitySettings } from "./actions/settings.ts";
import type { CustomerFault } from "./table.ts";

/** The base's score, how many faults each field has, what can be mended at once, and the score's days. */
export async function getOverview(ctx: Ctx): Promise<QualityOverview> {
  const { reports } = ctx.company;
  const { rows: sums } = await sql<{ score: number | null; customers: number; waiting: number }>`
    select avg(case when quality >= 0 then quality end) as score, count(*) as customers,
      count(case when quality < 0 then 1 end) as waiting
    from customers where deleted_at is null`.execute(reports);
  const { rows: counts } = await sql<{ code: FaultCode; customers: number; fixable: number }>`
    select code, count(*) as customers, coalesce(sum(fixable), 0) as fixable
    from customer_faults group by code`.execute(reports);
  const settings = await getQualitySettings(ctx.db);
  const days = await ctx.db.selectFrom("qualityDays").selectAll().orderBy("onDay", "desc").limit(366).execute();
  const [sum] = sums;
  const of = new Map(counts.map((one) => [one.code, one]));
  const count = (codes: readonly FaultCode[], what: "customers" | "fixable") =>
    codes.reduce((total, code) => total + (of.get(code)?.[what] ?? 0), 0);
  return {
    score: sum?.score === null || sum === undefined ? null : Math.round(sum.score),
    customers: sum?.customers ?? 0,
    waiting: sum?.waiting ?? 0,
    staleMonths: settings.staleMonths,
    version: settings.version,
    fields: fieldsOfQuality.map((field) => {
      const by = (kind: KindOfFault) => count(codesOf(field, kind), "customers");
      return {
        field,
        missing: by("missing"),
        invalid: by("invalid"),
        inconsistent: by("inconsistent"),
        stale: by("stale"),
      };
    }),
    fixes: fixKinds.map((kind) => ({ kind, customers: count(mends[kind], "fixable") })),
    days: days.reverse().map(({ onDay, score }) => ({ on: onDay, score })),
  };
}

/** Who has these faults, the lowest score first, each with all of theirs. */
export async function findWork(ctx: Ctx, asked: AskedFaults & Paging): Promise<Page<QualityCustomer>> {
  const codes = codesOf(asked.field, asked.kind);
  const where = { all: [{ field: "faults", is: "anyOf" as const, value: codes }] };
  const { items, nextCursor } = await listCustomers(ctx, {
    where,
    sort: "quality",
    limit: asked.limit,
    cursor: asked.cursor,
  });
  const faults = await findFaults(
    ctx.db,
    items.map(({ id }) => id),
  );
  return {
    items: items.map((customer) => ({
      customer,
      faults: (faults.get(customer.id) ?? []).map((fault) => tell(ctx, fault)),
    })),
    nextCursor,
  };
}

async function findFaults(db: Db, ids: readonly string[]): Promise<Map<string, CustomerFault[]>> {
  const rows = await db
    .selectFrom("customerFaults")
    .selectAll()
    .where(idsIn(db, sql.ref("customerId"), ids))
    .execute();
  const known = rows.filter(({ code }) => code in weights);
  known.sort((a, b) => pointsOf(b) - pointsOf(a) || (a.code < b.code ? -1 : 1));
  return Map.groupBy(known, ({ customerId }) => customerId);
}

const pointsOf = ({ code }: CustomerFault) => weights[code as FaultCode].points;

function tell(ctx: Ctx, { code, value, fixable }: CustomerFault): ToldFault {
  const { field, kind, points } = weights[code as FaultCode];
  const label = faultWords[code as FaultCode][ctx.language];
  return { code: code as FaultCode, field, kind, points, label, value, fixable: fixable === 1 };
}

/** One customer's score with its reasons; reckoned from the faults where the score itself still waits. */
export async function getQuality(ctx: Ctx, id: string): Promise<{ score: number; faults: ToldFault[] }> {
  const faults = ((await findFaults(ctx.db, [id])).get(id) ?? []).map((fault) => tell(ctx, fault));
  return { score: scoreOf(faults.map(({ code }) => code)), faults };
}

/** The ids of those whose phones, emails, name or addresses could be mended. */
export async function findFixable(db: Db, kind: FixKind): Promise<string[]> {
  const rows = await db
    .selectFrom("customerFaults")
    .select("customerId")
    .distinct()
    .where("code", "in", mends[kind])
    .where("fixable", "=", 1)
    .orderBy("customerId")
    .execute();
  return rows.map(({ customerId }) => customerId);
}

const mostShown = 100;

/** The proposals of one kind, before and after; the first hundred are shown. */
export async function previewFix(ctx: Ctx, kind: FixKind): Promise<FixPreview> {
  const ids = await findFixable(ctx.db, kind);
  const rows = await findCustomers(ctx.db, ids.slice(0, mostShown));
  const items = rows.flatMap((row) => {
    const found: Proposal | null = proposeFix(kind, row);
    return found ? [{ customerId: row.id, name: row.name, before: found.before, after: found.after }] : [];
  });
  return { count: ids.length, items };
}
