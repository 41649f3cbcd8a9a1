import { api, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { presentCustomer } from "../../people/queries.ts";
import { Customer } from "../../people/table.ts";
import { mergeCustomers } from "./actions.ts";
import { MergePreview, previewMerge } from "./preview.ts";

const mostAtOnce = 20;
const Id = z.string().min(1).max(100);

const MergeQuery = z.object({
  ids: z
    .string()
    .max(mostAtOnce * 101)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(Id).min(2).max(mostAtOnce))
    .openapi({ type: "string", description: "Customers' ids with commas between them" }),
  survivorId: Id.optional().openapi({ description: "Who is to stay; else who has more history" }),
});

const MergeRequest = z
  .object({
    survivorId: Id,
    duplicateIds: z.array(Id).min(1).max(mostAtOnce),
    // By field: the id of the customer whose value is taken, or `all` for lists and texts; silence is the preview's.
    take: z.record(z.string().max(60), z.string().max(100)).default({}),
    // By customer: the version that was looked at; another one is refused.
    seen: z.record(z.string().max(100), z.int()).default({}),
  })
  .openapi("MergeRequest");

const getMerge = defineRoute({
  method: "get",
  path: "/customers/merge",
  operationId: "previewMerge",
  summary: "What merging these customers would do: field by field, and how much moves",
  permission: "customers:read",
  request: { query: MergeQuery },
  responses: { 200: { description: "The preview", ...json(MergePreview) }, ...problems("invalid", "refused") },
});

const postMerge = defineRoute({
  method: "post",
  path: "/customers/merge",
  operationId: "mergeCustomers",
  summary: "Make several customers one; whatever names a duplicate names the survivor. Undo takes it back",
  permission: "customers:write",
  request: { body: json(MergeRequest) },
  responses: {
    200: { description: "The survivor", ...json(Customer) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});

export const mergeRoutes = api();
mergeRoutes.openapi(getMerge, async (c) => {
  const { ids, survivorId } = c.req.valid("query");
  return c.json(await previewMerge(c.var.ctx, ids, survivorId), 200);
});
mergeRoutes.openapi(postMerge, async (c) => {
  const survivor = await mergeCustomers(c.var.ctx, c.req.valid("json"));
  setEtag(c, survivor);
  return c.json(presentCustomer(survivor), 200);
});

export type MergeOperations = { previewMerge: typeof getMerge; mergeCustomers: typeof postMerge };
