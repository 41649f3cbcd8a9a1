import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { z } from "#platform/schema";
import { getCustomer } from "../people/queries.ts";
import { createTagRule, removeTagRule, updateTagRule } from "./actions/tag-rules.ts";
import { getTagRule, listTagReasons, listTagRules, presentTagRule } from "./queries.ts";
import { TagRule, TagRuleDraft, TagRulePatch } from "./table.ts";

const CountedRule = TagRule.extend({ customers: z.int() }).openapi("CountedTagRule");
const TagReason = z.object({ tag: z.string(), ruleId: z.string(), ruleName: z.string() }).openapi("TagReason");

const getRules = defineRoute({
  method: "get",
  path: "/tag-rules",
  operationId: "listTagRules",
  summary: "Every rule that tags by itself, and how many customers have its tag from it",
  permission: "customers:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(CountedRule) })) } },
});

const postRule = defineRoute({
  method: "post",
  path: "/tag-rules",
  operationId: "createTagRule",
  summary: "Make a rule: whom the filter leaves gets the tag, in the background, now and whenever something changes",
  permission: "customers:write",
  request: { body: json(TagRuleDraft) },
  responses: { 201: { description: "Made", ...json(TagRule) }, ...problems("invalid") },
});

const patchRule = defineRoute({
  method: "patch",
  path: "/tag-rules/{id}",
  operationId: "updateTagRule",
  summary: "Change a rule, or switch it off; tags that it gave and would not give now are taken off",
  permission: "customers:write",
  request: { params: ById, body: json(TagRulePatch) },
  responses: { 200: { description: "Changed", ...json(TagRule) }, ...problems("invalid", "not_found", "stale") },
});

const deleteRule = defineRoute({
  method: "delete",
  path: "/tag-rules/{id}",
  operationId: "removeTagRule",
  summary: "Delete a rule; the tags that it gave are taken off, those of others stay",
  permission: "customers:write",
  request: { params: ById },
  responses: { 204: { description: "Gone" }, ...problems("not_found") },
});

const getReasons = defineRoute({
  method: "get",
  path: "/customers/{id}/tag-reasons",
  operationId: "listTagReasons",
  summary: "Which of a customer's tags were given by which rule",
  permission: "customers:read",
  request: { params: ById },
  responses: {
    200: { description: "The reasons", ...json(z.object({ items: z.array(TagReason) })) },
    ...problems("not_found"),
  },
});

export const tagRuleRoutes = api();
tagRuleRoutes.openapi(getRules, async (c) => c.json({ items: await listTagRules(c.var.ctx.db) }, 200));
tagRuleRoutes.openapi(postRule, async (c) => {
  const made = await createTagRule(c.var.ctx, c.req.valid("json"));
  setEtag(c, made);
  return c.json(presentTagRule(made), 201);
});
tagRuleRoutes.openapi(patchRule, async (c) => {
  const { id } = c.req.valid("param");
  checkIfMatch(c, await getTagRule(c.var.ctx.db, id));
  const changed = await updateTagRule(c.var.ctx, id, c.req.valid("json"));
  setEtag(c, changed);
  return c.json(presentTagRule(changed), 200);
});
tagRuleRoutes.openapi(deleteRule, async (c) => {
  await removeTagRule(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
tagRuleRoutes.openapi(getReasons, async (c) => {
  const { db } = c.var.ctx;
  const { id } = await getCustomer(db, c.req.valid("param").id);
  return c.json({ items: await listTagReasons(db, id) }, 200);
});

export type TagRuleOperations = {
  listTagRules: typeof getRules;
  createTagRule: typeof postRule;
  updateTagRule: typeof patchRule;
  removeTagRule: typeof deleteRule;
  listTagReasons: typeof getReasons;
};
