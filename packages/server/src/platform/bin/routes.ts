import { definitionOf } from "#platform/changes";
import { demand } from "#platform/context";
import { api, defineRoute, json, problems } from "#platform/http";
import { enqueue } from "#platform/jobs";
import { Paging, pageOf, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { emptyJob } from "./empty.ts";
import { binKinds } from "./kinds.ts";
import { countBin, listBin } from "./queries.ts";
import { removeNamed } from "./remove-named.ts";
import { restoreFromBin } from "./restore.ts";
import { BinCount, BinItem, BinRow } from "./table.ts";

const getBin = defineRoute({
  method: "get",
  path: "/bin",
  operationId: "listBin",
  summary: "What was deleted and can still be brought back, the latest first. It goes for good after 90 days",
  permission: "signed-in",
  request: {
    query: Paging.extend({
      kind: z.string().max(100).optional().openapi({ description: "One table: customers, orders …" }),
      q: z.string().max(100).optional().openapi({ description: "Part of the name" }),
    }),
  },
  responses: { 200: { description: "A page", ...json(pageOf(BinItem)) } },
});

const getCounts = defineRoute({
  method: "get",
  path: "/bin/counts",
  operationId: "countBin",
  summary: "How much of each kind lies in the bin",
  permission: "signed-in",
  responses: { 200: { description: "Counts", ...json(z.object({ items: z.array(BinCount) })) } },
});

const Rows = z.array(BinRow).min(1).max(500);
const postRestore = defineRoute({
  method: "post",
  path: "/bin/restore",
  operationId: "restoreFromBin",
  summary: "Bring records back, and with each the deleted records that it names",
  permission: "signed-in",
  request: { body: json(z.object({ items: Rows })) },
  responses: {
    200: {
      description: "Back",
      ...json(
        z.object({
          restored: z.int(),
          along: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })), // came back with them
        }),
      ),
    },
    ...problems("not_found", "forbidden"),
  },
});

/** `kept` stays, as living records need it. Everything is emptied by a job. */
const Emptied = z.object({ removed: z.int(), kept: z.int(), jobId: z.string().nullable() });
const postEmpty = defineRoute({
  method: "post",
  path: "/bin/empty",
  operationId: "emptyBin",
  summary: "Remove for good what is named, or everything in the bin; this cannot be undone",
  permission: "signed-in",
  request: { body: json(z.object({ items: Rows.optional() })) },
  responses: {
    200: { description: "Gone", ...json(Emptied) },
    202: { description: "Being emptied", ...json(Emptied) },
    ...problems("not_found", "forbidden"),
  },
});

export const binRoutes = api();
binRoutes.openapi(getBin, async (c) => {
  const { limit, cursor, kind, q } = c.req.valid("query");
  const after = readCursor(cursor, 2) as [string, string] | undefined;
  const rows = await listBin(c.var.ctx, { kind, q, after, limit: limit + 1 });
  return c.json(
    toPage(
      rows,
      limit,
      ({ deletedAt, id }) => [deletedAt, id],
      (row) => row,
    ),
    200,
  );
});
binRoutes.openapi(getCounts, async (c) => c.json({ items: await countBin(c.var.ctx) }, 200));
binRoutes.openapi(postRestore, async (c) => c.json(await restoreFromBin(c.var.ctx, c.req.valid("json").items), 200));
binRoutes.openapi(postEmpty, async (c) => {
  const { ctx } = c.var;
  const { items } = c.req.valid("json");
  if (items) return c.json({ ...(await removeNamed(ctx, items)), jobId: null }, 200);
  for (const { table } of await binKinds(ctx)) demand(ctx, `${definitionOf(table).area}:write`);
  const jobId = await enqueue(ctx, emptyJob, { until: ctx.now.toISOString(), actor: ctx.actor });
  return c.json({ removed: 0, kept: 0, jobId }, 202);
});

export type BinOperations = {
  listBin: typeof getBin;
  countBin: typeof getCounts;
  restoreFromBin: typeof postRestore;
  emptyBin: typeof postEmpty;
};
