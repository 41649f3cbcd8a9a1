import { sql } from "kysely";
import { birthdaysKeptOn, lunarDayInChinese } from "#modules/customers";
import { addDays, daysBetween } from "#platform/clock";
import type { Db } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import { channelToWrite } from "../rules/channels.ts";
import type { Candidate, Firm, Person } from "../candidate.ts";
import { gainOf, ownBuying } from "../rules/gains.ts";
import { minutesOf } from "../rules/minutes.ts";
import { ahead, effects } from "../rules/priors.ts";
import { about, days, percent } from "../words/figures.ts";
import { birthdayLetter } from "../words/letters.ts";
import { nameIn } from "../words/names.ts";

type Calendar = "solar" | "lunar" | "lunar-leap";
/** Somebody whose birthday is kept on `on`. */
export type BirthdayFact = { customerId: string; calendar: Calendar; birthday: string; on: string };

/** Who has a birthday today or within days: those who bought most first. */
export async function findBirthdays(db: Db, firm: Firm, limit: number): Promise<BirthdayFact[]> {
  const keptOn = new Map<string, string>();
  for (let away = ahead.birthday; away >= 0; away--) {
    const on = addDays(firm.on, away);
    for (const key of birthdaysKeptOn(on)) keptOn.set(key, on);
  }
  const { rows } = await sql<{ id: string; birthdayCalendar: Calendar; birthday: string }>`
    select id, birthday_calendar, birthday from customers
    where birthday is not null and deleted_at is null
      and birthday_calendar || ' ' || substr(birthday, length(birthday) - 4) in (${sql.join([...keptOn.keys()])})
    order by order_total_minor desc, id
    limit ${limit}`.execute(db);
  return rows.map(({ id, birthdayCalendar: calendar, birthday }) => ({
    customerId: id,
    calendar,
    birthday,
    on: keptOn.get(`${calendar} ${birthday.slice(-5)}`)!,
  }));
}

/** A greeting is worth a small share of what the customer is expected to buy anyway; a little even where they never did. */
export function proposeGreeting(fact: BirthdayFact, person: Person, firm: Firm): Candidate {
  const buying = ownBuying(person, firm);
  const strangerMinor = firm.usualSaleMinor * effects.greetingToStranger;
  const ownMinor = buying ? buying.expectedMinor * effects.greeting : 0;
  const gainMinor = gainOf(Math.max(ownMinor, strangerMinor), firm.currency);
  const away = daysBetween(firm.on, fact.on);
  const channel = channelToWrite(person);
  const name = nameIn(person);
  const when = whenWords(away);
  const lunar = fact.calendar === "solar" ? null : lunarWords(fact);
  const expected = about(buying?.expectedMinor ?? 0, firm.currency, firm.currency);
  const share = percent(effects.greeting);
  const worth =
    ownMinor > strangerMinor
      ? say(
          `expected to buy for ${expected.en} in the next 90 days, to which a greeting adds about ${share}`,
          `未来 90 天预计购买 ${expected["zh-CN"]}，一句祝福预计多带来其中 ${share}`,
        )
      : say("a greeting costs little and is remembered", "一句祝福花费很少，却会被记住");
  return {
    key: `birthday:${person.id}`,
    kind: "birthday",
    customerId: person.id,
    refTable: "customers",
    refId: person.id,
    about: "",
    gainMinor,
    currency: firm.currency,
    weightMinor: gainMinor,
    channel,
    minutes: minutesOf("birthday", channel),
    urgency: away === 0 ? 1 : 2,
    dueOn: fact.on,
    title: say(`Congratulate ${name}: birthday ${when.en}`, `祝 ${name} 生日快乐（${when["zh-CN"]}）`),
    label: {
      text: lunar
        ? say(`Lunar birthday ${when.en}`, `农历生日 · ${when["zh-CN"]}`)
        : say(`Birthday ${when.en}`, `生日 · ${when["zh-CN"]}`),
      tone: "green",
    },
    reason: say(
      `Birthday ${when.en}${lunar ? ` (${lunar.en})` : ""}; ${worth.en}.`,
      `${when["zh-CN"]}生日${lunar ? `（${lunar["zh-CN"]}）` : ""}；${worth["zh-CN"]}。`,
    ),
    write: (language) => birthdayLetter(language, person, away === 0),
  };
}

function whenWords(away: number): Sentence {
  if (away === 0) return say("today", "今天");
  return away === 1 ? say("tomorrow", "明天") : say(`in ${days(away)}`, `${away} 天后`);
}

function lunarWords({ birthday, calendar }: BirthdayFact): Sentence {
  const [month, day] = birthday.slice(-5).split("-").map(Number) as [number, number];
  const leap = calendar === "lunar-leap";
  return say(
    `day ${day} of ${leap ? "leap month" : "month"} ${month} in the Chinese calendar`,
    `农历${lunarDayInChinese({ month, day, leap })}`,
  );
}
