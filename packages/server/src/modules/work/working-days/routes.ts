import { addDays, dayOf } from "#platform/clock";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { On, z } from "#platform/schema";
import { removeSpecialDays, setSpecialDays, updateWorkingHours } from "./actions.ts";
import { publishedYears } from "./china.ts";
import { findSpecialDays, getWorkingHours, readWorkCalendar } from "./queries.ts";
import { kindOfDay, nextWorkingDay } from "./rules.ts";
import { SpecialDayRow, SpecialDaysDraft, WorkingHours, WorkingHoursPatch } from "./table.ts";

const hours = json(WorkingHours);

const getHours = defineRoute({
  method: "get",
  path: "/working-hours",
  operationId: "getWorkingHours",
  summary: "When the owner works, which public holidays count, and the years whose 调休 is known",
  permission: "work:read",
  responses: {
    200: { description: "The hours", ...json(WorkingHours.extend({ knownYears: z.array(z.int()) })) },
  },
});
const patchHours = defineRoute({
  method: "patch",
  path: "/working-hours",
  operationId: "updateWorkingHours",
  summary: "Set when the owner works and which public holidays count",
  permission: "work:write",
  request: { body: json(WorkingHoursPatch) },
  responses: { 200: { description: "The hours now", ...hours }, ...problems("invalid", "refused", "stale") },
});
const getDays = defineRoute({
  method: "get",
  path: "/special-days",
  operationId: "listSpecialDays",
  summary: "Days that the owner or an imported holiday calendar sets apart",
  permission: "work:read",
  request: { query: z.object({ from: On.optional(), to: On.optional() }) },
  responses: { 200: { description: "At most 2000", ...json(z.object({ items: z.array(SpecialDayRow) })) } },
});
const postDays = defineRoute({
  method: "post",
  path: "/special-days",
  operationId: "setSpecialDays",
  summary: "Set days apart: off, or worked though they are not usually",
  permission: "work:write",
  request: { body: json(SpecialDaysDraft) },
  responses: {
    201: { description: "The days", ...json(z.object({ items: z.array(SpecialDayRow) })) },
    ...problems("invalid"),
  },
});
const deleteDay = defineRoute({
  method: "delete",
  path: "/special-days/{id}",
  operationId: "removeSpecialDay",
  summary: "Take a day off the list again",
  permission: "work:write",
  request: { params: ById },
  responses: { 204: { description: "Off the list" } },
});
const getWorkingDay = defineRoute({
  method: "get",
  path: "/working-days/{on}",
  operationId: "getWorkingDay",
  summary: "Whether a day is worked, why not, and the next that is",
  permission: "work:read",
  request: { params: z.object({ on: z.union([On, z.literal("today")]) }) },
  responses: {
    200: {
      description: "The day",
      ...json(
        z.object({
          on: z.string(),
          working: z.boolean(),
          name: z.string(), // of the holiday, in the reader's language
          next: z.string(), // the first working day after it
        }),
      ),
    },
  },
});

export const workingDayRoutes = api();
workingDayRoutes.openapi(getHours, async (c) => {
  const settings = await getWorkingHours(c.var.ctx.db);
  setEtag(c, settings);
  return c.json({ ...settings, knownYears: publishedYears }, 200);
});
workingDayRoutes.openapi(patchHours, async (c) => {
  const { ctx } = c.var;
  checkIfMatch(c, await getWorkingHours(ctx.db));
  return c.json(await updateWorkingHours(ctx, c.req.valid("json")), 200);
});
workingDayRoutes.openapi(getDays, async (c) => {
  const { from = "0000", to = "9999" } = c.req.valid("query");
  return c.json({ items: await findSpecialDays(c.var.ctx.db, from, to) }, 200);
});
workingDayRoutes.openapi(postDays, async (c) =>
  c.json({ items: await setSpecialDays(c.var.ctx, c.req.valid("json")) }, 201),
);
workingDayRoutes.openapi(deleteDay, async (c) => {
  await removeSpecialDays(c.var.ctx, [c.req.valid("param").id]);
  return c.body(null, 204);
});
workingDayRoutes.openapi(getWorkingDay, async (c) => {
  const { ctx } = c.var;
  const calendar = await readWorkCalendar(ctx.db);
  const asked = c.req.valid("param").on;
  const on = asked === "today" ? dayOf(ctx.now, calendar.timeZone) : asked;
  const { working, name } = kindOfDay(calendar, on);
  return c.json({ on, working, name: name?.[ctx.language] ?? "", next: nextWorkingDay(calendar, addDays(on, 1)) }, 200);
});

export type WorkingDayOperations = {
  getWorkingHours: typeof getHours;
  updateWorkingHours: typeof patchHours;
  listSpecialDays: typeof getDays;
  setSpecialDays: typeof postDays;
  removeSpecialDay: typeof deleteDay;
  getWorkingDay: typeof getWorkingDay;
};
