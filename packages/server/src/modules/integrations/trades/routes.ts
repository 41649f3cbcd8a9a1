import { api, defineRoute, json, problems } from "#platform/http";
import { z } from "#platform/schema";
import type { Db } from "#platform/db";
import { listContractTemplates } from "#modules/sales";
import { setUpTrade } from "./actions.ts";
import { kits, tradeIds } from "./kits/all.ts";
import type { Trade } from "./kits/kit.ts";
import { planOf } from "./plan.ts";
import { SetUpResult, TradeSetUp } from "./table.ts";

const getMany = defineRoute({
  method: "get",
  path: "/trades",
  operationId: "listTrades",
  summary: "What each trade's set-up brings, and what of it is there already",
  permission: "signed-in",
  responses: { 200: { description: "Six trades", ...json(z.object({ items: z.array(TradeSetUp) })) } },
});
const postOne = defineRoute({
  method: "post",
  path: "/trades/{id}/set-up",
  operationId: "setUpTrade",
  summary:
    "Set the firm up for a trade: stages, fields, checklists, products, templates. Adds only; one undo takes it back",
  permission: "admin:write",
  request: { params: z.object({ id: TradeSetUp.shape.id }) },
  responses: { 200: { description: "What was added", ...json(SetUpResult) }, ...problems("invalid", "refused") },
});

async function presentTrade(db: Db, id: Trade): Promise<TradeSetUp> {
  const { items, language } = await planOf(db, id);
  return {
    id,
    name: kits[id].name[language],
    adds: items.filter(({ isThere }) => !isThere).length,
    items: items.map(({ kind, name, of, isThere }) => ({ kind, name, of, isThere })),
  };
}

export const tradeRoutes = api();
tradeRoutes.openapi(getMany, async (c) => {
  const { db } = c.var.ctx;
  return c.json({ items: await Promise.all(tradeIds.map((id) => presentTrade(db, id))) }, 200);
});
tradeRoutes.openapi(postOne, async (c) => {
  const { ctx } = c.var;
  // The texts that every firm begins with come first, as the program's own act.
  await listContractTemplates(ctx);
  return c.json(await setUpTrade(ctx, c.req.valid("param").id), 200);
});

export type TradeOperations = { listTrades: typeof getMany; setUpTrade: typeof postOne };
