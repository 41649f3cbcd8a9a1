import { dayOf, daysBetween } from "#platform/clock";
import { invalid } from "#platform/errors";
import { api, defineRoute, json, problems } from "#platform/http";
import { On, z } from "#platform/schema";
import { describeDays } from "../working-days/queries.ts";
import { Hours } from "../working-days/table.ts";
import "./birthdays.ts";
import "./own-sources.ts";
import { moveItem, readSources } from "./sources.ts";
import { CalendarItem, NewPlace } from "./table.ts";

const longest = 62;

const Calendar = z
  .object({
    today: z.string(),
    timeZone: z.string(),
    hours: Hours, // when the owner works, Monday first
    days: z.array(
      z.object({
        on: z.string(),
        working: z.boolean(),
        special: z.enum(["rest", "work"]).nullable(), // 休 and 班
        name: z.string(), // of the holiday
        lunar: z.string(), // '' where it is not wanted
      }),
    ),
    items: z.array(CalendarItem),
  })
  .openapi("Calendar");

const getCalendar = defineRoute({
  method: "get",
  path: "/calendar",
  operationId: "getCalendar",
  summary: "Everything that has a day: appointments, tasks, deals expected to close …; with working days and holidays",
  permission: "work:read",
  request: { query: z.object({ from: On, to: On }) },
  responses: { 200: { description: "At most 62 days", ...json(Calendar) }, ...problems("invalid") },
});
const putPlace = defineRoute({
  method: "put",
  path: "/calendar/{source}/{id}/place",
  operationId: "moveCalendarItem",
  summary: "Put something on another day or time, or make it longer",
  permission: "work:read",
  request: { params: z.object({ source: z.string().max(50), id: z.string().max(100) }), body: json(NewPlace) },
  responses: { 204: { description: "There" }, ...problems("invalid", "forbidden", "not_found", "refused", "stale") },
});

export const workCalendarRoutes = api();
workCalendarRoutes.openapi(getCalendar, async (c) => {
  const { ctx } = c.var;
  const { from, to } = c.req.valid("query");
  const length = daysBetween(from, to);
  if (length < 0 || length >= longest) {
    throw invalid("calendar.too_long", ["From 1 to 62 days at once.", "一次最多查看 62 天。"], "to");
  }
  const { calendar, days } = await describeDays(ctx, from, to);
  const { timeZone, hours } = calendar;
  const items = await readSources(ctx, { from, to, timeZone });
  return c.json({ today: dayOf(ctx.now, timeZone), timeZone, hours, days, items }, 200);
});
workCalendarRoutes.openapi(putPlace, async (c) => {
  const { source, id } = c.req.valid("param");
  await moveItem(c.var.ctx, source, id, c.req.valid("json"));
  return c.body(null, 204);
});

export type WorkCalendarOperations = { getCalendar: typeof getCalendar; moveCalendarItem: typeof putPlace };
