import { invalid } from "#platform/errors";
import { api, defineRoute, json, problems } from "#platform/http";
import { Paging, pageOf } from "#platform/paging";
import { z } from "#platform/schema";
import { BulkAction, changeMany } from "./actions/bulk.ts";
import { Duplicate, DuplicateQuery, findDuplicates } from "./duplicates.ts";
import { CustomerFilter, CustomerSort } from "./filter.ts";
import { countCustomers, ListedCustomer, listCustomerIds, listCustomers, listSources } from "./list.ts";

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
  summary: "Who has this name, email or phone already",
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
  request: {
    body: json(
      z.object({
        ids: z.array(z.string().max(100)).max(10_000).optional(),
        filter: CustomerFilter.optional(),
        action: BulkAction,
      }),
    ),
  },
  responses: { 200: { description: "Done", ...json(z.object({ changed: z.int() })) }, ...problems("invalid") },
});

export const customerListRoutes = api();
customerListRoutes.openapi(getList, async (c) => c.json(await listCustomers(c.var.ctx.db, c.req.valid("query")), 200));
customerListRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countCustomers(c.var.ctx.db, c.req.valid("query")) }, 200),
);
customerListRoutes.openapi(getSources, async (c) =>
  c.json({ items: await listSources(c.var.ctx.company.reports) }, 200),
);
customerListRoutes.openapi(getDuplicates, async (c) =>
  c.json({ items: await findDuplicates(c.var.ctx.db, c.req.valid("query")) }, 200),
);
customerListRoutes.openapi(postBulk, async (c) => {
  const { ids, filter, action } = c.req.valid("json");
  if (!ids === !filter) {
    throw invalid("customer.bulk_of_whom", ["Name either ids or a filter.", "请指定 ids 或 filter 其中之一。"]);
  }
  const { ctx } = c.var;
  return c.json({ changed: await changeMany(ctx, ids ?? (await listCustomerIds(ctx.db, filter!)), action) }, 200);
});

export type CustomerListOperations = {
  listCustomers: typeof getList;
  countCustomers: typeof getCount;
  listCustomerSources: typeof getSources;
  checkDuplicates: typeof getDuplicates;
  changeCustomers: typeof postBulk;
};
