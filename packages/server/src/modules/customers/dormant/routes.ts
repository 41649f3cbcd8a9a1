import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import { changeDormancy } from "./actions.ts";
import { moveCuts } from "./follow.ts";
import { countAsleep } from "./queries.ts";
import { ruledLevels } from "./levels.ts";
import { DormancyCount, DormancyPatch, DormancyRule } from "./table.ts";

const getPool = defineRoute({
  method: "get",
  path: "/dormant-pool",
  operationId: "getDormantPool",
  summary: "For each level: after how many quiet days a customer sleeps, how many do, and how many will soon",
  permission: "customers:read",
  responses: { 200: { description: "The levels", ...json(z.object({ items: z.array(DormancyCount) })) } },
});

const patchRule = defineRoute({
  method: "patch",
  path: "/dormant-pool/{level}",
  operationId: "changeDormancy",
  summary: "Change how long customers of a level may be quiet, and how long before it is told",
  permission: "customers:write",
  request: { params: z.object({ level: z.enum(ruledLevels) }), body: json(DormancyPatch) },
  responses: { 200: { description: "Changed", ...json(DormancyRule) }, ...problems("invalid", "refused", "not_found") },
});

export const dormantRoutes = api();
dormantRoutes.openapi(getPool, async (c) => {
  const { ctx } = c.var;
  await moveCuts(ctx);
  return c.json({ items: (await countAsleep(ctx.company.reports)).map((one) => DormancyCount.parse(one)) }, 200);
});
dormantRoutes.openapi(patchRule, async (c) => {
  const changed = await changeDormancy(c.var.ctx, c.req.valid("param").level, c.req.valid("json"));
  return c.json(DormancyRule.parse(changed), 200);
});

export type DormantOperations = { getDormantPool: typeof getPool; changeDormancy: typeof patchRule };
