import { type BaseSums, buyingPriorOfSums, widePrior } from "@soloist/analytics/lifetime-value/silence.ts";
import { sql } from "kysely";
import type { CompanySettings } from "#modules/admin";
import { daysBetween } from "#platform/clock";
import { type Db, dayNumber } from "#platform/db";
import { buyers, type Until } from "./buyers.ts";
import type { Firm } from "./candidate.ts";
import { hourWithoutSales, usualSaleInHours } from "./rules/priors.ts";
import { decimalsOf } from "./words/figures.ts";

type Sums = BaseSums & { orders: number; totalMinor: number; firstOn: string | null };

/** Reads what the plan must know of the firm: how its customers buy, what a sale and an hour bring. One scan of the base. */
export async function readFirm(reports: Db, settings: CompanySettings, on: string, today: string): Promise<Firm> {
  const { currency, language, timeZone, minutesPerDay } = settings;
  const past = on < today;
  const sums = await sumBase(reports, { on, past, currency });
  const found = buyingPriorOfSums(sums);
  const hourMinor = hourOf(sums, on, currency, minutesPerDay);
  const usualSaleMinor = sums.orders > 0 && sums.totalMinor > 0 ? Math.round(sums.totalMinor / sums.orders) : 0;
  return {
    on,
    past,
    currency,
    language,
    timeZone,
    hourMinor,
    usualSaleMinor: usualSaleMinor || hourMinor * usualSaleInHours,
    prior: "kind" in found ? widePrior : found,
  };
}

/** What an hour brings: all sales since the first, over the working hours (five of seven days) since then, 90 days at least. */
function hourOf({ totalMinor, firstOn }: Sums, on: string, currency: string, minutesPerDay: number): number {
  const fallback = hourWithoutSales * 10 ** decimalsOf(currency);
  if (!firstOn || totalMinor <= 0) return fallback;
  const workingDays = (Math.max(90, daysBetween(firstOn, on)) * 5) / 7;
  return Math.max(1, Math.round(totalMinor / workingDays / (minutesPerDay / 60)));
}

async function sumBase(reports: Db, until: Until): Promise<Sums> {
  const { on } = until;
  const age = sql`(${dayNumber(reports, sql.lit(on))} - ${dayNumber(reports, sql.ref("first_order_on"))})`;
  const real = (value: unknown) => sql`cast(${value} as double precision)`;
  const { rows } = await sql<Sums>`
    select count(case when days > 0 then 1 end) as customers,
      coalesce(sum(case when days > 0 then returns end), 0) as returns,
      coalesce(sum(case when days > 0 then days end), 0) as days,
      coalesce(sum(case when days > 0 then ${real(sql`returns * returns`)} end), 0) as squared_returns,
      coalesce(sum(case when days > 0 then ${real(sql`returns * days`)} end), 0) as returns_times_days,
      coalesce(sum(case when days > 0 then ${real(sql`days * days`)} end), 0) as squared_days,
      coalesce(sum(returns + 1), 0) as orders,
      coalesce(sum(total), 0) as total_minor,
      min(first_order_on) as first_on
    from (
      select order_count - 1 as returns, ${age} as days, order_total_minor as total, first_order_on
      from ${buyers(until)} buyers
      where deleted_at is null and order_count > 0 and first_order_on > '' and first_order_on <= ${on}
    ) base`.execute(reports);
  return rows[0]!;
}
