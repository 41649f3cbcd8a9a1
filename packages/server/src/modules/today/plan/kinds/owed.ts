import { sql } from "kysely";
import { addDays, daysBetween } from "#platform/clock";
import type { Db } from "#platform/db";
import { say } from "#platform/i18n";
import { channelToWrite } from "../rules/channels.ts";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { gainFrom } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { ahead, effectOfReminding } from "../rules/priors.ts";
import { dueWords } from "../words/days.ts";
import { money, percent } from "../words/figures.ts";
import { owedLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

/** What one customer owes in one currency: all that is due or nearly; `orderId` is the order that is due longest. */
export type OwedFact = {
  customerId: string | null;
  currency: string;
  owedMinor: number;
  orders: number;
  dueOn: string;
  orderId: string;
  number: string;
};

/** The largest debts that are due within days, by customer: of the firm's own currency or of all others. */
export async function findOwed(db: Db, firm: Firm, limit: number, own: boolean): Promise<OwedFact[]> {
  const { rows } = await sql<OwedFact>`
    select debts.customer_id, debts.currency, debts.owed_minor, debts.orders, oldest.due_on, oldest.id as order_id,
      oldest.number
    from (
      select max(customer_id) as customer_id, currency, sum(total_minor - received_minor) as owed_minor,
        count(*) as orders, min(due_on || id) as first
      from orders
      where due_on is not null and due_on <= ${addDays(firm.on, ahead.owed)} and deleted_at is null
        and received_minor < total_minor and kind = 'sale' and state in ('open', 'done')
        and ${own ? sql`currency = ${firm.currency}` : sql`currency <> ${firm.currency}`}
      group by coalesce(customer_id, id), currency
      order by sum(total_minor - received_minor) desc, min(due_on || id)
      limit ${limit}
    ) debts
    join orders oldest on oldest.id = substr(debts.first, 11)
    order by debts.owed_minor desc, debts.first`.execute(db);
  return rows;
}

/** Everything owed to the firm with a day to pay it by, and how much of it is late, in the firm's own currency. */
export async function sumOwed(db: Db, firm: Firm): Promise<{ owedMinor: number; overdueMinor: number }> {
  const { rows } = await sql<{ owedMinor: number; overdueMinor: number }>`
    select coalesce(sum(total_minor - received_minor), 0) as owed_minor,
      coalesce(sum(case when due_on < ${firm.on} then total_minor - received_minor end), 0) as overdue_minor
    from orders
    where due_on is not null and deleted_at is null and received_minor < total_minor
      and kind = 'sale' and state in ('open', 'done') and currency = ${firm.currency}`.execute(db);
  return rows[0]!;
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
  const several = fact.orders > 1;
  return {
    key: `owed:${fact.orderId}`,
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
      `${owed.en} owed${several ? ` on ${fact.orders} orders, the oldest` : ","} ${due.en.toLowerCase()} (order ${fact.number}); one reminder brings in about ${percent(effect)} of it.`,
      `应收 ${owed["zh-CN"]}${several ? `（${fact.orders} 张订单，最早一张` : "（"}${due["zh-CN"]}，订单 ${fact.number}）；提醒一次预计多收回其中 ${percent(effect)}。`,
    ),
    write: (language) =>
      owedLetter(language, person, {
        owedMinor: fact.owedMinor,
        currency: fact.currency,
        home: firm.currency,
        number: fact.number,
        dueOn: fact.dueOn,
        late: late > 0,
      }),
  };
}
