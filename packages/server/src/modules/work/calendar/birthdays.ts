import { sql } from "kysely";
import { birthdaysKeptOn } from "#modules/customers";
import { addDays } from "#platform/clock";
import { say } from "#platform/i18n";
import { defineCalendarSource } from "./sources.ts";
import { dayItem } from "./table.ts";

const most = 300;
const word = say("birthday", "生日");

const known = new Map<string, string[]>();
const mostKnown = 1000;

/** The moon's reckoning takes a while, and is the same every time. */
function keysOf(on: string): string[] {
  let keys = known.get(on);
  if (!keys) {
    if (known.size > mostKnown) known.clear();
    keys = birthdaysKeptOn(on);
    known.set(on, keys);
  }
  return keys;
}

/** Birthdays, by the sun or the moon, on the day they are kept: a scan, so it is asked off the request thread. */
defineCalendarSource({
  name: "birthdays",
  permission: "customers:read",
  async read(ctx, { from, to }) {
    const keptOn = new Map<string, string>();
    for (let on = from; on <= to; on = addDays(on, 1)) {
      for (const key of keysOf(on)) if (!keptOn.has(key)) keptOn.set(key, on);
    }
    const { rows } = await sql<{ id: string; name: string; birthday: string; birthdayCalendar: string }>`
      select id, name, birthday, birthday_calendar from customers
      where birthday is not null and deleted_at is null
        and birthday_calendar || ' ' || substr(birthday, length(birthday) - 4) in (${sql.join([...keptOn.keys()])})
      order by order_total_minor desc, id
      limit ${most}`.execute(ctx.company.reports);
    return rows.flatMap(({ id, name, birthday, birthdayCalendar }) => {
      const on = keptOn.get(`${birthdayCalendar} ${birthday.slice(-5)}`);
      if (on === undefined) return [];
      const item = dayItem("birthdays", id, `${name} · ${word[ctx.language]}`, on);
      return [{ ...item, customerId: id, href: `/customers/${id}` }];
    });
  },
});
