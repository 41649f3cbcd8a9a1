import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { getPipeline } from "../pipelines/queries.ts";
import { addItem, removeItem, setTick, updateItem } from "./actions.ts";
import { findChecklist, findItems, presentItem } from "./queries.ts";
import { ChecklistItem, StageItem, StageItemDraft, StageItemPatch } from "./table.ts";

const checklist = json(z.object({ items: z.array(ChecklistItem) }));
const ItemOf = z.object({ id: z.string(), itemId: z.string() });
const write = { permission: "sales:write" } as const;

const getItems = defineRoute({
  method: "get",
  path: "/pipelines/{id}/items",
  operationId: "listStageItems",
  summary: "The exit checklists of a pipeline's stages",
  permission: "sales:read",
  request: { params: ById },
  responses: {
    200: { description: "All", ...json(z.object({ items: z.array(StageItem) })) },
    ...problems("not_found"),
  },
});
const postItem = defineRoute({
  method: "post",
  path: "/stages/{id}/items",
  operationId: "addStageItem",
  summary: "Add an item to a stage's exit checklist",
  ...write,
  request: { params: ById, body: json(StageItemDraft) },
  responses: {
    201: { description: "Added", ...json(StageItem) },
    ...problems("invalid", "not_found", "refused"),
  },
});
const patchItem = defineRoute({
  method: "patch",
  path: "/stage-items/{id}",
  operationId: "updateStageItem",
  summary: "Change an item of an exit checklist: words, whether it is required, place",
  ...write,
  request: { params: ById, body: json(StageItemPatch) },
  responses: { 200: { description: "It now", ...json(StageItem) }, ...problems("invalid", "not_found", "refused") },
});
const deleteItem = defineRoute({
  method: "delete",
  path: "/stage-items/{id}",
  operationId: "removeStageItem",
  summary: "Take an item off an exit checklist",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Off" }, ...problems("not_found") },
});
const getChecklist = defineRoute({
  method: "get",
  path: "/opportunities/{id}/checklist",
  operationId: "getChecklist",
  summary: "What the stage of an opportunity asks for, and what of it is done",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The list", ...checklist }, ...problems("not_found") },
});
const putTick = defineRoute({
  method: "put",
  path: "/opportunities/{id}/checklist/{itemId}",
  operationId: "tickItem",
  summary: "Tick an item for an opportunity",
  ...write,
  request: { params: ItemOf },
  responses: { 200: { description: "The list now", ...checklist }, ...problems("not_found") },
});
const deleteTick = defineRoute({
  method: "delete",
  path: "/opportunities/{id}/checklist/{itemId}",
  operationId: "untickItem",
  summary: "Take the tick of an item away",
  ...write,
  request: { params: ItemOf },
  responses: { 200: { description: "The list now", ...checklist }, ...problems("not_found") },
});

export const checklistRoutes = api();
checklistRoutes.openapi(getItems, async (c) => {
  const { stages } = await getPipeline(c.var.ctx.db, c.req.valid("param").id);
  const ids = stages.map(({ id }) => id);
  return c.json({ items: (await findItems(c.var.ctx.db, ids)).map(presentItem) }, 200);
});
checklistRoutes.openapi(postItem, async (c) =>
  c.json(presentItem(await addItem(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
);
checklistRoutes.openapi(patchItem, async (c) =>
  c.json(presentItem(await updateItem(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 200),
);
checklistRoutes.openapi(deleteItem, async (c) => {
  await removeItem(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
checklistRoutes.openapi(getChecklist, async (c) => {
  const { db } = c.var.ctx;
  const { id, stageId } = await getOpportunity(db, c.req.valid("param").id);
  return c.json({ items: await findChecklist(db, id, stageId) }, 200);
});
checklistRoutes.openapi(putTick, async (c) => {
  const { id, itemId } = c.req.valid("param");
  return c.json({ items: await setTick(c.var.ctx, id, itemId, true) }, 200);
});
checklistRoutes.openapi(deleteTick, async (c) => {
  const { id, itemId } = c.req.valid("param");
  return c.json({ items: await setTick(c.var.ctx, id, itemId, false) }, 200);
});

export type ChecklistOperations = {
  listStageItems: typeof getItems;
  addStageItem: typeof postItem;
  updateStageItem: typeof patchItem;
  removeStageItem: typeof deleteItem;
  getChecklist: typeof getChecklist;
  tickItem: typeof putTick;
  untickItem: typeof deleteTick;
};
