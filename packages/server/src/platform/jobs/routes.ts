import { findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { Job } from "./table.ts";

const getJob = defineRoute({
  method: "get",
  path: "/jobs/{id}",
  operationId: "getJob",
  summary: "How far a piece of background work is",
  permission: "signed-in",
  request: { params: ById },
  responses: { 200: { description: "The job", ...json(Job) }, ...problems("not_found") },
});

export const jobRoutes = api();
jobRoutes.openapi(getJob, async (c) => {
  const { id } = c.req.valid("param");
  const found = await findRow(c.var.ctx.db, "jobs", id);
  if (!found) throw notFound("jobs.not_found", ["There is no such work.", "没有这项后台工作。"]);
  return c.json(Job.parse(found), 200);
});

export type JobOperations = { getJob: typeof getJob };
