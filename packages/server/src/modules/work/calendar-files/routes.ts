import { getCompanySettings } from "#modules/admin";
import { api, defineRoute, json, problems } from "#platform/http";
import { readCalendar, textOf } from "#platform/icalendar";
import { z } from "#platform/schema";
import { importSpecialDays } from "../working-days/actions.ts";
import { takeCalendarFile } from "./actions.ts";
import { holidaysOf } from "./holidays.ts";
import { CalendarFile } from "./table.ts";

const bytes = {
  "text/calendar": { schema: z.string().openapi({ format: "binary" }) },
  "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) },
};

const postFile = defineRoute({
  method: "post",
  path: "/calendar/file",
  operationId: "takeCalendarFile",
  summary: "Take the events of an .ics file (2 MB at most) into the calendar, or say what that would do",
  permission: "work:write",
  request: {
    query: z.object({ look: z.enum(["true", "false"]).default("false") }),
    body: { content: bytes },
  },
  responses: { 200: { description: "What became of it", ...json(CalendarFile) }, ...problems("invalid") },
});
const postHolidays = defineRoute({
  method: "post",
  path: "/special-days/file",
  operationId: "importHolidays",
  summary: "Take the days of a holiday calendar (.ics): off, or worked where the name says 班 or work",
  permission: "work:write",
  request: { body: { content: bytes } },
  responses: {
    200: { description: "How many days", ...json(z.object({ days: z.int(), changed: z.int() })) },
    ...problems("invalid"),
  },
});

export const calendarFileRoutes = api();
calendarFileRoutes.openapi(postFile, async (c) => {
  const content = new Uint8Array(await c.req.arrayBuffer());
  return c.json(await takeCalendarFile(c.var.ctx, content, c.req.valid("query").look === "true"), 200);
});
calendarFileRoutes.openapi(postHolidays, async (c) => {
  const { ctx } = c.var;
  const { timeZone } = await getCompanySettings(ctx.db);
  const days = holidaysOf(readCalendar(textOf(new Uint8Array(await c.req.arrayBuffer())), timeZone).events);
  return c.json({ days: days.length, changed: await importSpecialDays(ctx, days) }, 200);
});

export type CalendarFileOperations = { takeCalendarFile: typeof postFile; importHolidays: typeof postHolidays };
