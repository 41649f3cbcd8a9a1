import { type Ctx, demand, type Permission } from "#platform/context";
import { notFound, refused } from "#platform/errors";
import type { CalendarItem, NewPlace } from "./table.ts";

/** Whatever has days in the calendar, by the firm's clock: each feature brings its own. */
export type CalendarSource = {
  name: string;
  /** Without it the source is left out, in silence. */
  permission: Permission;
  /** What touches these days, both included. */
  read: (ctx: Ctx, range: { from: string; to: string; timeZone: string }) => Promise<CalendarItem[]>;
  /** Gives something another day or time; without it nothing of this source can be dragged. */
  move?: (ctx: Ctx, id: string, place: NewPlace) => Promise<void>;
};

const sources = new Map<string, CalendarSource>();

/** Registers what has days. Called once per source, while the program loads. */
export function defineCalendarSource(source: CalendarSource): void {
  sources.set(source.name, source);
}

/** Everything that touches these days, in the order of a day: what takes the whole day first, then by the clock. */
export async function readSources(
  ctx: Ctx,
  range: { from: string; to: string; timeZone: string },
  except: readonly string[] = [],
) {
  const mine = [...sources.values()].filter(({ name, permission }) => !except.includes(name) && ctx.can(permission));
  const found = await Promise.all(mine.map((source) => source.read(ctx, range)));
  return found.flat().sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ on, time, title, key }: CalendarItem) => `${on} ${time ?? ""} ${title} ${key}`;

/** Moves something by the verb of the feature that owns it. */
export async function moveItem(ctx: Ctx, name: string, id: string, place: NewPlace): Promise<void> {
  const source = sources.get(name);
  if (!source) throw notFound("calendar.no_such_source", ["There is no such calendar.", "没有这个日历。"]);
  if (!source.move) {
    throw refused("calendar.fixed", ["This is moved on its own page.", "请到它自己的页面修改日期。"]);
  }
  demand(ctx, source.permission.replace(":read", ":write") as Permission);
  await source.move(ctx, id, place);
}
