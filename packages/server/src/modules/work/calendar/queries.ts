import type { Ctx } from "#platform/context";
import { readSources } from "./sources.ts";
import type { CalendarItem } from "./table.ts";

/** Everything on these days but what is an appointment. */
export function readBesideAppointments(
  ctx: Ctx,
  range: { from: string; to: string; timeZone: string },
): Promise<CalendarItem[]> {
  return readSources(ctx, range, ["appointments"]);
}

/** What has days besides appointments and tasks, which know more of themselves. */
export function readOtherSources(
  ctx: Ctx,
  range: { from: string; to: string; timeZone: string },
): Promise<CalendarItem[]> {
  return readSources(ctx, range, ["appointments", "tasks"]);
}
