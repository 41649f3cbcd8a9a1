import { getCompanySettings, unfoldCustom } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { inTransaction } from "#platform/context";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { On, z } from "#platform/schema";
import { typed } from "#modules/work";
import { createContract } from "../contracts/actions/write.ts";
import { present } from "../contracts/queries.ts";
import { Contract, ContractDraft } from "../contracts/table.ts";
import { createOrderFrom } from "../orders/actions.ts";
import { noteOrderOfDeal } from "../quotes/actions/order-task.ts";
import { Order } from "../orders/table.ts";
import {
  closeOpportunity,
  createOpportunity,
  moveOpportunity,
  removeOpportunities,
  reopenOpportunity,
  updateOpportunity,
} from "./actions.ts";
import { changeOpportunities, LeaveAnyway, OpportunityAction } from "./change-many.ts";
import { OpportunityCard } from "./queries/cards.ts";
import {
  countOpportunities,
  findCard,
  listOpportunities,
  listOpportunityIds,
  OpportunityFilter,
  OpportunitySort,
} from "./queries/list.ts";
import { findHistory, getOpportunity, StageStay } from "./queries/opportunity.ts";
import { Opportunity, OpportunityDraft, OpportunityPatch, outcomes } from "./table.ts";

const write = { permission: "sales:write" } as const;
const opportunity = json(Opportunity);
/** The page of an opportunity: the card and what only the page shows. */
const Detail = OpportunityCard.extend({ notes: z.string(), lostNote: z.string().nullable() }).openapi(
  "OpportunityDetail",
);

