import { type Rhythm, ownRhythm } from "@soloist/analytics/lifetime-value/own-rhythm.ts";
import { sql } from "kysely";
import { daysBetween } from "#platform/clock";
import { dayNumber, type Db, idsIn } from "#platform/db";
import { say } from "#platform/i18n";
import { buyers } from "../buyers.ts";
import { channelToWrite } from "../rules/channels.ts";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { type OwnBuying, gainOf, ownBuying } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { effects, longerThanUsual, unusualSilence } from "../rules/priors.ts";
import { about, days, decimal, percent } from "../words/figures.ts";
import { silentLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

/** A customer with the days on which they bought. */
export type SilentFact = { customerId: string; boughtOn: string[]; hasOpenDeal: boolean };

/**
 * Customers whose silence is longer than their gap at the mean rate, with nothing planned: those with the largest
 * gains by the formula of `silence` and below, written in SQL over the order counts (two orders on one day count twice
 * here, so the order is nearly but not always that of the exact gains).
 */
export async function findSilent(db: Db, firm: Firm, limit: number): Promise<SilentFact[]> {
  const { purchases: shape, days: alpha, stayed, left } = firm.prior;
  const real = (value: number) => sql`cast(${sql.lit(value)} as double precision)`;
  const [r, a] = [real(shape), real(alpha)];
  const today = dayNumber(db, sql.lit(firm.on));
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, mean, returns, shape, age,
        exp(case when shape * ln((${a} + watched) / (${a} + age)) < -50 then -50
          else shape * ln((${a} + watched) / (${a} + age)) end) as surprise
      from (
        select id, cast(order_total_minor as double precision) / order_count as mean, order_count - 1 as returns,
          order_count - 1 + ${r} as shape,
          ${dayNumber(db, sql.ref("last_order_on"))} - ${dayNumber(db, sql.ref("first_order_on"))} as watched,
          ${today} - ${dayNumber(db, sql.ref("first_order_on"))} as age
        from ${buyers(firm)} buyers
        where deleted_at is null and last_order_on > '' and last_order_on < ${firm.on} and order_count > 0
          and order_total_minor > 0 and next_step_on = '' and lifecycle <> 'lost'
      ) summed
      where (age - watched) * shape > ${a} + watched
    ) quiet
    order by mean * shape / (${a} + age) * (returns + ${real(stayed)}) * surprise
      / power((returns + ${real(stayed)}) * surprise + ${real(left)}, 2) desc, id
    limit ${limit}`.execute(db);
  const ids = rows.map(({ id }) => id);
  return ids.length === 0 ? [] : readDays(db, firm, ids);
}

/** The days on which these customers bought, each in their order. */
async function readDays(db: Db, firm: Firm, ids: string[]): Promise<SilentFact[]> {
  const { rows: bought } = await sql<{ customerId: string; orderedOn: string }>`
    select distinct customer_id, ordered_on from orders
    where ${idsIn(db, sql.ref("orders.customer_id"), ids)} and kind = 'sale' and state in ('open', 'done')
      and deleted_at is null and ordered_on <= ${firm.on}
    order by customer_id, ordered_on`.execute(db);
  const { rows: deals } = await sql<{ customerId: string }>`
    select distinct customer_id from opportunities
    where ${idsIn(db, sql.ref("opportunities.customer_id"), ids)} and outcome is null and deleted_at is null`.execute(
    db,
  );
  const boughtOn = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { customerId, orderedOn } of bought) boughtOn.get(customerId)!.push(orderedOn);
  const inTalks = new Set(deals.map(({ customerId }) => customerId));
  return ids.map((customerId) => ({
    customerId,
    boughtOn: boughtOn.get(customerId)!,
    hasOpenDeal: inTalks.has(customerId),
  }));
}

/** A customer is silent when the silence is unusual for them and nobody is speaking with them already. */
export function proposeWakeUp(fact: SilentFact, person: Person, firm: Firm): Candidate | null {
  if (fact.hasOpenDeal || fact.boughtOn.length === 0) return null;
  const buying = ownBuying(person, firm, fact.boughtOn.length);
  if (!buying) return null;
  const rhythm = ownRhythm(
    fact.boughtOn.map((on) => daysBetween(firm.on, on)),
    0,
  );
  const silent = daysBetween(fact.boughtOn.at(-1)!, firm.on);
  if (rhythm.kind === "rhythm" ? !isUnusual(rhythm) : buying.surprise > unusualSilence) return null;

  const gainMinor = gainOf(buying.expectedMinor * chanceToBringBack(buying), firm.currency);
  const channel = channelToWrite(person);
  const name = nameIn(person);
  return {
    key: `silent:${person.id}`,
    kind: "silent",
    customerId: person.id,
    refTable: "customers",
    refId: person.id,
    about: "",
    gainMinor,
    currency: firm.currency,
    weightMinor: gainMinor,
    channel,
    minutes: minutesOf("silent", channel),
    urgency: 3,
    dueOn: null,
    title: say(`Write to ${name}, silent for ${days(silent)}`, `联系 ${name}，已 ${silent} 天没有下单`),
    label: { text: say(`Silent for ${days(silent)}`, `沉默 ${silent} 天`), tone: "amber" },
    reason: reasonOf(rhythm.kind === "rhythm" ? rhythm : null, buying, fact.boughtOn.length, silent, firm),
    write: (language) => silentLetter(language, person),
  };
}

/** The chance that they have left, and that a personal word brings them back. */
const chanceToBringBack = ({ stillActive }: OwnBuying) => (1 - stillActive) * effects.broughtBack;

const isUnusual = (rhythm: Rhythm) =>
  rhythm.surprise <= unusualSilence && rhythm.silenceDays > longerThanUsual * rhythm.medianGapDays;

function reasonOf(rhythm: Rhythm | null, buying: OwnBuying, purchases: number, silent: number, firm: Firm) {
  const gap = decimal(rhythm ? rhythm.medianGapDays : buying.expectedGapDays);
  const [times, chance] = [decimal(buying.expectedPurchasesNext90Days), percent(buying.stillActive)];
  const mean = about(buying.meanMinor, firm.currency, firm.currency);
  const back = percent(chanceToBringBack(buying));
  const [en, zh] = rhythm
    ? [`Usually orders every ${gap} days, now silent for ${silent}`, `通常每 ${gap} 天下单，已 ${silent} 天没有`]
    : [
        `Ordered on ${days(purchases)} and has been silent for ${silent}, where ${gap} are usual among your customers`,
        `下过 ${purchases} 次单，已沉默 ${silent} 天；你的客户通常隔 ${gap} 天再来`,
      ];
  return say(
    `${en}; still a customer with ${chance}, expected to buy ${times} times at ${mean.en} in the next 90 days; a personal word brings them back with ${back}.`,
    `${zh}；仍是客户的概率 ${chance}，未来 90 天预计购买 ${times} 次、每次约 ${mean["zh-CN"]}，主动联系有 ${back} 的机会把人找回来。`,
  );
}
