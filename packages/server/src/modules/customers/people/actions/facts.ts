import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction, type Operation } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { wantRules } from "../../tag-rules/actions/want.ts";
import { assessQuality } from "../../quality/actions/assess.ts";
import { type Lifecycle, lifecycles } from "../fields.ts";
import { type LifecycleFacts, lifecycleOf } from "../rules.ts";
import { renewYears } from "../years.ts";

/**
 * Computes what follows from orders, opportunities, tasks and timeline, set-wise, for these customers: counts, sums,
 * last contact, next step, lifecycle. Whoever writes one of those calls this in the same transaction.
 */
export function refreshFacts(ctx: Ctx, customerIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(customerIds.filter((id) => id !== null))];
  const waiting = gathered.get(ctx.operation);
  if (waiting) for (const id of ids) waiting.add(id);
  if (ids.length === 0 || waiting) return Promise.resolve();
  return inTransaction(ctx, async (tx) => {
    const { currency, timeZone } = await getCompanySettings(tx.db);
    const rows = await computeFacts(tx.db, ids, currency);
    await renewYears(tx.db, ids);
    await setLifecycles(tx.db, rows, dayOf(tx.now, timeZone));
    const overruled = rows.filter(({ lifecycleSet }) => lifecycleSet !== null);
    await assessQuality(
      tx,
      overruled.map(({ id }) => id),
    );
    await wantRules(tx, ids);
    const touched = tx.tx.touched.get("customers") ?? new Set();
    if (ids.length <= 50) for (const id of ids) touched.add(id);
    tx.tx.touched.set("customers", touched);
  });
}

const gathered = new WeakMap<Operation, Set<string>>();

/**
 * From now on `refreshFacts` under this very operation only notes whom it concerns, in the set answered: a file of
 * 100,000 orders computes its customers' facts once, at its end, and not with every order. Whoever calls this calls
 * `refreshFacts` for the set under another operation object.
 */
export function gatherFacts(operation: Operation): Set<string> {
  const ids = new Set<string>();
  gathered.set(operation, ids);
  return ids;
}

type Facts = Omit<LifecycleFacts, "openOpportunities" | "lostOpportunities"> & { id: string; lifecycle: Lifecycle };

async function computeFacts(db: Db, ids: string[], currency: string): Promise<Facts[]> {
  const { rows } = await sql<Facts>`
    update customers set
      (order_count, order_total_minor, first_order_on, last_order_on, owed_minor) = (
        select
          count(case when kind = 'sale' then 1 end),
          coalesce(sum(case when currency = ${currency} then total_minor end), 0),
          coalesce(min(case when kind = 'sale' then ordered_on end), ''),
          coalesce(max(case when kind = 'sale' then ordered_on end), ''),
          coalesce(sum(case when kind = 'sale' and due_on is not null and currency = ${currency}
            and total_minor > received_minor + waived_minor
            then total_minor - received_minor - waived_minor end), 0)
        from orders
        where orders.customer_id = customers.id and orders.deleted_at is null
          and (state in ('open', 'done') or (kind = 'refund' and state <> 'cancelled'))
      ),
      last_contact_at = ${lastContact},
      next_step_on = (
        select coalesce(min(due_on), '') from tasks
        where tasks.customer_id = customers.id and tasks.deleted_at is null and done_at is null
      )
    where ${idsIn(db, sql.ref("customers.id"), ids)}
    returning id, lifecycle, lifecycle_set, order_count, first_order_on, last_order_on`.execute(db);
  return rows;
}

const lastContact = sql`(
  select coalesce(max(at), '') from timeline
  where timeline.customer_id = customers.id and timeline.deleted_at is null
    and timeline.kind in ('followup', 'call', 'meeting', 'mail', 'message'))`;

/** Only the last contact of these customers: what a new timeline entry changes. */
export async function refreshLastContact(db: Db, ids: string[]): Promise<void> {
  await sql`update customers set last_contact_at = ${lastContact}
    where ${idsIn(db, sql.ref("customers.id"), ids)}`.execute(db);
}

async function setLifecycles(db: Db, rows: Facts[], today: string): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const { rows: deals } = await sql<{ customerId: string; open: number; lost: number }>`
    select customer_id, count(case when outcome is null then 1 end) as open,
      count(case when outcome = 'lost' then 1 end) as lost
    from opportunities
    where ${idsIn(db, sql.ref("opportunities.customer_id"), ids)} and deleted_at is null
    group by customer_id`.execute(db);
  const byCustomer = new Map(deals.map((deal) => [deal.customerId, deal]));
  const changed = new Map<Lifecycle, string[]>(lifecycles.map((lifecycle) => [lifecycle, []]));
  for (const row of rows) {
    const { open = 0, lost = 0 } = byCustomer.get(row.id) ?? {};
    const lifecycle = lifecycleOf({ ...row, openOpportunities: open, lostOpportunities: lost }, today);
    if (lifecycle !== row.lifecycle) changed.get(lifecycle)!.push(row.id);
  }
  for (const [lifecycle, changedIds] of changed) {
    if (changedIds.length === 0) continue;
    await db
      .updateTable("customers")
      .set({ lifecycle })
      .where(idsIn(db, sql.ref("id"), changedIds))
      .execute();
  }
}
