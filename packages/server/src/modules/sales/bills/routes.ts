import { api, ById, defineRoute, json, problems } from "#platform/http";
import { pageOf, Paging } from "#platform/paging";
import { Minor, z } from "#platform/schema";
import { confirmMatches, ignoreRows, unmatchRow } from "./actions/match.ts";
import { DoneRow, listBills, listDone } from "./list.ts";
import { OpenRow, proposeMatches } from "./proposals.ts";
import { Bill, BillRow } from "./table.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;
const Id = z.string().max(100);
const Match = z.object({
  rowId: Id,
  parts: z
    .array(z.object({ id: Id, amountMinor: Minor.positive() }))
    .min(1)
    .max(50),
});

const getOpen = defineRoute({
  method: "get",
  path: "/bill-rows/open",
  operationId: "proposeMatches",
  summary: "Income of bills that waits, each with what it probably pays and why",
  ...read,
  responses: {
    200: { description: "Rows", ...json(z.object({ items: z.array(OpenRow), more: z.int() })) },
  },
});
const getDone = defineRoute({
  method: "get",
  path: "/bill-rows",
  operationId: "listBillRows",
  summary: "Income of bills that is matched, or is no sale",
  ...read,
  request: { query: Paging.extend({ state: z.enum(["matched", "ignored"]).default("matched") }) },
  responses: { 200: { description: "A page", ...json(pageOf(DoneRow)) }, ...problems("invalid") },
});
const postConfirm = defineRoute({
  method: "post",
  path: "/bill-rows/confirm",
  operationId: "confirmMatches",
  summary: "Confirm what rows of bills pay, as one operation; a row may be split over several receivables",
  ...write,
  request: { body: json(z.object({ matches: z.array(Match).min(1).max(500) })) },
  responses: { 204: { description: "Paid" }, ...problems("invalid", "not_found", "refused") },
});
const postIgnore = defineRoute({
  method: "post",
  path: "/bill-rows/ignored",
  operationId: "ignoreBillRows",
  summary: "Say that rows are no sale, or that they are after all",
  ...write,
  request: { body: json(z.object({ ids: z.array(Id).min(1).max(500), ignored: z.boolean().default(true) })) },
  responses: { 200: { description: "Done", ...json(z.object({ changed: z.int() })) }, ...problems("invalid") },
});
const deleteMatch = defineRoute({
  method: "delete",
  path: "/bill-rows/{id}/match",
  operationId: "unmatchBillRow",
  summary: "Take a confirmed match back: its payments are void, and the row waits again",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "It waits", ...json(BillRow) }, ...problems("not_found", "refused") },
});
const getBills = defineRoute({
  method: "get",
  path: "/bills",
  operationId: "listBills",
  summary: "The bills that were read",
  ...read,
  responses: { 200: { description: "Bills", ...json(z.object({ items: z.array(Bill) })) } },
});

export const billRoutes = api();
billRoutes.openapi(getOpen, async (c) => c.json(await proposeMatches(c.var.ctx), 200));
billRoutes.openapi(getDone, async (c) => c.json(await listDone(c.var.ctx, c.req.valid("query")), 200));
billRoutes.openapi(postConfirm, async (c) => {
  await confirmMatches(c.var.ctx, c.req.valid("json").matches);
  return c.body(null, 204);
});
billRoutes.openapi(postIgnore, async (c) => {
  const { ids, ignored } = c.req.valid("json");
  return c.json({ changed: await ignoreRows(c.var.ctx, ids, ignored) }, 200);
});
billRoutes.openapi(deleteMatch, async (c) => c.json(await unmatchRow(c.var.ctx, c.req.valid("param").id), 200));
billRoutes.openapi(getBills, async (c) => c.json({ items: await listBills(c.var.ctx) }, 200));

export type BillOperations = {
  proposeMatches: typeof getOpen;
  listBillRows: typeof getDone;
  confirmMatches: typeof postConfirm;
  ignoreBillRows: typeof postIgnore;
  unmatchBillRow: typeof deleteMatch;
  listBills: typeof getBills;
};
