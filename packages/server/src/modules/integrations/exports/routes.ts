import { Readable } from "node:stream";
import type { Context } from "hono";
import { CustomerFilter } from "#modules/customers";
import {
  ContractFilter,
  OpportunityFilter,
  InvoiceFilter,
  OrderFilter,
  QuoteFilter,
  ReceivableFilter,
} from "#modules/sales";
import { type Ctx } from "#platform/context";
import { api, defineRoute, type Env, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { exportKind, exportList, exportMoney } from "./actions.ts";
import {
  contractsBy,
  customersBy,
  invoicesBy,
  named,
  opportunitiesBy,
  ordersBy,
  quotesBy,
  receivablesBy,
} from "./chosen.ts";
import { fileTypes, type Format, formats, type Parts } from "./formats.ts";
import { exportKinds } from "./kinds.ts";

const getExports = defineRoute({
  method: "get",
  path: "/exports",
  operationId: "listExports",
  summary: "The kinds of records that can be taken out",
  permission: "integrations:read",
  responses: { 200: { description: "Kinds", ...json(z.object({ items: z.array(z.string()) })) } },
});

const Labels = z
  .enum(["1"])
  .optional()
  .openapi({ description: "Heads in the reader's language instead of plain names (CSV, XLSX)" });
const Ids = z
  .string()
  .max(12_000)
  .transform((text) => text.split(",").filter(Boolean))
  .optional()
  .openapi({
    type: "string",
    description: "These records alone, with commas between; else all that the filter leaves",
  });
const How = z.object({ format: z.enum(formats).default("csv"), labels: Labels, ids: Ids });

const text = { schema: z.string() };
const file = {
  description: "The file",
  content: { "text/csv": text, "application/json": text, [fileTypes.xlsx.type]: text, "text/vcard": text },
};
const list = <const K extends string, const O extends string, F extends z.ZodRawShape>(
  kind: K,
  operationId: O,
  summary: string,
  filter: z.ZodObject<F>,
) =>
  defineRoute({
    method: "get",
    path: `/exports/${kind}`,
    operationId,
    summary,
    permission: "integrations:read",
    request: { query: How.extend(filter.shape) },
    responses: { 200: file, ...problems("invalid") },
  });

const getCustomers = list(
  "customers",
  "exportCustomers",
  "Customers as a CSV, XLSX, JSON or vCard file: all, those a filter leaves, or those named",
  CustomerFilter,
);
const getOrders = list(
  "orders",
  "exportOrders",
  "Orders as a CSV, XLSX or JSON file, one row to a line: all, those a filter leaves, or those named",
  OrderFilter,
);
const getOpportunities = list(
  "opportunities",
  "exportOpportunities",
  "Opportunities as a CSV, XLSX or JSON file: open ones, those a filter leaves, or those named",
  OpportunityFilter,
);

const getContracts = list(
  "contracts",
  "exportContracts",
  "Contracts as a CSV, XLSX or JSON file: all, those a filter leaves, or those named",
  ContractFilter,
);

const getQuotes = list(
  "quotes",
  "exportQuotes",
  "Quotes as a CSV, XLSX or JSON file: all, those a filter leaves, or those named",
  QuoteFilter,
);
const getReceivables = list(
  "receivables",
  "exportReceivables",
  "What is still to be paid as a CSV, XLSX or JSON file: all, what a filter leaves, or what is named",
  ReceivableFilter,
);
const getInvoices = list(
  "invoices",
  "exportInvoices",
  "Invoices as a CSV, XLSX or JSON file: all, those a filter leaves, or those named",
  InvoiceFilter,
);

const mostIds = 20_000;
const postSelected = defineRoute({
  method: "post",
  path: "/exports/{list}",
  operationId: "exportSelected",
  summary: "Records of a list that are named, as a file; more than an address holds",
  permission: "integrations:read",
  request: {
    params: z.object({
      list: z.enum(["customers", "orders", "opportunities", "quotes", "contracts", "receivables", "invoices"]),
    }),
    body: json(
      z.object({
        ids: z.array(z.string().max(100)).min(1).max(mostIds),
        format: z.enum(formats).default("csv"),
        labels: z.boolean().default(false), // heads in the reader's language
      }),
    ),
  },
  responses: { 200: file, ...problems("invalid") },
});

const getExport = defineRoute({
  method: "get",
  path: "/exports/{kind}",
  operationId: "exportKind",
  summary: "All records of any other kind as a CSV, XLSX or JSON file, sorted by id",
  permission: "integrations:read",
  request: {
    params: z.object({ kind: z.string().max(100) }),
    query: How.pick({ format: true, labels: true }),
  },
  responses: { 200: file, ...problems("not_found", "invalid") },
});

export const exportRoutes = api();
exportRoutes.openapi(getExports, (c) => c.json({ items: exportKinds() }, 200));
exportRoutes.openapi(getCustomers, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : customersBy(ctx, filter);
  return send(c, "customers", format, exportList(ctx, "customers", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(getOrders, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : ordersBy(ctx, filter);
  return send(c, "orders", format, exportList(ctx, "orders", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(getOpportunities, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : opportunitiesBy(ctx, filter);
  return send(c, "opportunities", format, exportList(ctx, "opportunities", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(getContracts, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : contractsBy(ctx, filter);
  return send(c, "contracts", format, exportList(ctx, "contracts", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(getQuotes, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : quotesBy(ctx, filter);
  return send(c, "quotes", format, exportList(ctx, "quotes", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(getReceivables, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : receivablesBy(ctx, filter);
  return send(c, "receivables", format, exportMoney(ctx, "receivables", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(getInvoices, (c) => {
  const { format, labels, ids, ...filter } = c.req.valid("query");
  const { ctx } = c.var;
  const chosen = ids ? named(ids) : invoicesBy(ctx, filter);
  return send(c, "invoices", format, exportMoney(ctx, "invoices", format, chosen, headsOf(ctx, labels)));
});
exportRoutes.openapi(postSelected, (c) => {
  const { list: kind } = c.req.valid("param");
  const { ids, format, labels } = c.req.valid("json");
  const { ctx } = c.var;
  const heads = labels ? ctx.language : null;
  if (kind === "receivables" || kind === "invoices") {
    return send(c, kind, format, exportMoney(ctx, kind, format, named(ids), heads));
  }
  return send(c, kind, format, exportList(ctx, kind, format, named(ids), heads));
});
exportRoutes.openapi(getExport, (c) => {
  const { kind } = c.req.valid("param");
  const { format, labels } = c.req.valid("query");
  const { ctx } = c.var;
  return send(c, kind, format, exportKind(ctx, kind, format, headsOf(ctx, labels)));
});

const headsOf = (ctx: Ctx, labels: "1" | undefined) => (labels ? ctx.language : null);

/**
 * The first two pieces are waited for, so that what cannot be done is a problem and not a broken file; what fails later
 * breaks the transfer off, so that nobody takes half a file for a whole one.
 */
async function send(c: Context<Env>, name: string, format: Format, parts: Parts): Promise<Response> {
  const { type, ending } = fileTypes[format];
  const source = parts[Symbol.asyncIterator]();
  const begun = [await source.next(), await source.next()];
  const pieces = (async function* () {
    for (const piece of begun) if (!piece.done) yield piece.value;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  })();
  const bytes = Readable.from(pieces, { objectMode: false });
  return c.body(Readable.toWeb(bytes) as unknown as ReadableStream, 200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}.${ending}"`,
  });
}

export type ExportOperations = {
  listExports: typeof getExports;
  exportCustomers: typeof getCustomers;
  exportOrders: typeof getOrders;
  exportOpportunities: typeof getOpportunities;
  exportQuotes: typeof getQuotes;
  exportContracts: typeof getContracts;
  exportReceivables: typeof getReceivables;
  exportInvoices: typeof getInvoices;
  exportSelected: typeof postSelected;
  exportKind: typeof getExport;
};
