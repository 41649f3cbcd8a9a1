import { sql } from "kysely";
import { addDays, daysBetween } from "#platform/clock";
import type { Db } from "#platform/db";
import { say } from "#platform/i18n";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { channelToWrite } from "../rules/channels.ts";
import { gainFrom, gainOf } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { ahead, effects, taskWeights } from "../rules/priors.ts";
import { dueWords } from "../words/days.ts";
import { about, money, percent } from "../words/figures.ts";
import { followUpLetter, packageLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

/** The first open milestone or lesson of a delivery that is due or late. */
export type StepFact = {
  id: string;
  title: string;
  dueOn: string;
  dueTime: string | null;
  deliveryId: string;
  deliveryTitle: string;
  kind: "project" | "course" | "hours";
  percent: number;
  customerId: string | null;
};

/** Milestones and lessons that are due or late of what is under way, the longest late first. Nothing for a day that is past. */
export async function findSteps(db: Db, firm: Firm, limit: number): Promise<StepFact[]> {
  if (firm.past) return [];
  const { rows } = await sql<StepFact>`
    select s.id, s.title, s.due_on, s.due_time, d.id as delivery_id, d.title as delivery_title, d.kind, d.percent, d.customer_id
    from deliveries d
    join delivery_steps s on s.delivery_id = d.id and s.due_on = d.next_on and s.state = 'open' and s.deleted_at is null
    where d.state <> 'done' and d.state <> 'paused' and d.deleted_at is null
      and d.next_on is not null and d.next_on <= ${addDays(firm.on, ahead.step)}
    order by d.next_on, s.id limit ${limit}`.execute(db);
  return rows;
}

/** A promise to somebody who has paid: worth the owner's time it takes, more the later it is. */
export function proposeStep(fact: StepFact, person: Person | undefined, firm: Firm): Candidate {
  const channel = fact.kind === "course" ? "meeting" : "todo";
  const minutes = minutesOf("delivery", channel);
  const late = daysBetween(fact.dueOn, firm.on);
  const weight = late > 0 ? taskWeights.overdue : late === 0 ? taskWeights.dueToday : taskWeights.dueSoon;
  const gainMinor = gainOf(((firm.hourMinor * minutes) / 60) * weight, firm.currency);
  const due = dueWords(fact.dueOn, firm.on, fact.dueTime);
  const name = nameIn(person);
  const own = about(gainMinor, firm.currency, firm.currency);
  const what = fact.kind === "course" ? say("lesson", "课程") : say("milestone", "里程碑");
  const title = name ? say(`${fact.title} for ${name}`, `${fact.title}（${name}）`) : say(fact.title, fact.title);
  return {
    key: `delivery:${fact.id}`,
    kind: "delivery",
    customerId: fact.customerId,
    refTable: "deliveries",
    refId: fact.deliveryId,
    about: `${fact.deliveryTitle} · ${fact.title}`,
    gainMinor,
    currency: firm.currency,
    weightMinor: gainMinor,
    channel,
    minutes,
    urgency: late >= 0 ? 1 : 2,
    dueOn: fact.dueOn,
    title,
    label: { text: due, tone: late > 0 ? "red" : late === 0 ? "amber" : "plain" },
    reason: say(
      `A ${what.en} of “${fact.deliveryTitle}” (${percent(fact.percent / 100)} done), ${due.en.toLowerCase()}: promised and paid for, your time counts ${own.en}.`,
      `「${fact.deliveryTitle}」的${what["zh-CN"]}（已完成 ${percent(fact.percent / 100)}），${due["zh-CN"]}：已经答应客户，按你的时间计 ${own["zh-CN"]}。`,
    ),
    write: (language) => followUpLetter(language, person),
  };
}

/** A course of which few lessons are left. */
export type PackageFact = {
  id: string;
  title: string;
  customerId: string;
  left: number;
  totalMinor: number | null;
  currency: string | null;
};

/** Courses under way with so few lessons left that the next package should be offered. */
export async function findPackages(db: Db, firm: Firm, limit: number): Promise<PackageFact[]> {
  if (firm.past) return [];
  const { rows } = await sql<PackageFact>`
    select d.id, d.title, d.customer_id, d.lessons - d.done_count as "left", l.total_minor, o.currency
    from deliveries d
    left join order_lines l on l.id = d.order_line_id left join orders o on o.id = l.order_id
    where d.state <> 'done' and d.state <> 'paused' and d.deleted_at is null and d.kind = 'course'
      and d.customer_id is not null and d.lessons is not null and d.lessons > 2 and d.lessons - d.done_count <= 2
    order by d.lessons - d.done_count, d.id limit ${limit}`.execute(db);
  return rows;
}

/** A word before the last lesson keeps a pupil who would have drifted away. */
export function proposePackage(fact: PackageFact, person: Person, firm: Firm): Candidate {
  const worth =
    fact.totalMinor && fact.currency
      ? { minor: fact.totalMinor, currency: fact.currency }
      : { minor: firm.usualSaleMinor, currency: firm.currency };
  const gain = gainFrom(worth, effects.renewal, firm);
  const channel = channelToWrite(person);
  const name = nameIn(person);
  const amount = money(worth.minor, worth.currency, firm.currency);
  return {
    key: `package:${fact.id}`,
    kind: "package",
    customerId: person.id,
    refTable: "deliveries",
    refId: fact.id,
    about: fact.title,
    ...gain,
    channel,
    minutes: minutesOf("package", channel),
    urgency: 2,
    dueOn: null,
    title: say(`Offer ${name} the next package`, `邀请 ${name} 续费`),
    label: { text: say(`${fact.left} left`, `剩 ${fact.left} 课时`), tone: "amber" },
    reason: say(
      `${fact.left} of the lessons of “${fact.title}” are left; the next package is worth ${amount.en}, and asking in time saves about ${percent(effects.renewal)} of it.`,
      `「${fact.title}」只剩 ${fact.left} 课时；下一期约 ${amount["zh-CN"]}，及时邀请约能多保住其中 ${percent(effects.renewal)}。`,
    ),
    write: (language) => packageLetter(language, person, fact.title, fact.left),
  };
}
