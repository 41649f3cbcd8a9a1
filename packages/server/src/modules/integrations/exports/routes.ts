import { stream } from "hono/streaming";
import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { exportKind, formats } from "./actions.ts";
import { exportKinds } from "./kinds.ts";

const getExports = defineRoute({
  method: "get",
  path: "/exports",
  operationId: "listExports",
  summary: "The kinds of records that can be taken out",
  permission: "integrations:read",
  responses: { 200: { description: "Kinds", ...json(z.object({ items: z.array(z.string()) })) } },
});

const getExport = defineRoute({
  method: "get",
  path: "/exports/{kind}",
  operationId: "exportKind",
  summary: "All records of one kind as a CSV or JSON file, sorted by id",
  permission: "integrations:read",
  request: {
    params: z.object({ kind: z.string().max(100) }),
    query: z.object({ format: z.enum(formats).default("csv") }),
  },
  responses: {
    200: {
      description: "The file",
      content: { "text/csv": { schema: z.string() }, "application/json": { schema: z.string() } },
    },
    ...problems("not_found"),
  },
});

export const exportRoutes = api();
exportRoutes.openapi(getExports, (c) => c.json({ items: exportKinds() }, 200));
exportRoutes.openapi(getExport, (c) => {
  const { kind } = c.req.valid("param");
  const { format } = c.req.valid("query");
  const parts = exportKind(c.var.ctx, kind, format);
  c.header("Content-Type", format === "csv" ? "text/csv; charset=utf-8" : "application/json");
  c.header("Content-Disposition", `attachment; filename="${kind}.${format}"`);
  return stream(c, async (out) => {
    for await (const part of parts) await out.write(part);
  });
});

export type ExportOperations = { listExports: typeof getExports; exportKind: typeof getExport };
