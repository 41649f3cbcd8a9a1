import { api, ById, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { createKey, revokeKey } from "./actions.ts";
import { listKeys } from "./queries.ts";
import { ApiKey, ApiKeyDraft } from "./table.ts";

const getKeys = defineRoute({
  method: "get",
  path: "/keys",
  operationId: "listKeys",
  summary: "The API keys that hold",
  permission: "admin:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(ApiKey) })) } },
});

const postKey = defineRoute({
  method: "post",
  path: "/keys",
  operationId: "createKey",
  summary: "Make an API key; its secret is shown only now",
  permission: "admin:write",
  request: { body: json(ApiKeyDraft) },
  responses: {
    201: { description: "Made", ...json(z.object({ key: ApiKey, secret: z.string() })) },
    ...problems("invalid"),
  },
});

const deleteKey = defineRoute({
  method: "delete",
  path: "/keys/{id}",
  operationId: "revokeKey",
  summary: "End an API key",
  permission: "admin:write",
  request: { params: ById },
  responses: { 204: { description: "Ended" } },
});

export const keyRoutes = api();
keyRoutes.openapi(getKeys, async (c) => c.json({ items: await listKeys(c.var.ctx.db) }, 200));
keyRoutes.openapi(postKey, async (c) => c.json(await createKey(c.var.ctx, c.req.valid("json")), 201));
keyRoutes.openapi(deleteKey, async (c) => {
  await revokeKey(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type KeyOperations = { listKeys: typeof getKeys; createKey: typeof postKey; revokeKey: typeof deleteKey };
