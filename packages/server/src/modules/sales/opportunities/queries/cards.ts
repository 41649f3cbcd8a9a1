import { sql } from "kysely";
import { type Stored, unfoldCustom } from "#modules/admin";
import { daysBetween, dayOf } from "#platform/clock";
import { type Db, idsIn } from "#platform/db";
import { z } from "#platform/schema";
import { findChances, predictedMinor } from "../../chances/queries.ts";
import { findProgress } from "../../checklists/queries.ts";
import { Opportunity } from "../table.ts";

/** Red, green, grey, yellow: the next thing to do is overdue, of today, later, or nothing is planned. */
export const lights = ["overdue", "today", "later", "none"] as const;

/** An opportunity as the board and the lists show it. */
export const OpportunityCard = Opportunity.omit({ notes: true, deletedAt: true, lostNote: true })
  .extend({
    customerName: z.string().nullable(),
    predictedMinor: z.int(), // amount × chance, see GET /opportunities/{id}/chance
    stageDays: z.int(),
    light: z.enum(lights),
    nextStepOn: z.string().nullable(),
    rotting: z.boolean(),
    checklist: z.object({ done: z.int(), count: z.int() }).nullable(), // of its stage; null where that asks for nothing
  })
  .openapi("OpportunityCard");
export type OpportunityCard = z.infer<typeof OpportunityCard>;

/** What a card is made of, as the database gives it. */
export type CardRow = Omit<
  Stored<OpportunityCard>,
  "stageDays" | "light" | "nextStepOn" | "rotting" | "checklist" | "predictedMinor"
> & {
  rottingDays: number | null;
};

/** The columns of a card; the tables are called o (opportunities), c (customers) and s (stages). */
export const cardColumns = sql.raw(
  `o.id, o.title, o.customer_id, o.pipeline_id, o.stage_id, o.amount_minor, o.amount_from, o.currency, o.expected_close_on, o.outcome,
   o.closed_on, o.lost_reason, o.lost_to, o.source, o.external_id, o.owner_id, o.custom, o.stage_since, o.created_at, o.version,
   c.name as customer_name, s.rotting_days`,
);

export type Today = { on: string; timeZone: string };

/** Cards from their rows: one look at all their open tasks, then the light and the age of each. */
export async function toCards(db: Db, rows: CardRow[], today: Today): Promise<OpportunityCard[]> {
  const open = rows.filter(({ outcome }) => !outcome);
  const plans = await findPlans(
    db,
    open.map(({ id }) => id),
  );
  const progress = await findProgress(db, open);
  const chances = await findChances(
    db,
    open.map(({ stageId }) => stageId),
  );
  return rows.map((row) => ({
    ...cardOf(row, plans.get(row.id), today),
    checklist: progress.get(row.id) ?? null,
    predictedMinor: predictedMinor(row.amountMinor, chances.get(row.stageId) ?? 0, row.outcome),
  }));
}

/** What is planned for an opportunity: the earliest and the latest day of its open tasks; null where they have none. */
export type Plan = { nextOn: string | null; lastOn: string | null; undated: number };

/** One card. It rots when it rested too long with nothing planned from today on. */
export function cardOf(
  { rottingDays, ...row }: CardRow,
  plan: Plan | undefined,
  today: Today,
): Omit<OpportunityCard, "checklist" | "predictedMinor"> {
  const end = row.closedOn ?? today.on;
  const stageDays = Math.max(0, daysBetween(dayOf(row.stageSince, today.timeZone), end));
  const nextStepOn = plan?.nextOn ?? null;
  const planned = plan !== undefined && (plan.undated > 0 || (plan.lastOn !== null && plan.lastOn >= today.on));
  return {
    ...unfoldCustom(row),
    stageDays,
    nextStepOn,
    light: lightOf(plan, today.on),
    rotting: !row.outcome && rottingDays !== null && stageDays > rottingDays && !planned,
  };
}

function lightOf(plan: Plan | undefined, today: string): OpportunityCard["light"] {
  if (!plan) return "none";
  if (plan.nextOn === null || plan.nextOn > today) return "later";
  return plan.nextOn < today ? "overdue" : "today";
}

async function findPlans(db: Db, ids: string[]): Promise<Map<string, Plan>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Plan & { refId: string }>`
    select ref_id, min(due_on) as next_on, max(due_on) as last_on, count(*) - count(due_on) as undated
    from tasks where ${idsIn(db, sql.ref("refId"), ids)} and done_at is null and deleted_at is null
    group by ref_id`.execute(db);
  return new Map(rows.map((row) => [row.refId, row]));
}
