import { type RawBuilder, sql } from "kysely";
import { findFields, getCompanySettings, wantIndex } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { type Ctx, demand } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import {
  type Asked,
  countRows,
  customField,
  defineList,
  findIds,
  findPage,
  type FilterNode,
  inOrder,
  sortOf,
  Where,
} from "#platform/lists";
import type { Page } from "#platform/paging";
import { findReferences } from "#platform/search";
import { z } from "#platform/schema";
import { findPipelines } from "../../pipelines/queries.ts";
import { cardColumns, type CardRow, type OpportunityCard, toCards } from "./cards.ts";
import { opportunityFields } from "./list-fields.ts";
import { OpenFilter, openOnly } from "./open.ts";

const mostHits = 1000;
const ownFields = (db: Db) => findFields(db, ["opportunity"]);

const opportunities = defineList({
  name: "opportunities",
  area: "sales",
  from: sql`opportunities o`,
  id: sql.ref("o.id"),
  living: sql`o.deleted_at is null`,
  fields: opportunityFields,
  sortsAs: { amount: "amountMinor" },
  customFields: async (db) => (await ownFields(db)).map((field) => customField(field, "o.custom")),
  wantIndex: async (ctx, keys) =>
    wantIndex(
      ctx,
      (await ownFields(ctx.db)).filter(({ key }) => keys.includes(`custom.${key}`)),
    ),
  find: async ({ db }, text) => ({
    ids: (await findReferences(db, text, ["opportunity"], mostHits)).map(({ refId }) => refId),
  }),
  timeZone: async (db) => (await getCompanySettings(db)).timeZone,
});

/** Which opportunities; every condition given must hold. */
export const OpportunityFilter = OpenFilter.extend({
  q: z.string().max(200).optional(),
  where: Where.optional(),
  state: z.enum(["open", "won", "lost", "all"]).default("open"),
  pipelineId: z.string().max(100).optional(),
  stageId: z.string().max(100).optional(),
  customerId: z.string().max(100).optional(),
});
export type OpportunityFilter = z.infer<typeof OpportunityFilter>;

export const OpportunitySort = sortOf(opportunities, "-createdAt");

type OpportunityQuery = OpportunityFilter & { sort: string; limit: number; cursor?: string | undefined };

/** One page of opportunities. */
export async function listOpportunities(ctx: Ctx, query: OpportunityQuery): Promise<Page<OpportunityCard>> {
  demand(ctx, "sales:read");
  const { sort, limit, cursor } = query;
  const asked = { ...(await askedOf(ctx, query)), sort, limit, cursor };
  const { ids, nextCursor } = await findPage(ctx, opportunities, asked);
  const { rows } = await sql<CardRow>`select ${cardColumns} from opportunities o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id
    where ${idsIn(ctx.db, sql.ref("o.id"), ids)}`.execute(ctx.db);
  return { items: await toCards(ctx.db, inOrder(ids, rows), await todayOf(ctx)), nextCursor };
}

/** How many opportunities a filter leaves. */
export async function countOpportunities(ctx: Ctx, filter: OpportunityFilter): Promise<number> {
  return countRows(ctx, opportunities, await askedOf(ctx, filter));
}

/** The ids of all that a filter leaves. */
export async function listOpportunityIds(ctx: Ctx, filter: OpportunityFilter): Promise<string[]> {
  return findIds(ctx, opportunities, await askedOf(ctx, filter));
}

async function askedOf(ctx: Ctx, filter: OpportunityFilter): Promise<Asked> {
  const { q, where, state, pipelineId, stageId, customerId } = filter;
  const nodes: (FilterNode | undefined)[] = [
    where,
    state === "won" || state === "lost" ? { field: "state", is: "anyOf", value: [state] } : undefined,
    pipelineId ? { field: "pipelineId", is: "anyOf", value: [pipelineId] } : undefined,
    stageId ? { field: "stageId", is: "anyOf", value: [stageId] } : undefined,
    customerId ? { field: "customerId", is: "anyOf", value: [customerId] } : undefined,
  ];
  const also = state === "open" ? [await openOnes(ctx, filter)] : [];
  return { q, where: nodes.filter((node) => node !== undefined), also };
}

/** The board's switches, in the board's words. */
async function openOnes(ctx: Ctx, filter: OpportunityFilter): Promise<RawBuilder<boolean>> {
  const stages = filter.rotting ? (await findPipelines(ctx.db)).flatMap((pipeline) => pipeline.stages) : [];
  return openOnly(ctx, filter, stages, await todayOf(ctx));
}

async function todayOf({ db, now }: Ctx) {
  const { timeZone } = await getCompanySettings(db);
  return { on: dayOf(now, timeZone), timeZone };
}

/** One opportunity as a card, in the bin or not. */
export async function findCard(ctx: Ctx, id: string): Promise<OpportunityCard | undefined> {
  const { rows } = await sql<CardRow>`select ${cardColumns} from opportunities o
    left join customers c on c.id = o.customer_id join stages s on s.id = o.stage_id where o.id = ${id}`.execute(
    ctx.db,
  );
  return (await toCards(ctx.db, rows, await todayOf(ctx)))[0];
}
