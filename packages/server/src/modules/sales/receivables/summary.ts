import { sql } from "kysely";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { addDays } from "#platform/clock";
import { z } from "#platform/schema";
import { ages } from "./ages.ts";
import { owedParts } from "./queries/source.ts";

const mostCustomers = 100;
const Aged = z.object(Object.fromEntries(ages.map((age) => [age, z.int()])) as Record<(typeof ages)[number], z.ZodInt>);

/** What is owed in one currency, by how long it is due, and by whom most. */
export const ReceivableSum = z
  .object({
    currency: z.string(),
    owedMinor: z.int(),
    overdueMinor: z.int(),
    count: z.int(),
    byAge: Aged,
    customers: z.array(
      z.object({
        customerId: z.string(),
        name: z.string(),
        owedMinor: z.int(),
        overdueMinor: z.int(),
        count: z.int(),
        byAge: Aged,
      }),
    ),
  })
  .openapi("ReceivableSum");
export type ReceivableSum = z.infer<typeof ReceivableSum>;

type Sums = Record<(typeof ages)[number], number> & { owedMinor: number; overdueMinor: number; count: number };

/** What customers owe, per currency: by age, and by customer. Of one customer alone where he is named. Reckoned beside the requests. */
export async function sumReceivables(ctx: Ctx, customerId?: string): Promise<ReceivableSum[]> {
  demand(ctx, "sales:read");
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  const whose = customerId ? sql`where r.customer_id = ${customerId}` : sql``;
  const { rows } = await sql<Sums & { currency: string }>`
    select r.currency, ${sumsOn(today)} from ${owedParts} r ${whose} group by r.currency
    order by sum(r.owed_minor) desc`.execute(ctx.company.reports);
  const { rows: people } = await sql<Sums & { currency: string; customerId: string; name: string }>`
    select * from (
      select r.currency, r.customer_id, c.name, ${sumsOn(today)} from ${owedParts} r
      join customers c on c.id = r.customer_id ${whose}
      group by r.currency, r.customer_id, c.name
    ) sums order by owed_minor desc, name limit ${sql.lit(mostCustomers)}`.execute(ctx.company.reports);
  return rows.map(({ currency, ...sums }) => ({
    currency,
    ...shape(sums),
    customers: people
      .filter((one) => one.currency === currency)
      .map(({ customerId: id, name, ...own }) => ({ customerId: id, name, ...shape(own) })),
  }));
}

function shape({ owedMinor, overdueMinor, count, ...rest }: Sums) {
  const byAge = Object.fromEntries(ages.map((age) => [age, rest[age]])) as Record<(typeof ages)[number], number>;
  return { owedMinor, overdueMinor, count, byAge };
}

/** The sums of rows `r` on a day, a column to each age. */
function sumsOn(today: string) {
  const since = (days: number) => addDays(today, -days);
  const sumOf = (condition: ReturnType<typeof sql>) =>
    sql`coalesce(sum(case when ${condition} then r.owed_minor end), 0)`;
  return sql`sum(r.owed_minor) as owed_minor, count(*) as count,
    ${sumOf(sql`r.due_on < ${today}`)} as overdue_minor,
    ${sumOf(sql`r.due_on >= ${today}`)} as not_due,
    ${sumOf(sql`r.due_on < ${today} and r.due_on >= ${since(30)}`)} as to30,
    ${sumOf(sql`r.due_on < ${since(30)} and r.due_on >= ${since(60)}`)} as to60,
    ${sumOf(sql`r.due_on < ${since(60)} and r.due_on >= ${since(90)}`)} as to90,
    ${sumOf(sql`r.due_on < ${since(90)}`)} as over90,
    ${sumOf(sql`r.due_on is null`)} as no_day`;
}
