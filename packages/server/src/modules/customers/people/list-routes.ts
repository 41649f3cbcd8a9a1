import { api, defineRoute, json, problems } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { Paging, pageOf } from "#platform/paging";
import { z } from "#platform/schema";
import { BulkAction, changeMany } from "./actions/bulk.ts";
import { Duplicate, DuplicateQuery, findDuplicates } from "./duplicates.ts";
import { CustomerFilter } from "./filter.ts";
import {
  countCustomers,
  CustomerSort,
  ListedCustomer,
  listCustomerIds,
  listCustomers,
  listSources,
} from "./queries/list.ts";

const getList = defineRoute({
  method: "get",
  path: "/customers",
  operationId: "listCustomers",
  summary: "Customers, filtered and sorted, page by page",
  permission: "customers:read",
  request: { query: Paging.extend(CustomerFilter.shape).extend({ sort: CustomerSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(ListedCustomer)) }, ...problems("invalid") },
});

const getCount = defineRoute({
  method: "get",
  path: "/customers/count",
  operationId: "countCustomers",
  summary: "How many customers a filter leaves",
  permission: "customers:read",
  request: { query: CustomerFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) } },
});

const getSources = defineRoute({
  method: "get",
  path: "/customers/sources",
  operationId: "listCustomerSources",
  summary: "The sources that customers came from, the most frequent first",
  permission: "customers:read",
  responses: {
    200: {
      description: "All",
      ...json(z.object({ items: z.array(z.object({ source: z.string(), customers: z.int() })) })),
    },
  },
});

const getDuplicates = defineRoute({
  method: "get",
  path: "/customers/duplicates-check",
  operationId: "checkDuplicates",
  summary: "Who has this name, email, phone, messenger id or external id already, and what they bought",
  permission: "customers:read",
  request: { query: DuplicateQuery },
  responses: { 200: { description: "Who", ...json(z.object({ items: z.array(Duplicate) })) } },
});

const postBulk = defineRoute({
  method: "post",
  path: "/customers/bulk",
  operationId: "changeCustomers",
  summary: "Tag, untag, rate or delete many customers as one operation: those named, or all that a filter leaves",
  permission: "customers:write",
  request: { body: json(bulkOf(CustomerFilter, BulkAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "refused") },
});

export const customerListRoutes = api();
customerListRoutes.openapi(getList, async (c) => c.json(await listCustomers(c.var.ctx, c.req.valid("query")), 200));
customerListRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countCustomers(c.var.ctx, c.req.valid("query")) }, 200),
);
customerListRoutes.openapi(getSources, async (c) =>
  c.json({ items: await listSources(c.var.ctx.company.reports) }, 200),
);
customerListRoutes.openapi(getDuplicates, async (c) =>
  c.json({ items: await findDuplicates(c.var.ctx.db, c.req.valid("query")) }, 200),
);
customerListRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const { action, ...whom } = c.req.valid("json");
  const ids = await idsOfBulk(whom, (filter) => listCustomerIds(ctx, filter));
  return c.json(await changeMany(ctx, ids, action), 200);
});

export type CustomerListOperations = {
  listCustomers: typeof getList;
  countCustomers: typeof getCount;
  listCustomerSources: typeof getSources;
  checkDuplicates: typeof getDuplicates;
  changeCustomers: typeof postBulk;
};
