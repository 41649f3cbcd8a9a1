import { sql } from "kysely";
import { daysBetween } from "#platform/clock";
import { dayNumber, type Db } from "#platform/db";
import { say } from "#platform/i18n";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { channelToWrite } from "../rules/channels.ts";
import { gainOf, ownBuying } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { effects } from "../rules/priors.ts";
import { about, days, percent } from "../words/figures.ts";
import { keepInTouchLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

/** Somebody with whom the owner wants to speak every so many days; `sinceOn` is the last word, or when they came in. */
export type OutOfTouchFact = { customerId: string; everyDays: number; sinceOn: string; spoken: boolean };

/** Whose time without a word is over, with nothing planned: the longest over first. Nothing for a day that is past. */
export async function findOutOfTouch(db: Db, firm: Firm, limit: number): Promise<OutOfTouchFact[]> {
  if (firm.past) return [];
  const since = sql<string>`substr(coalesce(nullif(last_contact_at, ''), created_at), 1, 10)`;
  const over = sql`(${dayNumber(db, sql.lit(firm.on))} - ${dayNumber(db, since)} - keep_in_touch_days)`;
  const { rows } = await sql<{ id: string; keepInTouchDays: number; sinceOn: string; lastContactAt: string }>`
    select id, keep_in_touch_days, ${since} as since_on, last_contact_at from customers
    where keep_in_touch_days is not null and deleted_at is null and next_step_on = '' and ${over} >= 0
    order by ${over} desc, id limit ${limit}`.execute(db);
  return rows.map(({ id, keepInTouchDays: everyDays, sinceOn, lastContactAt }) => ({
    customerId: id,
    everyDays,
    sinceOn,
    spoken: lastContactAt !== "",
  }));
}

/** A word in time is worth a small share of what the customer is expected to buy; a little where they never did. */
export function proposeWord(fact: OutOfTouchFact, person: Person, firm: Firm): Candidate {
  const expectedMinor = ownBuying(person, firm)?.expectedMinor ?? 0;
  const ownMinor = expectedMinor * effects.keptInTouch;
  const strangerMinor = firm.usualSaleMinor * effects.keptInTouchWithStranger;
  const gainMinor = gainOf(Math.max(ownMinor, strangerMinor), firm.currency);
  const silent = Math.max(0, daysBetween(fact.sinceOn, firm.on));
  const channel = channelToWrite(person);
  const name = nameIn(person);
  const last = fact.spoken
    ? say(`last spoken to ${days(silent)} ago`, `上次联系在 ${silent} 天前`)
    : say(`here for ${days(silent)} without a word`, `录入 ${silent} 天还没有联系过`);
  const expected = about(expectedMinor, firm.currency, firm.currency);
  const share = percent(effects.keptInTouch);
  const worth =
    ownMinor > strangerMinor
      ? say(
          `; expected to buy for ${expected.en} in the next 90 days, of which a word in time secures about ${share}`,
          `；未来 90 天预计购买 ${expected["zh-CN"]}，及时联系约能保住其中 ${share}`,
        )
      : undefined;
  return {
    key: `keep_in_touch:${person.id}`,
    kind: "keep_in_touch",
    customerId: person.id,
    refTable: "customers",
    refId: person.id,
    about: "",
    gainMinor,
    currency: firm.currency,
    weightMinor: gainMinor,
    channel,
    minutes: minutesOf("keep_in_touch", channel),
    urgency: 2,
    dueOn: null,
    title: say(`Get in touch with ${name}`, `联系一下 ${name}`),
    label: { text: say(`Every ${days(fact.everyDays)}`, `每 ${fact.everyDays} 天联系`), tone: "plain" },
    reason: say(
      `You want to speak at least every ${days(fact.everyDays)}; ${last.en}${worth?.en ?? ""}.`,
      `你希望至少每 ${fact.everyDays} 天联系一次；${last["zh-CN"]}${worth?.["zh-CN"] ?? ""}。`,
    ),
    write: (language) => keepInTouchLetter(language, person),
  };
}
