import { api, ById, defineRoute, json, problems } from "#platform/http";
import { mayAskPrivate } from "#platform/outside";
import { z } from "#platform/schema";
import { connectCalendar, disconnectCalendar, findCalendars, syncNow, updateAccount } from "./actions.ts";
import { findAccounts, presentAccount } from "./queries.ts";
import { CalendarAccount, CalendarAccountDraft, CalendarAccountPatch, CalendarServer } from "./table.ts";

const one = json(CalendarAccount);
const write = { permission: "work:write" } as const;

const getAccounts = defineRoute({
  method: "get",
  path: "/calendar-accounts",
  operationId: "listCalendarAccounts",
  summary: "The calendars on other servers that are kept in step, and how the last time went",
  permission: "work:read",
  responses: {
    200: {
      description: "All; `privateAddresses`: whether servers of the own network may be connected",
      ...json(z.object({ items: z.array(CalendarAccount), privateAddresses: z.boolean() })),
    },
  },
});
const postFind = defineRoute({
  method: "post",
  path: "/calendar-accounts/find",
  operationId: "findCalendars",
  summary: "Which calendars a CalDAV server has for a name and password",
  ...write,
  request: { body: json(CalendarServer) },
  responses: {
    200: {
      description: "Them",
      ...json(z.object({ items: z.array(z.object({ url: z.string(), name: z.string() })) })),
    },
    ...problems("invalid", "refused", "unavailable"),
  },
});
const postAccount = defineRoute({
  method: "post",
  path: "/calendar-accounts",
  operationId: "connectCalendar",
  summary: "Connect a calendar of a CalDAV server and keep it in step, both ways",
  ...write,
  request: { body: json(CalendarAccountDraft) },
  responses: { 201: { description: "Connected", ...one }, ...problems("invalid", "refused", "unavailable") },
});
const patchAccount = defineRoute({
  method: "patch",
  path: "/calendar-accounts/{id}",
  operationId: "updateCalendarAccount",
  summary: "Change a connected calendar: its name, its password, whether ours is sent",
  ...write,
  request: { params: ById, body: json(CalendarAccountPatch) },
  responses: { 200: { description: "It now", ...one }, ...problems("invalid", "not_found", "refused", "unavailable") },
});
const deleteAccount = defineRoute({
  method: "delete",
  path: "/calendar-accounts/{id}",
  operationId: "disconnectCalendar",
  summary: "End a connection; what was brought over stays on both sides",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Ended" }, ...problems("not_found") },
});
const postSync = defineRoute({
  method: "post",
  path: "/calendar-accounts/{id}/sync",
  operationId: "syncCalendar",
  summary: "Bring a connected calendar in step now, in the background",
  ...write,
  request: { params: ById },
  responses: { 202: { description: "Begun", ...json(z.object({ jobId: z.string() })) }, ...problems("not_found") },
});

export const caldavRoutes = api();
caldavRoutes.openapi(getAccounts, async (c) => {
  const { ctx } = c.var;
  const items = (await findAccounts(ctx.db)).map((row) => presentAccount(ctx, row));
  return c.json({ items, privateAddresses: mayAskPrivate() }, 200);
});
caldavRoutes.openapi(postFind, async (c) => c.json({ items: await findCalendars(c.req.valid("json")) }, 200));
caldavRoutes.openapi(postAccount, async (c) =>
  c.json(presentAccount(c.var.ctx, await connectCalendar(c.var.ctx, c.req.valid("json"))), 201),
);
caldavRoutes.openapi(patchAccount, async (c) => {
  const saved = await updateAccount(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
  return c.json(presentAccount(c.var.ctx, saved), 200);
});
caldavRoutes.openapi(deleteAccount, async (c) => {
  await disconnectCalendar(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
caldavRoutes.openapi(postSync, async (c) => c.json({ jobId: await syncNow(c.var.ctx, c.req.valid("param").id) }, 202));

export type CaldavOperations = {
  listCalendarAccounts: typeof getAccounts;
  findCalendars: typeof postFind;
  connectCalendar: typeof postAccount;
  updateCalendarAccount: typeof patchAccount;
  disconnectCalendar: typeof deleteAccount;
  syncCalendar: typeof postSync;
};
