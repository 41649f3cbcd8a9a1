import { getCustomer } from "#modules/customers";
import type { Db } from "#platform/db";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { On, z } from "#platform/schema";
import { createAppointment, removeAppointment, updateAppointment } from "./actions/change.ts";
import { getAppointment } from "./queries.ts";
import { type Appointment, AppointmentDraft, AppointmentPatch, AppointmentView, presentAppointment } from "./table.ts";

const write = { permission: "work:write" } as const;
const one = json(AppointmentView);
const Which = z.object({
  occurrenceOn: On.optional().openapi({ description: "Which of a series, by its day" }),
  scope: z.enum(["this", "following", "all"]).optional(),
});

const postAppointment = defineRoute({
  method: "post",
  path: "/appointments",
  operationId: "createAppointment",
  summary: "Make an appointment, once or as a series",
  ...write,
  request: { body: json(AppointmentDraft) },
  responses: { 201: { description: "Made", ...one }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/appointments/{id}",
  operationId: "getAppointment",
  summary: "An appointment or a series",
  permission: "work:read",
  request: { params: ById },
  responses: { 200: { description: "It", ...one }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/appointments/{id}",
  operationId: "updateAppointment",
  summary: "Change an appointment; of a series one, one and all that follow, or all",
  ...write,
  request: { params: ById, body: json(AppointmentPatch.extend(Which.shape)) },
  responses: {
    200: { description: "The row that has the change", ...one },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/appointments/{id}",
  operationId: "removeAppointment",
  summary: "Remove an appointment; of a series one, one and all that follow, or all",
  ...write,
  request: { params: ById, query: Which },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});

export const appointmentRoutes = api();
appointmentRoutes.openapi(postAppointment, async (c) => {
  const made = await createAppointment(c.var.ctx, c.req.valid("json"));
  return c.json(await present(c.var.ctx.db, made), 201);
});
appointmentRoutes.openapi(getOne, async (c) => {
  const found = await getAppointment(c.var.ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json(await present(c.var.ctx.db, found), 200);
});
appointmentRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getAppointment(c.var.ctx.db, id));
  const { occurrenceOn, scope, ...patch } = c.req.valid("json");
  const saved = await updateAppointment(c.var.ctx, id, patch, { occurrenceOn, scope });
  return c.json(await present(c.var.ctx.db, saved), 200);
});
appointmentRoutes.openapi(deleteOne, async (c) => {
  const found = await getAppointment(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeAppointment(c.var.ctx, found.id, c.req.valid("query"));
  return c.body(null, 204);
});

async function present(db: Db, row: Appointment): Promise<AppointmentView> {
  const name = row.customerId === null ? null : (await getCustomer(db, row.customerId)).name;
  return presentAppointment(row, name);
}

export type AppointmentOperations = {
  createAppointment: typeof postAppointment;
  getAppointment: typeof getOne;
  updateAppointment: typeof patchOne;
  removeAppointment: typeof deleteOne;
};
