import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { cancelBooking } from "./actions.ts";
import { createKind, removeKind, updateKind } from "./kinds.ts";
import { getKind, listBookings, listKinds } from "./queries.ts";
import { BookingView, MeetingKind, MeetingKindDraft, MeetingKindPatch, presentKind } from "./table.ts";

const one = json(MeetingKind);
const getKinds = defineRoute({
  method: "get",
  path: "/meeting-kinds",
  operationId: "listMeetingKinds",
  summary: "The kinds of meetings that strangers may book, each under /p/book/{slug}",
  permission: "work:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(MeetingKind) })) } },
});
const postKind = defineRoute({
  method: "post",
  path: "/meeting-kinds",
  operationId: "createMeetingKind",
  summary: "Offer a kind of meeting on the booking page",
  permission: "work:write",
  request: { body: json(MeetingKindDraft) },
  responses: { 201: { description: "Offered", ...one }, ...problems("invalid", "refused") },
});
const patchKind = defineRoute({
  method: "patch",
  path: "/meeting-kinds/{id}",
  operationId: "updateMeetingKind",
  summary: "Change a kind of meeting, or open and close it",
  permission: "work:write",
  request: { params: ById, body: json(MeetingKindPatch) },
  responses: { 200: { description: "It now", ...one }, ...problems("invalid", "not_found", "refused", "stale") },
});
const deleteKind = defineRoute({
  method: "delete",
  path: "/meeting-kinds/{id}",
  operationId: "removeMeetingKind",
  summary: "Put a kind of meeting into the bin; its address no longer works",
  permission: "work:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found") },
});
const getBookings = defineRoute({
  method: "get",
  path: "/bookings",
  operationId: "listBookings",
  summary: "Booked meetings from today on, the next first",
  permission: "work:read",
  responses: { 200: { description: "At most 1000", ...json(z.object({ items: z.array(BookingView) })) } },
});
const postCancel = defineRoute({
  method: "post",
  path: "/bookings/{id}/cancel",
  operationId: "cancelBooking",
  summary: "Cancel a booking: its time is free again, its appointment and task go",
  permission: "work:write",
  request: { params: ById },
  responses: { 204: { description: "Cancelled" }, ...problems("not_found", "refused") },
});

export const bookingRoutes = api();
bookingRoutes.openapi(getKinds, async (c) => {
  return c.json({ items: (await listKinds(c.var.ctx.db)).map(presentKind) }, 200);
});
bookingRoutes.openapi(postKind, async (c) =>
  c.json(presentKind(await createKind(c.var.ctx, c.req.valid("json"))), 201),
);
bookingRoutes.openapi(patchKind, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getKind(c.var.ctx.db, id));
  const saved = await updateKind(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, saved);
  return c.json(presentKind(saved), 200);
});
bookingRoutes.openapi(deleteKind, async (c) => {
  await removeKind(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
bookingRoutes.openapi(getBookings, async (c) => {
  const { db, now } = c.var.ctx;
  return c.json({ items: await listBookings(db, dayOf(now, (await getCompanySettings(db)).timeZone)) }, 200);
});
bookingRoutes.openapi(postCancel, async (c) => {
  await cancelBooking(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type BookingOperations = {
  listMeetingKinds: typeof getKinds;
  createMeetingKind: typeof postKind;
  updateMeetingKind: typeof patchKind;
  removeMeetingKind: typeof deleteKind;
  listBookings: typeof getBookings;
  cancelBooking: typeof postCancel;
};
