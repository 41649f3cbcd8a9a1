import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { createTag, removeTag, updateTag } from "./actions.ts";
import { getTag, listTags } from "./queries.ts";
import { Tag, TagDraft, TagPatch } from "./table.ts";

const CountedTag = Tag.extend({ customers: z.int() }).openapi("CountedTag");

const getTags = defineRoute({
  method: "get",
  path: "/tags",
  operationId: "listTags",
  summary: "Every tag and how many customers have it",
  permission: "customers:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(CountedTag) })) } },
});

const postTag = defineRoute({
  method: "post",
  path: "/tags",
  operationId: "createTag",
  summary: "Make a tag",
  permission: "customers:write",
  request: { body: json(TagDraft) },
  responses: { 201: { description: "Made", ...json(Tag) }, ...problems("invalid", "refused") },
});

const patchTag = defineRoute({
  method: "patch",
  path: "/tags/{id}",
  operationId: "updateTag",
  summary: "Rename or recolour a tag, for every customer who has it",
  permission: "customers:write",
  request: { params: ById, body: json(TagPatch) },
  responses: { 200: { description: "Changed", ...json(Tag) }, ...problems("invalid", "not_found", "refused", "stale") },
});

const deleteTag = defineRoute({
  method: "delete",
  path: "/tags/{id}",
  operationId: "removeTag",
  summary: "Delete a tag and take it off every customer",
  permission: "customers:write",
  request: { params: ById },
  responses: { 204: { description: "Gone" }, ...problems("not_found") },
});

export const tagRoutes = api();
tagRoutes.openapi(getTags, async (c) => c.json({ items: await listTags(c.var.ctx.db) }, 200));
tagRoutes.openapi(postTag, async (c) => c.json(await createTag(c.var.ctx, c.req.valid("json")), 201));
tagRoutes.openapi(patchTag, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getTag(c.var.ctx.db, id));
  const changed = await updateTag(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(changed, 200);
});
tagRoutes.openapi(deleteTag, async (c) => {
  await removeTag(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

export type TagOperations = {
  listTags: typeof getTags;
  createTag: typeof postTag;
  updateTag: typeof patchTag;
  removeTag: typeof deleteTag;
};
