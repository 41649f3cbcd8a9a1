import { demand } from "#platform/context";
import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { fieldsOf, ListName, listOf } from "./define-list.ts";
import { CatalogueField, present } from "./fields.ts";

const getCatalogue = defineRoute({
  method: "get",
  path: "/lists/{list}",
  operationId: "getList",
  summary: "What a list can show, be filtered and sorted by, and change in place",
  permission: "signed-in",
  request: { params: z.object({ list: ListName.openapi({ param: { name: "list", in: "path" } }) }) },
  responses: {
    200: { description: "Its fields", ...json(z.object({ fields: z.array(CatalogueField) })) },
    ...problems("invalid", "not_found"),
  },
});

export const listRoutes = api();
listRoutes.openapi(getCatalogue, async (c) => {
  const { ctx } = c.var;
  const list = listOf(c.req.valid("param").list);
  demand(ctx, `${list.area}:read`);
  const fields = (await fieldsOf(ctx.db, list)).filter(({ hidden }) => !hidden);
  return c.json({ fields: await Promise.all(fields.map((field) => present(ctx, field))) }, 200);
});

export type ListOperations = { getList: typeof getCatalogue };
