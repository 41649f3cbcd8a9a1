import { api, ById, defineRoute, json, problems } from "#platform/http";
import { BulkDone } from "#platform/lists";
import { Paging, pageOf } from "#platform/paging";
import { z } from "#platform/schema";
import { getCustomer } from "../people/queries.ts";
import { confirmCustomers, fixQuality } from "./actions/care.ts";
import { findWork, getOverview, getQuality, previewFix } from "./queries.ts";
import { AskedFaults, FixOrder, FixPreview, QualityCustomer, QualityOverview, ToldFault } from "./shapes.ts";
import { setStaleMonths } from "./actions/settings.ts";
import { QualitySettings } from "./table.ts";

const read = { permission: "customers:read" } as const;
const write = { permission: "customers:write" } as const;

const getAll = defineRoute({
  method: "get",
  path: "/customers/quality",
  operationId: "getQualityOverview",
  summary: "How good the customers' data are: the score, the faults of each field, what can be mended at once",
  ...read,
  responses: { 200: { description: "The overview", ...json(QualityOverview) } },
});
const getWork = defineRoute({
  method: "get",
  path: "/customers/quality/work",
  operationId: "listQualityWork",
  summary: "Customers with faults of a field or of a kind, the lowest score first",
  ...read,
  request: { query: Paging.extend(AskedFaults.shape) },
  responses: { 200: { description: "A page", ...json(pageOf(QualityCustomer)) }, ...problems("invalid") },
});
const getPreview = defineRoute({
  method: "get",
  path: "/customers/quality/fixes/{kind}",
  operationId: "previewQualityFix",
  summary: "What mending phones, emails, names or addresses would change, before and after",
  ...read,
  request: { params: z.object({ kind: FixOrder.shape.kind }) },
  responses: { 200: { description: "The proposals", ...json(FixPreview) } },
});
const postFix = defineRoute({
  method: "post",
  path: "/customers/quality/fixes",
  operationId: "fixQuality",
  summary: "Mend phones, emails, names or addresses of those named, or of all, as one operation",
  ...write,
  request: { body: json(FixOrder) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid") },
});
const patchSettings = defineRoute({
  method: "patch",
  path: "/customers/quality/settings",
  operationId: "updateQualitySettings",
  summary: "Set after how many months a customer counts as stale",
  ...write,
  request: { body: json(QualitySettings.pick({ staleMonths: true })) },
  responses: { 200: { description: "It now", ...json(QualitySettings) }, ...problems("invalid") },
});
const getOne = defineRoute({
  method: "get",
  path: "/customers/{id}/quality",
  operationId: "getCustomerQuality",
  summary: "The quality of a customer's data, 0 to 100, and what each fault costs",
  ...read,
  request: { params: ById },
  responses: {
    200: { description: "Score and reasons", ...json(z.object({ score: z.int(), faults: z.array(ToldFault) })) },
    ...problems("not_found"),
  },
});
const putConfirmation = defineRoute({
  method: "put",
  path: "/customers/{id}/confirmation",
  operationId: "confirmCustomer",
  summary: "Say that what is known of a customer is still right today",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Confirmed" }, ...problems("not_found") },
});

export const qualityRoutes = api();
qualityRoutes.openapi(getAll, async (c) => c.json(await getOverview(c.var.ctx), 200));
qualityRoutes.openapi(getWork, async (c) => c.json(await findWork(c.var.ctx, c.req.valid("query")), 200));
qualityRoutes.openapi(getPreview, async (c) => c.json(await previewFix(c.var.ctx, c.req.valid("param").kind), 200));
qualityRoutes.openapi(postFix, async (c) => {
  const { kind, ids } = c.req.valid("json");
  return c.json(await fixQuality(c.var.ctx, kind, ids), 200);
});
qualityRoutes.openapi(patchSettings, async (c) =>
  c.json(await setStaleMonths(c.var.ctx, c.req.valid("json").staleMonths), 200),
);
qualityRoutes.openapi(getOne, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  return c.json(await getQuality(c.var.ctx, id), 200);
});
qualityRoutes.openapi(putConfirmation, async (c) => {
  const { id } = await getCustomer(c.var.ctx.db, c.req.valid("param").id);
  await confirmCustomers(c.var.ctx, [id]);
  return c.body(null, 204);
});

export type QualityOperations = {
  getQualityOverview: typeof getAll;
  listQualityWork: typeof getWork;
  previewQualityFix: typeof getPreview;
  fixQuality: typeof postFix;
  updateQualitySettings: typeof patchSettings;
  getCustomerQuality: typeof getOne;
  confirmCustomer: typeof putConfirmation;
};
