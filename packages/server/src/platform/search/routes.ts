import type { Permission } from "#platform/context";
import { api, defineRoute, json } from "#platform/http";
import { z } from "#platform/schema";
import { findDocuments } from "./find.ts";

/** What can be found, and the right it takes to find it. Each feature names its kind here by `makeSearchable`. */
const permissions = new Map<string, Permission>();
export function makeSearchable(kind: string, permission: Permission): void {
  permissions.set(kind, permission);
}

export const Hit = z
  .object({ kind: z.string(), id: z.string(), title: z.string(), subtitle: z.string() })
  .openapi("Hit");
export type Hit = z.infer<typeof Hit>;

const getSearch = defineRoute({
  method: "get",
  path: "/search",
  operationId: "search",
  summary: "Find records by any part of a name, pinyin, initials, phone tail, email or number",
  permission: "signed-in",
  request: {
    query: z.object({
      q: z.string().max(200),
      kind: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: "One kind or several with commas: customer, order …" }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: { 200: { description: "The hits, best first", ...json(z.object({ items: z.array(Hit) })) } },
});

export const searchRoutes = api();
searchRoutes.openapi(getSearch, async (c) => {
  const { q, kind, limit } = c.req.valid("query");
  const { ctx } = c.var;
  const wanted = kind?.split(",") ?? [...permissions.keys()];
  const allowed = wanted.filter((name) => permissions.has(name) && ctx.can(permissions.get(name)!));
  const rows = await findDocuments(ctx.db, q, allowed, limit);
  return c.json({ items: rows.map(({ kind, refId, title, subtitle }) => ({ kind, id: refId, title, subtitle })) }, 200);
});

export type SearchOperations = { search: typeof getSearch };
