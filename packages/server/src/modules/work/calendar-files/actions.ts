import { getCompanySettings } from "#modules/admin";
import { findCustomers } from "#modules/customers";
import { type Ctx, inTransaction } from "#platform/context";
import { invalid } from "#platform/errors";
import { type EventIn, readCalendar, textOf } from "#platform/icalendar";
import { recogniseGuests, takeEvent, type Taken } from "../appointments/actions/take.ts";
import type { CalendarFile } from "./table.ts";

class Looked extends Error {}

/**
 * Takes the events of a file into the calendar, by their UID: the same file again changes what has changed. `look`
 * says what would happen, by doing it and taking all of it back.
 */
export async function takeCalendarFile(ctx: Ctx, bytes: Uint8Array, look: boolean): Promise<CalendarFile> {
  const { timeZone } = await getCompanySettings(ctx.db);
  const { name, events, troubles } = readCalendar(textOf(bytes), timeZone);
  if (events.length === 0 && troubles.length === 0) {
    throw invalid("calendar_file.nothing", [
      "There is no event in this file. An .ics file of a calendar is wanted.",
      "文件里没有日程。请选择日历导出的 .ics 文件。",
    ]);
  }
  const groups = [...Map.groupBy(events, ({ uid }) => uid).values()];
  const taken = look ? await lookAt(ctx, groups) : await take(ctx, groups);
  const ids = taken.flatMap(({ row }) => row?.customerId ?? []);
  const names = new Map((await findCustomers(ctx.db, [...new Set(ids)])).map(({ id, name: own }) => [id, own]));
  return {
    name,
    items: taken.map(({ uid, state, row }, index) => {
      const [event] = groups[index]!;
      const { title, startOn: on, startTime: time, rrule } = event!;
      return {
        uid,
        state,
        title,
        on,
        time,
        repeats: rrule !== null,
        customerName: names.get(row?.customerId ?? "") ?? null,
      };
    }),
    troubles: troubles.slice(0, 100).map(({ title, says }) => ({ title, says: says[ctx.language] })),
  };
}

function take(ctx: Ctx, groups: EventIn[][]): Promise<Taken[]> {
  return inTransaction(ctx, async (tx) => {
    const emails = await recogniseGuests(tx, groups.flat());
    const taken: Taken[] = [];
    for (const group of groups) taken.push(await takeEvent(tx, group, { source: "file", whole: false, emails }));
    return taken;
  });
}

async function lookAt(ctx: Ctx, groups: EventIn[][]): Promise<Taken[]> {
  let seen: Taken[] = [];
  try {
    await inTransaction(ctx, async (tx) => {
      seen = await take(tx, groups);
      throw new Looked();
    });
  } catch (error) {
    if (!(error instanceof Looked)) throw error;
  }
  return seen;
}
