import { sql } from "kysely";
import { addDays, daysBetween } from "#platform/clock";
import type { Db } from "#platform/db";
import { owedParts, partsOfOrder, placeInOrder } from "#modules/sales";
import { type Sentence, say } from "#platform/i18n";
import { channelToWrite } from "../rules/channels.ts";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { gainFrom } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { ahead, effectOfReminding } from "../rules/priors.ts";
import { dueWords } from "../words/days.ts";
import { money, percent } from "../words/figures.ts";
import { owedLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

/**
 * What one customer owes in one currency: all payments that are due or nearly. `id` is the instalment, or the order
 * without instalments, that is due longest; it is the `part`-th of `parts`, or 0 of 0.
 */
export type OwedFact = {
  customerId: string | null;
  currency: string;
  owedMinor: number;
  payments: number;
  dueOn: string;
  id: string;
  orderId: string;
  number: string;
  part: number;
  parts: number;
};

/** The largest debts that are due within days, by customer: of the firm's own currency or of all others. */
export async function findOwed(db: Db, firm: Firm, limit: number, own: boolean): Promise<OwedFact[]> {
  const { rows } = await sql<OwedFact>`
    select debts.customer_id, debts.currency, debts.owed_minor, debts.payments, r.due_on, r.id, r.order_id, r.number,
      ${placeInOrder} as part, ${partsOfOrder} as parts
    from (
      select max(d.customer_id) as customer_id, d.currency, sum(d.owed_minor) as owed_minor, count(*) as payments,
        min(d.due_on || d.id) as first
      from ${owedParts} d
      where d.due_on <= ${addDays(firm.on, ahead.owed)}
        and ${own ? sql`d.currency = ${firm.currency}` : sql`d.currency <> ${firm.currency}`}
      group by coalesce(d.customer_id, d.order_id), d.currency
      order by sum(d.owed_minor) desc, min(d.due_on || d.id)
      limit ${limit}
    ) debts
    join ${owedParts} r on r.id = substr(debts.first, 11)
    order by debts.owed_minor desc, debts.first`.execute(db);
  return rows;
}

/** Everything owed to the firm with a day to pay it by, and how much of it is late, in the firm's own currency. */
export async function sumOwed(db: Db, firm: Firm): Promise<{ owedMinor: number; overdueMinor: number }> {
  const { rows } = await sql<{ owedMinor: number; overdueMinor: number }>`
    select coalesce(sum(r.owed_minor), 0) as owed_minor,
      coalesce(sum(case when r.due_on < ${firm.on} then r.owed_minor end), 0) as overdue_minor
    from ${owedParts} r where r.due_on is not null and r.currency = ${firm.currency}`.execute(db);
  return rows[0]!;
}

const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `the second of three`, where there are instalments. */
function placeWords({ part, parts }: OwedFact): Sentence | null {
  if (parts < 2) return null;
  const en = parts < ordinals.length ? `the ${ordinals[part]} of ${numbers[parts]}` : `part ${part} of ${parts}`;
  return say(en, `第 ${part}/${parts} 期`);
}

/** One reminder for all that a customer owes; what it brings in depends on how long the oldest part is due. */
export function proposeReminder(fact: OwedFact, person: Person | undefined, firm: Firm): Candidate {
  const late = daysBetween(fact.dueOn, firm.on);
  const effect = effectOfReminding(late);
  const gain = gainFrom({ minor: fact.owedMinor, currency: fact.currency }, effect, firm);
  const channel = channelToWrite(person);
  const owed = money(fact.owedMinor, fact.currency, firm.currency);
  const due = dueWords(fact.dueOn, firm.on);
  const name = nameIn(person) || fact.number;
  const several = fact.payments > 1;
  const place = placeWords(fact);
  const which = { en: place ? `${place.en}, ` : "", "zh-CN": place ? `${place["zh-CN"]}，` : "" };
  return {
    key: `owed:${fact.id}`,
    kind: "owed",
    customerId: fact.customerId,
    refTable: "orders",
    refId: fact.orderId,
    about: person ? "" : fact.number,
    ...gain,
    channel,
    minutes: minutesOf("owed", channel),
    urgency: late >= 0 ? 1 : 2,
    dueOn: fact.dueOn,
    title: say(`Remind ${name} of ${owed.en}`, `提醒 ${name} 支付 ${owed["zh-CN"]}`),
    label: { text: due, tone: late > 0 ? "red" : "amber" },
    reason: say(
      `${owed.en} owed${several ? ` in ${fact.payments} payments, the oldest` : ","} ${which.en}${due.en.toLowerCase()} (order ${fact.number}); one reminder brings in about ${percent(effect)} of it.`,
      `应收 ${owed["zh-CN"]}${several ? `（共 ${fact.payments} 笔，最早一笔` : "（"}${which["zh-CN"]}${due["zh-CN"]}，订单 ${fact.number}）；提醒一次预计多收回其中 ${percent(effect)}。`,
    ),
    write: (language) =>
      owedLetter(language, person, {
        owedMinor: fact.owedMinor,
        currency: fact.currency,
        home: firm.currency,
        number: place
          ? `${fact.number}${language === "en" ? ` (instalment ${fact.part} of ${fact.parts})` : `（第 ${fact.part}/${fact.parts} 期）`}`
          : fact.number,
        dueOn: fact.dueOn,
        late: late > 0,
      }),
  };
}
