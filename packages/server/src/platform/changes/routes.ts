import { api, defineRoute, json, problems } from "#platform/http";
import { Paging, pageOf, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { describeOperations, OperationLine } from "./lines.ts";
import { undoOperation } from "./undo/operation.ts";

const listOperations = defineRoute({
  method: "get",
  path: "/operations",
  operationId: "listOperations",
  summary: "What was done lately, newest first",
  permission: "admin:read",
  request: { query: Paging },
  responses: { 200: { description: "A page", ...json(pageOf(OperationLine)) } },
});

const postUndo = defineRoute({
  method: "post",
  path: "/undo",
  operationId: "undo",
  summary: "Take an operation back; answers with how many changes that were. Undo the undo to get it back",
  permission: "signed-in",
  request: { body: json(z.object({ operationId: z.string() })) },
  responses: {
    200: { description: "Taken back", ...json(z.object({ changes: z.int(), kept: z.int() })) },
    ...problems("not_found", "refused"),
  },
});

export const changeRoutes = api();
changeRoutes.openapi(listOperations, async (c) => {
  const { limit, cursor } = c.req.valid("query");
  const after = readCursor(cursor, 1);
  const rows = await c.var.ctx.db
    .selectFrom("operations")
    .selectAll()
    .$if(after !== undefined, (query) => query.where("id", "<", String(after![0])))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const page = toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
  return c.json({ ...page, items: await describeOperations(c.var.ctx, page.items) }, 200);
});
changeRoutes.openapi(postUndo, async (c) => {
  return c.json(await undoOperation(c.var.ctx, c.req.valid("json").operationId), 200);
});

export type ChangeOperations = { listOperations: typeof listOperations; undo: typeof postUndo };