const getMany = defineRoute({
  method: "get",
  path: "/opportunities",
  operationId: "listOpportunities",
  summary: "Opportunities: open, won, lost or all",
  permission: "sales:read",
  request: { query: Paging.extend(OpportunityFilter.shape).extend({ sort: OpportunitySort }) },
  responses: { 200: { description: "A page", ...json(pageOf(OpportunityCard)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/opportunities/count",
  operationId: "countOpportunities",
  summary: "How many opportunities a filter leaves",
  permission: "sales:read",
  request: { query: OpportunityFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/opportunities",
  operationId: "createOpportunity",
  summary: "Make an opportunity",
  ...write,
  request: { body: json(OpportunityDraft) },
  responses: { 201: { description: "Made", ...opportunity }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/opportunities/{id}",
  operationId: "getOpportunity",
  summary: "An opportunity with its customer's name, age and light",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The opportunity", ...json(Detail) }, ...problems("not_found") },
});
const getHistory = defineRoute({
  method: "get",
  path: "/opportunities/{id}/history",
  operationId: "getOpportunityHistory",
  summary: "The stages an opportunity has been in, the latest first",
  permission: "sales:read",
  request: { params: ById },
  responses: {
    200: { description: "The stays", ...json(z.object({ items: z.array(StageStay) })) },
    ...problems("not_found"),
  },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/opportunities/{id}",
  operationId: "updateOpportunity",
  summary: "Change an opportunity",
  ...write,
  request: { params: ById, body: json(OpportunityPatch) },
  responses: {
    200: { description: "It now", ...opportunity },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/opportunities/{id}",
  operationId: "removeOpportunity",
  summary: "Put an opportunity into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});
const putStage = defineRoute({
  method: "put",
  path: "/opportunities/{id}/stage",
  operationId: "moveOpportunity",
  summary: "Move an opportunity to another stage, also of another pipeline",
  ...write,
  request: {
    params: ById,
    body: json(z.object({ stageId: z.string().max(100), leaveAnyway: LeaveAnyway })),
  },
  responses: { 200: { description: "It now", ...opportunity }, ...problems("not_found", "refused") },
});
const putOutcome = defineRoute({
  method: "put",
  path: "/opportunities/{id}/outcome",
  operationId: "closeOpportunity",
  summary: "Close an opportunity as won, with an order or a contract if wanted, or as lost, with the reason",
  ...write,
  request: {
    params: ById,
    body: json(
      z.object({
        outcome: z.enum(outcomes),
        closedOn: On.optional(), // today when silent
        reason: typed(1000).optional(), // a short one joins GET /lost-reasons
        lostTo: z.string().max(100).nullable().optional(), // a competitor
        lostNote: typed(2000).optional(),
        leaveAnyway: LeaveAnyway,
        contract: ContractDraft.omit({ opportunityId: true }).optional(),
        order: z.object({ id: z.uuid().optional(), dueOn: On.nullable().default(null) }).optional(),
      }),
    ),
  },
  responses: {
    200: {
      description: "Closed",
      ...json(z.object({ opportunity: Opportunity, order: Order.nullable(), contract: Contract.nullable() })),
    },
    ...problems("invalid", "not_found", "refused"),
  },
});
const deleteOutcome = defineRoute({
  method: "delete",
  path: "/opportunities/{id}/outcome",
  operationId: "reopenOpportunity",
  summary: "Open a closed opportunity again",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "Open", ...opportunity }, ...problems("not_found", "refused") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/opportunities/bulk",
  operationId: "changeOpportunities",
  summary: "Move, change or remove many opportunities as one operation: those named, or all that a filter leaves",
  ...write,
  request: { body: json(bulkOf(OpportunityFilter, OpportunityAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "not_found", "refused") },
});

export const opportunityRoutes = api();
opportunityRoutes.openapi(getMany, async (c) => c.json(await listOpportunities(c.var.ctx, c.req.valid("query")), 200));
opportunityRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countOpportunities(c.var.ctx, c.req.valid("query")) }, 200),
);
opportunityRoutes.openapi(postOne, async (c) =>
  c.json(unfoldCustom(await createOpportunity(c.var.ctx, { custom: {}, ...c.req.valid("json") })), 201),
);
opportunityRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listOpportunityIds(ctx, filter));
  return c.json(await changeOpportunities(ctx, ids, action), 200);
});
opportunityRoutes.openapi(getOne, async (c) => {
  const { ctx } = c.var;
  const found = await getOpportunity(ctx.db, c.req.valid("param").id);
  setEtag(c, found);
  return c.json({ ...(await findCard(ctx, found.id))!, notes: found.notes, lostNote: found.lostNote }, 200);
});
opportunityRoutes.openapi(getHistory, async (c) => {
  const { id } = await getOpportunity(c.var.ctx.db, c.req.valid("param").id);
  return c.json({ items: await findHistory(c.var.ctx.db, id) }, 200);
});
opportunityRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getOpportunity(c.var.ctx.db, id));
  return c.json(unfoldCustom(await updateOpportunity(c.var.ctx, id, c.req.valid("json"))), 200);
});
opportunityRoutes.openapi(deleteOne, async (c) => {
  const found = await getOpportunity(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeOpportunities(c.var.ctx, [found.id]);
  return c.body(null, 204);
});
opportunityRoutes.openapi(putStage, async (c) => {
  const { stageId, leaveAnyway } = c.req.valid("json");
  return c.json(unfoldCustom(await moveOpportunity(c.var.ctx, c.req.valid("param").id, stageId, leaveAnyway)), 200);
});
opportunityRoutes.openapi(putOutcome, async (c) => {
  const { order, contract, closedOn, ...closing } = c.req.valid("json");
  const { id } = c.req.valid("param");
  const answer = await inTransaction(c.var.ctx, async (tx) => {
    const today = dayOf(tx.now, (await getCompanySettings(tx.db)).timeZone);
    const closed = await closeOpportunity(tx, id, { ...closing, closedOn: closedOn ?? today });
    const made = order ? await createOrderFrom(tx, closed, order) : null;
    if (made) await noteOrderOfDeal(tx, id, made.id);
    const agreed = contract ? await createContract(tx, { ...contract, opportunityId: id }) : null;
    return {
      opportunity: unfoldCustom(closed),
      order: made && unfoldCustom(made),
      contract: agreed && present(agreed),
    };
  });
  return c.json(answer, 200);
});
opportunityRoutes.openapi(deleteOutcome, async (c) =>
  c.json(unfoldCustom(await reopenOpportunity(c.var.ctx, c.req.valid("param").id)), 200),
);

export type OpportunityOperations = {
  listOpportunities: typeof getMany;
  countOpportunities: typeof getCount;
  createOpportunity: typeof postOne;
  getOpportunity: typeof getOne;
  getOpportunityHistory: typeof getHistory;
  updateOpportunity: typeof patchOne;
  removeOpportunity: typeof deleteOne;
  moveOpportunity: typeof putStage;
  closeOpportunity: typeof putOutcome;
  reopenOpportunity: typeof deleteOutcome;
  changeOpportunities: typeof postBulk;
};
