import { sql } from "kysely";
import { addDays, daysBetween } from "#platform/clock";
import type { Db } from "#platform/db";
import { type Language, type Sentence, say } from "#platform/i18n";
import type { Candidate, Firm, Letter, Person } from "../candidate.ts";
import { gainFrom, gainOf, ownBuying } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { ahead, effectOfReminding, effects, taskWeights } from "../rules/priors.ts";
import type { Channel } from "../table.ts";
import { dueWords } from "../words/days.ts";
import { about, money, percent } from "../words/figures.ts";
import { dealLetter, followUpLetter, owedLetter, renewalLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

export type TaskFact = {
  id: string;
  title: string;
  kind: Channel;
  customerId: string | null;
  refId: string | null;
  dueOn: string | null;
  dueTime: string | null;
  priority: number;
  /** Of the open deal that it belongs to. */
  dealTitle: string | null;
  probability: number | null;
  amountMinor: number | null;
  dealCurrency: string | null;
  /** Of the order that it belongs to. */
  orderNumber: string | null;
  owedMinor: number | null;
  owedCurrency: string | null;
  owedSince: string | null;
  /** Of the contract in force that it reminds of. */
  contractTitle: string | null;
  contractMinor: number | null;
  contractCurrency: string | null;
  contractEndsOn: string | null;
};

/** Open tasks that are due by the day after tomorrow or have no day: the most pressing `limit`, by priority and day. */
export async function findTasks(db: Db, { on }: Firm, limit: number): Promise<TaskFact[]> {
  const { rows } = await sql<TaskFact>`
    select tasks.id, tasks.title, tasks.kind, tasks.customer_id, tasks.ref_id, tasks.due_on, tasks.due_time,
      tasks.priority, deal.title as deal_title, debt.number as order_number, stages.probability, deal.amount_minor, deal.currency as deal_currency,
      debt.total_minor - debt.received_minor as owed_minor, debt.currency as owed_currency, debt.due_on as owed_since,
      agreed.title as contract_title, agreed.amount_minor as contract_minor, agreed.currency as contract_currency,
      agreed.end_on as contract_ends_on
    from tasks
    left join opportunities deal on deal.id = tasks.ref_id and deal.outcome is null and deal.deleted_at is null
    left join stages on stages.id = deal.stage_id
    left join orders debt on debt.id = tasks.ref_id and debt.kind = 'sale' and debt.state in ('open', 'done')
      and debt.deleted_at is null and debt.due_on is not null and debt.received_minor < debt.total_minor
    left join contracts agreed on agreed.id = tasks.ref_id and agreed.state = 'signed' and agreed.deleted_at is null
    where tasks.done_at is null and tasks.deleted_at is null
      and (tasks.due_on is null or tasks.due_on <= ${addDays(on, ahead.task)})
    order by tasks.priority, coalesce(tasks.due_on, '9999'), tasks.id
    limit ${limit}`.execute(db);
  return rows;
}

/** A promise is worth the owner's time it takes, weighed by priority and day, and a share of what hangs on it. */
export function proposeTask(fact: TaskFact, person: Person | undefined, firm: Firm): Candidate {
  const kind = fact.contractTitle ? "renew" : fact.customerId && fact.kind !== "todo" ? "follow_up" : "task";
  const minutes = minutesOf(kind, fact.kind);
  const late = fact.dueOn === null ? null : daysBetween(fact.dueOn, firm.on);
  const weight = (taskWeights.byPriority[fact.priority] ?? 1) * weightOfDay(late);
  const ownMinor = ((firm.hourMinor * minutes) / 60) * weight;
  const hanging = whatHangs(fact, person, firm);
  const gainMinor = gainOf(ownMinor + hanging.minor, firm.currency);
  const name = nameIn(person);
  const due = fact.dueOn === null ? say("No day set", "未定日期") : dueWords(fact.dueOn, firm.on, fact.dueTime);
  const important = fact.priority === 1 ? say(", high priority", "，优先级高") : nothing;
  const own = about(ownMinor, firm.currency, firm.currency);
  return {
    key: `task:${fact.id}`,
    kind,
    customerId: fact.customerId,
    ...(fact.contractTitle && fact.refId
      ? { refTable: "contracts" as const, refId: fact.refId, about: fact.contractTitle }
      : { refTable: "tasks" as const, refId: fact.id, about: fact.title }),
    gainMinor,
    currency: firm.currency,
    weightMinor: gainMinor,
    channel: fact.kind,
    minutes,
    urgency: late === null ? 3 : late >= 0 ? 1 : 2,
    dueOn: fact.dueOn,
    title:
      name && !fact.title.includes(name)
        ? say(`${fact.title} (${name})`, `${fact.title}（${name}）`)
        : say(fact.title, fact.title),
    label: { text: due, tone: late === null || late < 0 ? "plain" : late > 0 ? "red" : "amber" },
    reason: say(
      `${due.en}${important.en}: your time counts ${own.en}${hanging.words.en}.`,
      `${due["zh-CN"]}${important["zh-CN"]}：按你的时间计 ${own["zh-CN"]}${hanging.words["zh-CN"]}。`,
    ),
    write: (language) => letterFor(fact, person, firm, language),
  };
}

/** The task's own title is the owner's note and never quoted to the customer; that of the deal, or the order's number, may be. */
function letterFor(
  fact: TaskFact,
  person: Person | undefined,
  { currency: home, on }: Firm,
  language: Language,
): Letter {
  if (fact.dealTitle !== null) return dealLetter(language, person, fact.dealTitle);
  if (fact.contractTitle !== null) return renewalLetter(language, person, fact.contractTitle, fact.contractEndsOn);
  const { orderNumber: number, owedMinor, owedCurrency: currency, owedSince: dueOn } = fact;
  if (number === null || owedMinor === null || currency === null || dueOn === null)
    return followUpLetter(language, person);
  return owedLetter(language, person, { owedMinor, currency, home, number, dueOn, late: dueOn < on });
}

const nothing: Sentence = { en: "", "zh-CN": "" };

function weightOfDay(late: number | null): number {
  if (late === null) return taskWeights.noDay;
  if (late > 0) return taskWeights.overdue;
  return late === 0 ? taskWeights.dueToday : taskWeights.dueSoon;
}

/** The share of a deal, of money owed or of a customer's own buying that the promise secures, in the firm's currency. */
function whatHangs(fact: TaskFact, person: Person | undefined, firm: Firm) {
  if (fact.probability !== null && fact.amountMinor !== null && fact.dealCurrency !== null) {
    const { probability, amountMinor, dealCurrency } = fact;
    const share = (probability / 100) * effects.promisedOnDeal;
    const amount = money(amountMinor, dealCurrency, firm.currency);
    const chance = percent(probability / 100);
    const part = percent(effects.promisedOnDeal);
    const words = say(
      `; an opportunity of ${amount.en} at ${chance} hangs on it, of which a kept promise secures ${part}`,
      `；关系到一个 ${amount["zh-CN"]}、成交率 ${chance} 的商机，守约可多保住其中 ${part}`,
    );
    return { minor: gainFrom({ minor: amountMinor, currency: dealCurrency }, share, firm).weightMinor, words };
  }
  if (fact.owedMinor !== null && fact.owedCurrency !== null && fact.owedSince !== null) {
    const share = effectOfReminding(daysBetween(fact.owedSince, firm.on));
    const owed = money(fact.owedMinor, fact.owedCurrency, firm.currency);
    const words = say(`; ${owed.en} owed hang on it`, `；关系到 ${owed["zh-CN"]} 应收款`);
    return { minor: gainFrom({ minor: fact.owedMinor, currency: fact.owedCurrency }, share, firm).weightMinor, words };
  }
  if (fact.contractMinor !== null && fact.contractCurrency !== null) return renewalHangs(fact, firm);
  const buying = person && ownBuying(person, firm);
  if (!buying) return { minor: 0, words: nothing };
  const expected = about(buying.expectedMinor, firm.currency, firm.currency);
  const words = say(
    `; this customer is expected to buy for ${expected.en} in the next 90 days`,
    `；这位客户未来 90 天预计购买 ${expected["zh-CN"]}`,
  );
  return { minor: buying.expectedMinor * effects.promisedToCustomer, words };
}

/** The share of a contract that ends soon which a word in time saves. */
function renewalHangs({ contractMinor, contractCurrency, contractEndsOn }: TaskFact, firm: Firm) {
  const worth = { minor: contractMinor!, currency: contractCurrency! };
  const amount = money(worth.minor, worth.currency, firm.currency);
  const part = percent(effects.renewal);
  const left = contractEndsOn === null ? null : daysBetween(firm.on, contractEndsOn);
  const soon =
    left === null
      ? say("a contract", "一份合同")
      : left < 0
        ? say("a contract that has ended", "一份已到期的合同")
        : say(`a contract that ends in ${left} days`, `一份 ${left} 天后到期的合同`);
  const words = say(
    `; ${soon.en}, worth ${amount.en}, hangs on it, of which a word in time keeps about ${part}`,
    `；关系到${soon["zh-CN"]}（${amount["zh-CN"]}），及时沟通预计多保住其中 ${part}`,
  );
  return { minor: gainFrom(worth, effects.renewal, firm).weightMinor, words };
}
