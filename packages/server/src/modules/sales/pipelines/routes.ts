import { inTransaction } from "#platform/context";
import { api, ById, checkIfMatch, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { emptyStages } from "../opportunities/actions.ts";
import {
  createPipeline,
  createStage,
  ensurePipeline,
  orderPipelines,
  removePipeline,
  removeStage,
  updatePipeline,
  updateStage,
} from "./actions.ts";
import { findPipelines, getPipeline, getStage } from "./queries.ts";
import { PipelineDraft, PipelinePatch, PipelineWithStages, Stage, StageDraft, StagePatch } from "./table.ts";

const MoveTo = z.object({
  moveTo: z.string().max(100).optional().openapi({ description: "The stage that takes what is open" }),
});

const getPipelines = defineRoute({
  method: "get",
  path: "/pipelines",
  operationId: "listPipelines",
  summary: "Every pipeline with its stages",
  permission: "sales:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(PipelineWithStages) })) } },
});
const postPipeline = defineRoute({
  method: "post",
  path: "/pipelines",
  operationId: "createPipeline",
  summary: "Make a pipeline with its stages",
  permission: "sales:write",
  request: { body: json(PipelineDraft) },
  responses: { 201: { description: "Made", ...json(PipelineWithStages) }, ...problems("invalid") },
});
const postOrder = defineRoute({
  method: "post",
  path: "/pipelines/order",
  operationId: "orderPipelines",
  summary: "Put the pipelines into an order",
  permission: "sales:write",
  request: { body: json(z.object({ ids: z.array(z.string().max(100)).min(1).max(100) })) },
  responses: { 204: { description: "Done" }, ...problems("invalid", "refused") },
});
const patchPipeline = defineRoute({
  method: "patch",
  path: "/pipelines/{id}",
  operationId: "updatePipeline",
  summary: "Give a pipeline another name or place",
  permission: "sales:write",
  request: { params: ById, body: json(PipelinePatch) },
  responses: {
    200: { description: "The pipeline now", ...json(PipelineWithStages) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deletePipeline = defineRoute({
  method: "delete",
  path: "/pipelines/{id}",
  operationId: "removePipeline",
  summary: "Put a pipeline into the bin; what is open in it moves to another stage, else it is refused",
  permission: "sales:write",
  request: { params: ById, query: MoveTo },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "refused") },
});
const postStage = defineRoute({
  method: "post",
  path: "/pipelines/{id}/stages",
  operationId: "createStage",
  summary: "Add a stage at the end of a pipeline",
  permission: "sales:write",
  request: { params: ById, body: json(StageDraft) },
  responses: { 201: { description: "Made", ...json(Stage) }, ...problems("invalid", "not_found") },
});
const patchStage = defineRoute({
  method: "patch",
  path: "/stages/{id}",
  operationId: "updateStage",
  summary: "Change a stage: name, chance, rotting days, place",
  permission: "sales:write",
  request: { params: ById, body: json(StagePatch) },
  responses: {
    200: { description: "The stage now", ...json(Stage) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteStage = defineRoute({
  method: "delete",
  path: "/stages/{id}",
  operationId: "removeStage",
  summary: "Put a stage into the bin; what is open in it moves to another stage, else it is refused",
  permission: "sales:write",
  request: { params: ById, query: MoveTo },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "refused") },
});

export const pipelineRoutes = api();
pipelineRoutes.openapi(getPipelines, async (c) => {
  await ensurePipeline(c.var.ctx);
  return c.json({ items: await findPipelines(c.var.ctx.db) }, 200);
});
pipelineRoutes.openapi(postPipeline, async (c) => c.json(await createPipeline(c.var.ctx, c.req.valid("json")), 201));
pipelineRoutes.openapi(postOrder, async (c) => {
  await orderPipelines(c.var.ctx, c.req.valid("json").ids);
  return c.body(null, 204);
});
pipelineRoutes.openapi(patchPipeline, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getPipeline(c.var.ctx.db, id));
  return c.json(await updatePipeline(c.var.ctx, id, c.req.valid("json")), 200);
});
pipelineRoutes.openapi(deletePipeline, async (c) => {
  const { id } = c.req.valid("param");
  const { moveTo } = c.req.valid("query");
  await inTransaction(c.var.ctx, async (tx) => {
    const { stages } = await getPipeline(tx.db, id);
    if (moveTo) await emptyStages(tx, stages, await getStage(tx.db, moveTo));
    await removePipeline(tx, id);
  });
  return c.body(null, 204);
});
pipelineRoutes.openapi(postStage, async (c) =>
  c.json(await createStage(c.var.ctx, c.req.valid("param").id, c.req.valid("json")), 201),
);
pipelineRoutes.openapi(patchStage, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getStage(c.var.ctx.db, id));
  return c.json(await updateStage(c.var.ctx, id, c.req.valid("json")), 200);
});
pipelineRoutes.openapi(deleteStage, async (c) => {
  const { id } = c.req.valid("param");
  const { moveTo } = c.req.valid("query");
  await inTransaction(c.var.ctx, async (tx) => {
    if (moveTo) await emptyStages(tx, [await getStage(tx.db, id)], await getStage(tx.db, moveTo));
    await removeStage(tx, id);
  });
  return c.body(null, 204);
});

export type PipelineOperations = {
  listPipelines: typeof getPipelines;
  createPipeline: typeof postPipeline;
  orderPipelines: typeof postOrder;
  updatePipeline: typeof patchPipeline;
  removePipeline: typeof deletePipeline;
  createStage: typeof postStage;
  updateStage: typeof patchStage;
  removeStage: typeof deleteStage;
};
