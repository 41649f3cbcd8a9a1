import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import { createContract, removeContracts, updateContract } from "./actions/write.ts";
import { changeContracts, ContractAction } from "./change-many.ts";
import { ContractFilter, ContractItem, ContractSort, countContracts, listContractIds, listContracts } from "./list.ts";
import { ContractPage, getContractPage, Preview } from "./page.ts";
import { PreviewDraft, previewText } from "./preview.ts";
import { getContract, present } from "./queries.ts";
import { Contract, ContractDraft, ContractPatch } from "./table.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;
const contract = json(Contract);

const getMany = defineRoute({
  method: "get",
  path: "/contracts",
  operationId: "listContracts",
  summary: "Contracts",
  ...read,
  request: { query: Paging.extend(ContractFilter.shape).extend({ sort: ContractSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(ContractItem)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/contracts/count",
  operationId: "countContracts",
  summary: "How many contracts a filter leaves",
  ...read,
  request: { query: ContractFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/contracts",
  operationId: "createContract",
  summary: "Make a contract as a draft: from a template, an opportunity or a quote, or from nothing",
  ...write,
  request: { body: json(ContractDraft) },
  responses: { 201: { description: "Made", ...contract }, ...problems("invalid", "not_found") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/contracts/bulk",
  operationId: "changeContracts",
  summary: "Change, terminate or remove many contracts as one operation: those named, or all that a filter leaves",
  ...write,
  request: { body: json(bulkOf(ContractFilter, ContractAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "not_found", "refused") },
});
const postPreview = defineRoute({
  method: "post",
  path: "/contracts/preview",
  operationId: "previewContract",
  summary: "How a text reads with its places filled; nothing is kept",
  ...read,
  request: { body: json(PreviewDraft) },
  responses: { 200: { description: "The text in blocks", ...json(Preview) }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/contracts/{id}",
  operationId: "getContract",
  summary: "A contract with its text, signatures, links, files and relatives",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The contract", ...json(ContractPage) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/contracts/{id}",
  operationId: "updateContract",
  summary: "Change a contract; of one that was sent only the reminder, the renewal and the notes",
  ...write,
  request: { params: ById, body: json(ContractPatch) },
  responses: {
    200: { description: "It now", ...contract },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/contracts/{id}",
  operationId: "removeContract",
  summary: "Put a contract into the bin that is neither out nor in force",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "refused", "stale") },
});

export const contractRoutes = api();
contractRoutes.openapi(getMany, async (c) => c.json(await listContracts(c.var.ctx, c.req.valid("query")), 200));
contractRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countContracts(c.var.ctx, c.req.valid("query")) }, 200),
);
contractRoutes.openapi(postOne, async (c) =>
  c.json(present(await createContract(c.var.ctx, c.req.valid("json"))), 201),
);
contractRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listContractIds(ctx, filter));
  return c.json(await changeContracts(ctx, ids, action), 200);
});
contractRoutes.openapi(postPreview, async (c) => c.json(await previewText(c.var.ctx, c.req.valid("json")), 200));
contractRoutes.openapi(getOne, async (c) => {
  const page = await getContractPage(c.var.ctx, c.req.valid("param").id);
  setEtag(c, page);
  return c.json(page, 200);
});
contractRoutes.openapi(patchOne, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getContract(c.var.ctx.db, id));
  return c.json(present(await updateContract(c.var.ctx, id, c.req.valid("json"))), 200);
});
contractRoutes.openapi(deleteOne, async (c) => {
  const found = await getContract(c.var.ctx.db, c.req.valid("param").id);
  checkIfMatch(c, found);
  await removeContracts(c.var.ctx, [found.id]);
  return c.body(null, 204);
});

export type ContractOperations = {
  listContracts: typeof getMany;
  countContracts: typeof getCount;
  createContract: typeof postOne;
  changeContracts: typeof postBulk;
  previewContract: typeof postPreview;
  getContract: typeof getOne;
  updateContract: typeof patchOne;
  removeContract: typeof deleteOne;
};
