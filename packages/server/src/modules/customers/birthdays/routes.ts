import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { api, defineRoute, json, problems } from "#platform/http";
import { BirthdayDates, birthdayDates, BirthdayQuestion } from "./fields.ts";

const getDates = defineRoute({
  method: "get",
  path: "/birthdays/dates",
  operationId: "getBirthdayDates",
  summary: "A birthday in the solar and the Chinese calendar, and the day on which it is kept next",
  permission: "customers:read",
  request: { query: BirthdayQuestion },
  responses: { 200: { description: "The days", ...json(BirthdayDates) }, ...problems("invalid") },
});

export const birthdayRoutes = api();
birthdayRoutes.openapi(getDates, async (c) => {
  const { today, ...birthday } = c.req.valid("query");
  const { ctx } = c.var;
  const on = today ?? dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  return c.json(birthdayDates({ ...birthday, today: on }), 200);
});

export type BirthdayOperations = { getBirthdayDates: typeof getDates };
