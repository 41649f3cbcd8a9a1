import { sql } from "kysely";
import { addDays, daysBetween } from "#platform/clock";
import { type Db, dayNumber } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import { channelToTalk } from "../rules/channels.ts";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { gainFrom } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { ahead, effects, usualRottingDays } from "../rules/priors.ts";
import { about, days, money, percent } from "../words/figures.ts";
import { dealLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

export type DealFact = {
  id: string;
  title: string;
  customerId: string | null;
  amountMinor: number;
  currency: string;
  stage: string;
  probability: number;
  rottingDays: number | null;
  expectedCloseOn: string | null;
  stageSince: string;
  /** The first day on which something is planned for it. */
  plannedOn: string | null;
};

/**
 * Open deals that should close within the week, or rest too long in their stage: of the firm's own currency or of all
 * others, those with the largest expected amounts, which bound their gains.
 */
export async function findDeals(db: Db, firm: Firm, limit: number, own: boolean): Promise<DealFact[]> {
  const since = sql.ref<string>("deal.stage_since");
  const { rows } = await sql<DealFact>`
    select deal.id, deal.title, deal.customer_id, deal.amount_minor, deal.currency, stages.name as stage,
      stages.probability, stages.rotting_days, deal.expected_close_on, deal.stage_since,
      (select min(due_on) from tasks
        where tasks.ref_id = deal.id and tasks.done_at is null and tasks.deleted_at is null) as planned_on
    from opportunities deal
    join stages on stages.id = deal.stage_id
    where deal.outcome is null and deal.deleted_at is null
      and ${own ? sql`deal.currency = ${firm.currency}` : sql`deal.currency <> ${firm.currency}`}
      and (deal.expected_close_on <= ${addDays(firm.on, ahead.closing)}
        or ${dayNumber(db, sql`substr(${since}, 1, 10)`)} + coalesce(stages.rotting_days, ${sql.lit(usualRottingDays)})
          <= ${dayNumber(db, sql.lit(firm.on))})
    order by stages.probability * deal.amount_minor desc, deal.id
    limit ${limit}`.execute(db);
  return rows;
}

/** A deal asks for a word when it should close and nothing is planned before, or when it rests too long with nothing planned. */
export function proposeDeal(fact: DealFact, person: Person | undefined, firm: Firm): Candidate | null {
  const rested = Math.max(0, daysBetween(fact.stageSince.slice(0, 10), firm.on));
  const patience = fact.rottingDays ?? usualRottingDays;
  const untilClose = fact.expectedCloseOn === null ? null : daysBetween(firm.on, fact.expectedCloseOn);
  const closing = untilClose !== null && untilClose <= ahead.closing && !plannedBeforeClose(fact, firm);
  if (!closing && (rested < patience || fact.plannedOn !== null)) return null;

  const effect = closing ? effects.closingDeal : effects.rottingDeal;
  const known = fact.amountMinor > 0;
  const amount = known ? { minor: fact.amountMinor, currency: fact.currency } : usual(firm);
  const gain = gainFrom(amount, (fact.probability / 100) * effect, firm);
  const channel = channelToTalk(person);
  const name = nameIn(person);
  const value = known
    ? money(amount.minor, amount.currency, firm.currency)
    : say(
        `amount unknown, your usual sale ${about(amount.minor, amount.currency, firm.currency).en}`,
        `金额未知，按通常一单 ${about(amount.minor, amount.currency, firm.currency)["zh-CN"]} 计`,
      );
  const why = closing ? closingWords(untilClose) : rottingWords(fact.stage, rested, patience);
  const chance = percent(fact.probability / 100);
  return {
    key: `deal:${fact.id}`,
    kind: "deal",
    customerId: fact.customerId,
    refTable: "opportunities",
    refId: fact.id,
    about: fact.title,
    ...gain,
    channel,
    minutes: minutesOf("deal", channel),
    urgency: closing && untilClose <= 0 ? 1 : 2,
    dueOn: closing ? fact.expectedCloseOn : null,
    title: name
      ? say(`Speak with ${name} about “${fact.title}”`, `与 ${name} 跟进「${fact.title}」`)
      : say(`Take “${fact.title}” further`, `跟进「${fact.title}」`),
    label: { text: why.label, tone: closing && untilClose < 0 ? "red" : "amber" },
    reason: say(
      `${why.reason.en}; stage “${fact.stage}” wins ${chance}, ${value.en}; a word now keeps about ${percent(effect)} of that from being lost.`,
      `${why.reason["zh-CN"]}；阶段「${fact.stage}」成交率 ${chance}，${value["zh-CN"]}；现在跟进预计多保住其中 ${percent(effect)}。`,
    ),
    write: (language) => dealLetter(language, person, fact.title),
  };
}

const usual = (firm: Firm) => ({ minor: firm.usualSaleMinor, currency: firm.currency });

/** Something planned on or before the closing day (or today, when that has passed) will do what this item would. */
function plannedBeforeClose({ plannedOn, expectedCloseOn }: DealFact, { on }: Firm): boolean {
  return plannedOn !== null && plannedOn <= (expectedCloseOn! > on ? expectedCloseOn! : on);
}

function closingWords(untilClose: number): { label: Sentence; reason: Sentence } {
  if (untilClose < 0) {
    return {
      label: say(`Should have closed ${days(-untilClose)} ago`, `预计成交已过 ${-untilClose} 天`),
      reason: say(`It should have closed ${days(-untilClose)} ago`, `预计成交日已过 ${-untilClose} 天`),
    };
  }
  if (untilClose === 0) {
    return { label: say("Closes today", "预计今天成交"), reason: say("It should close today", "预计今天成交") };
  }
  return {
    label: say(`Closes in ${days(untilClose)}`, `预计 ${untilClose} 天后成交`),
    reason: say(
      `It should close in ${days(untilClose)}, and nothing is planned before`,
      `预计 ${untilClose} 天后成交，之前没有安排`,
    ),
  };
}

function rottingWords(stage: string, rested: number, patience: number): { label: Sentence; reason: Sentence } {
  return {
    label: say(`${days(rested)} without a step`, `${rested} 天没有进展`),
    reason: say(
      `It has rested ${days(rested)} in “${stage}” (${days(patience)} are usual) with nothing planned`,
      `在「${stage}」停留 ${rested} 天（通常 ${patience} 天），没有下一步安排`,
    ),
  };
}
