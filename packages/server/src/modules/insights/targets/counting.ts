import { type RawBuilder, sql } from "kysely";
import { addDays, startOfDay } from "#platform/clock";
import type { Db } from "#platform/db";
import { during, isSale, moneyCounts } from "../dashboard/queries/counted.ts";
import type { Span } from "../periods.ts";
import type { Counted } from "./rules.ts";
import type { Metric, Target } from "./table.ts";

export type Scope = Pick<Target, "ownerId" | "channel" | "tag">;
/** The firm: its currency and zone. */
export type Home = { currency: string; timeZone: string };

const plain = (amount: number): Counted => ({ amount, hits: null, of: null });
const rate = (hits: number, of: number): Counted => ({ amount: 0, hits, of });

/** What a metric comes to in a span, of everything or of a scope. */
export function count(db: Db, metric: Metric, span: Span, scope: Scope, home: Home): Promise<Counted> {
  return counters[metric](db, span, scope, home);
}

const counters: Record<Metric, (db: Db, span: Span, scope: Scope, home: Home) => Promise<Counted>> = {
  revenue: async (db, span, scope, { currency }) => {
    if (isWhole(scope)) {
      const day = sql`ordered_on >= ${span.from} and ordered_on <= ${span.to} and currency = ${currency}`;
      return plain(
        await number(db, sql`select coalesce(sum(sold_minor + refunded_minor), 0) as n from order_days where ${day}`),
      );
    }
    const money = sql`${during(span)} and ${moneyCounts} and o.currency = ${currency}`;
    return plain(
      await number(
        db,
        sql`select coalesce(sum(o.total_minor), 0) as n from orders o where ${money} ${ofOrders(scope)}`,
      ),
    );
  },
  orders: async (db, span, scope) => {
    if (isWhole(scope)) {
      const day = sql`ordered_on >= ${span.from} and ordered_on <= ${span.to}`;
      return plain(await number(db, sql`select coalesce(sum(orders), 0) as n from order_days where ${day}`));
    }
    return plain(
      await number(db, sql`select count(*) as n from orders o where ${during(span)} and ${isSale} ${ofOrders(scope)}`),
    );
  },
  deals: async (db, span, scope) =>
    plain(
      await number(
        db,
        sql`select count(*) as n from opportunities p where p.deleted_at is null and p.outcome = 'won'
          and p.closed_on >= ${span.from} and p.closed_on <= ${span.to} ${ofRecords("p", "customer_id", scope)}`,
      ),
    ),
  newCustomers: async (db, span, scope) =>
    plain(
      await number(
        db,
        sql`select count(*) as n from customers c where c.deleted_at is null
          and c.first_order_on >= ${span.from} and c.first_order_on <= ${span.to} ${ofRecords("c", "id", scope)}`,
      ),
    ),
  conversion: async (db, span, scope, { timeZone }) => {
    const [start, end] = [startOfDay(span.from, timeZone), startOfDay(addDays(span.to, 1), timeZone)];
    const { rows } = await sql<{ hits: number; of: number }>`
      select count(case when c.first_order_on <> '' and c.first_order_on <= ${span.to} then 1 end) as hits, count(*) as "of"
      from customers c where c.deleted_at is null and c.organisation_id is null
        and c.created_at >= ${start} and c.created_at < ${end} ${ofRecords("c", "id", scope)}`.execute(db);
    return rate(rows[0]!.hits, rows[0]!.of);
  },
  retention: async (db, span, scope) => {
    const before = { from: likeBefore(span), to: addDays(span.from, -1) };
    const { rows } = await sql<{ hits: number; of: number }>`
      select count(case when b.now > 0 then 1 end) as hits, count(*) as "of" from (
        select o.customer_id, count(case when o.ordered_on >= ${span.from} then 1 end) as now,
          count(case when o.ordered_on < ${span.from} then 1 end) as earlier
        from orders o where ${during({ from: before.from, to: span.to })} and ${isSale} and o.customer_id is not null
          ${ofOrders(scope)}
        group by o.customer_id
      ) as b where b.earlier > 0`.execute(db);
    return rate(rows[0]!.hits, rows[0]!.of);
  },
};

/** The first day of the like stretch before a span: as many days earlier. */
function likeBefore({ from, to }: Span): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return addDays(from, -days);
}

const isWhole = ({ ownerId, channel, tag }: Scope) => ownerId === null && channel === null && tag === null;

const nothing = sql``;
const ofOrders = ({ ownerId, channel, tag }: Scope): RawBuilder<unknown> => sql`
  ${ownerId === null ? nothing : sql`and o.owner_id = ${ownerId}`}
  ${channel === null ? nothing : sql`and o.channel = ${channel}`}
  ${tag === null ? nothing : sql`and o.customer_id in (select customer_id from customer_tags where tag = ${tag})`}`;

const ofRecords = (
  alias: "p" | "c",
  customer: "id" | "customer_id",
  { ownerId, channel, tag }: Scope,
): RawBuilder<unknown> => sql`
  ${ownerId === null ? nothing : sql`and ${sql.ref(`${alias}.owner_id`)} = ${ownerId}`}
  ${channel === null ? nothing : sql`and ${sql.ref(`${alias}.source`)} = ${channel}`}
  ${tag === null ? nothing : sql`and ${sql.ref(`${alias}.${customer}`)} in (select customer_id from customer_tags where tag = ${tag})`}`;

async function number(db: Db, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (query as RawBuilder<{ n: number }>).execute(db);
  return rows[0]!.n;
}
