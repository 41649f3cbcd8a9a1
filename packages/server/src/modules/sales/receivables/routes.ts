import { api, defineRoute, json, problems } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { z } from "#platform/schema";
import { voidReceivables } from "./change-many.ts";
import {
  countReceivables,
  listReceivableIds,
  listReceivables,
  Receivable,
  ReceivableFilter,
  ReceivableSort,
} from "./queries/list.ts";
import { draftReminders, logReminders, Reminder } from "./remind.ts";
import { ReceivableSum, sumReceivables } from "./summary.ts";

const read = { permission: "sales:read" } as const;
const Texts = json(z.object({ items: z.array(Reminder) }));
const Named = json(z.object({ ids: z.array(z.string().max(100)).min(1).max(500) }));

const getMany = defineRoute({
  method: "get",
  path: "/receivables",
  operationId: "listReceivables",
  summary: "What is still to be paid: instalments, and orders without",
  ...read,
  request: { query: Paging.extend(ReceivableFilter.shape).extend({ sort: ReceivableSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(Receivable)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/receivables/count",
  operationId: "countReceivables",
  summary: "How many receivables a filter leaves",
  ...read,
  request: { query: ReceivableFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const getSum = defineRoute({
  method: "get",
  path: "/receivables/sum",
  operationId: "sumReceivables",
  summary: "What is owed per currency, by age and by customer",
  ...read,
  request: { query: z.object({ customerId: z.string().max(100).optional() }) },
  responses: { 200: { description: "Sums", ...json(z.object({ items: z.array(ReceivableSum) })) } },
});
const postTexts = defineRoute({
  method: "post",
  path: "/receivables/reminders/draft",
  operationId: "draftReminders",
  summary: "The texts that remind of these receivables, one to each customer; nothing is kept",
  ...read,
  request: { body: Named },
  responses: { 200: { description: "Texts", ...Texts }, ...problems("invalid") },
});
const postReminders = defineRoute({
  method: "post",
  path: "/receivables/reminders",
  operationId: "logReminders",
  summary: "Note that customers were reminded of these receivables; answers with the texts",
  permission: "sales:write",
  request: { body: Named },
  responses: { 200: { description: "Noted", ...Texts }, ...problems("invalid") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/receivables/bulk",
  operationId: "voidReceivables",
  summary: "Write receivables off as one operation: those named, or all that a filter leaves",
  permission: "sales:write",
  request: { body: json(bulkOf(ReceivableFilter, z.object({ kind: z.literal("void") }))) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "refused") },
});

export const receivableRoutes = api();
receivableRoutes.openapi(getMany, async (c) => c.json(await listReceivables(c.var.ctx, c.req.valid("query")), 200));
receivableRoutes.openapi(getCount, async (c) =>
  c.json({ count: await countReceivables(c.var.ctx, c.req.valid("query")) }, 200),
);
receivableRoutes.openapi(getSum, async (c) =>
  c.json({ items: await sumReceivables(c.var.ctx, c.req.valid("query").customerId) }, 200),
);
receivableRoutes.openapi(postTexts, async (c) =>
  c.json({ items: await draftReminders(c.var.ctx, c.req.valid("json").ids) }, 200),
);
receivableRoutes.openapi(postReminders, async (c) =>
  c.json({ items: await logReminders(c.var.ctx, c.req.valid("json").ids) }, 200),
);
receivableRoutes.openapi(postBulk, async (c) => {
  const { ctx } = c.var;
  const ids = await idsOfBulk(c.req.valid("json"), (filter) => listReceivableIds(ctx, filter));
  return c.json(await voidReceivables(ctx, ids), 200);
});

export type ReceivableOperations = {
  listReceivables: typeof getMany;
  countReceivables: typeof getCount;
  sumReceivables: typeof getSum;
  draftReminders: typeof postTexts;
  logReminders: typeof postReminders;
  voidReceivables: typeof postBulk;
};
