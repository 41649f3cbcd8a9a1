import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { api, ById, checkIfMatch, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { getOrder } from "../orders/queries.ts";
import { restoreInstalment, setPlan, spreadPlan, voidInstalment } from "./actions/plan.ts";
import { draftParts, PlanWish } from "./draft.ts";
import { findPlan, getInstalment } from "./queries.ts";
import { Instalment, InstalmentWithState, PlanDraft } from "./table.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;
const Plan = json(z.object({ items: z.array(InstalmentWithState) }));

const getPlan = defineRoute({
  method: "get",
  path: "/orders/{id}/instalments",
  operationId: "listInstalments",
  summary: "The parts in which an order is paid",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The plan", ...Plan }, ...problems("not_found") },
});
const putPlan = defineRoute({
  method: "put",
  path: "/orders/{id}/instalments",
  operationId: "setInstalments",
  summary: "Set the parts in which an order is paid; they make its total. None takes the plan away",
  ...write,
  request: { params: ById, body: json(PlanDraft) },
  responses: { 200: { description: "The plan", ...Plan }, ...problems("invalid", "not_found", "refused") },
});
const postDraft = defineRoute({
  method: "post",
  path: "/orders/{id}/instalments/draft",
  operationId: "draftInstalments",
  summary: "Draw up a plan by equal parts or percentages; nothing is kept",
  ...read,
  request: { params: ById, body: json(PlanWish) },
  responses: {
    200: {
      description: "Parts",
      ...json(z.object({ items: z.array(Instalment.pick({ title: true, dueOn: true, amountMinor: true })) })),
    },
    ...problems("invalid", "not_found"),
  },
});
const postSpread = defineRoute({
  method: "post",
  path: "/orders/{id}/instalments/spread",
  operationId: "spreadInstalments",
  summary: "Spread what is still to be paid evenly over the open parts",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "The plan", ...Plan }, ...problems("not_found", "refused") },
});
const putVoid = defineRoute({
  method: "put",
  path: "/instalments/{id}/void",
  operationId: "voidInstalment",
  summary: "Write a part off: what it received stays, the rest is asked for no more",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "Void", ...json(Instalment) }, ...problems("not_found", "refused", "stale") },
});
const deleteVoid = defineRoute({
  method: "delete",
  path: "/instalments/{id}/void",
  operationId: "restoreInstalment",
  summary: "Ask again for a part that was written off",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "It now", ...json(Instalment) }, ...problems("not_found", "refused") },
});

export const instalmentRoutes = api();
instalmentRoutes.openapi(getPlan, async (c) => c.json(await planOf(c.var.ctx, c.req.valid("param").id), 200));
instalmentRoutes.openapi(putPlan, async (c) => {
  const { id } = c.req.valid("param");
  await setPlan(c.var.ctx, id, c.req.valid("json").parts);
  return c.json(await planOf(c.var.ctx, id), 200);
});
instalmentRoutes.openapi(postDraft, async (c) => {
  const { totalMinor, waivedMinor } = await getOrder(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: draftParts(totalMinor - waivedMinor, c.req.valid("json"), c.var.ctx.language) }, 200);
});
instalmentRoutes.openapi(postSpread, async (c) => {
  const { id } = c.req.valid("param");
  await spreadPlan(c.var.ctx, id);
  return c.json(await planOf(c.var.ctx, id), 200);
});
instalmentRoutes.openapi(putVoid, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getInstalment(c.var.ctx.db, id));
  return c.json(await voidInstalment(c.var.ctx, id), 200);
});
instalmentRoutes.openapi(deleteVoid, async (c) =>
  c.json(await restoreInstalment(c.var.ctx, c.req.valid("param").id), 200),
);

async function planOf(ctx: Ctx, orderId: string) {
  await getOrder(ctx.db, orderId);
  const today = dayOf(ctx.now, (await getCompanySettings(ctx.db)).timeZone);
  return { items: await findPlan(ctx.db, orderId, today) };
}

export type InstalmentOperations = {
  listInstalments: typeof getPlan;
  setInstalments: typeof putPlan;
  draftInstalments: typeof postDraft;
  spreadInstalments: typeof postSpread;
  voidInstalment: typeof putVoid;
  restoreInstalment: typeof deleteVoid;
};
