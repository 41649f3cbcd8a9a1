import { api, ById, checkIfMatch, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { createPipeline, createStage, removePipeline, removeStage, updatePipeline, updateStage } from "./actions.ts";
import { ensurePipeline } from "./actions.ts";
import { findPipelines, getPipeline, getStage } from "./queries.ts";
import { PipelineDraft, PipelinePatch, PipelineWithStages, Stage, StageDraft, StagePatch } from "./table.ts";

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
const patchPipeline = defineRoute({
  method: "patch",
  path: "/pipelines/{id}",
  operationId: "updatePipeline",
  summary: "Give a pipeline another name or place",
  permission: "sales:write",
  request: { params: ById, body: json(PipelinePatch) },
  responses: {
    200: { description: "The pipeline now", ...json(PipelineWithStages) },
    ...problems("invalid", "not_found", "refused"),
  },
});
const deletePipeline = defineRoute({
  method: "delete",
  path: "/pipelines/{id}",
  operationId: "removePipeline",
  summary: "Put a pipeline into the bin; refused while anything is open in it",
  permission: "sales:write",
  request: { params: ById },
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
  responses: { 200: { description: "The stage now", ...json(Stage) }, ...problems("invalid", "not_found", "refused") },
});
const deleteStage = defineRoute({
  method: "delete",
  path: "/stages/{id}",
  operationId: "removeStage",
  summary: "Put a stage into the bin; refused while anything is open in it",
  permission: "sales:write",
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "refused") },
});

export const pipelineRoutes = api();
pipelineRoutes.openapi(getPipelines, async (c) => {
  await ensurePipeline(c.var.ctx);
  return c.json({ items: await findPipelines(c.var.ctx.db) }, 200);
});
pipelineRoutes.openapi(postPipeline, async (c) => c.json(await createPipeline(c.var.ctx, c.req.valid("json")), 201));
pipelineRoutes.openapi(patchPipeline, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getPipeline(c.var.ctx.db, id));
  return c.json(await updatePipeline(c.var.ctx, id, c.req.valid("json")), 200);
});
pipelineRoutes.openapi(deletePipeline, async (c) => {
  await removePipeline(c.var.ctx, c.req.valid("param").id);
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
  await removeStage(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type PipelineOperations = {
  listPipelines: typeof getPipelines;
  createPipeline: typeof postPipeline;
  updatePipeline: typeof patchPipeline;
  removePipeline: typeof deletePipeline;
  createStage: typeof postStage;
  updateStage: typeof patchStage;
  removeStage: typeof deleteStage;
};
