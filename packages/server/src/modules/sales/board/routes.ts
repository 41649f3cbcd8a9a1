import { api, defineRoute, json, problems } from "#platform/http";
import { cursorAfter, pageOf, Paging, readCursor, toPage } from "#platform/paging";
import { z } from "#platform/schema";
import { OpportunityCard } from "../opportunities/queries/cards.ts";
import { OpenFilter } from "../opportunities/queries/open.ts";
import { getBoard, listCards, placeOfCard } from "./board.ts";
import { Board } from "./shapes.ts";

const getBoardRoute = defineRoute({
  method: "get",
  path: "/board",
  operationId: "getBoard",
  summary: "A pipeline as a board: each stage's count, totals and first cards, and what was won this month",
  permission: "sales:read",
  request: {
    query: OpenFilter.extend({
      pipelineId: z.string().max(100).optional().openapi({ description: "The first one when silent" }),
      limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "Cards per column" }),
    }),
  },
  responses: { 200: { description: "The board", ...json(Board) }, ...problems("not_found") },
});
const getCards = defineRoute({
  method: "get",
  path: "/board/cards",
  operationId: "listCards",
  summary: "Further cards of one column",
  permission: "sales:read",
  request: { query: Paging.extend(OpenFilter.shape).extend({ stageId: z.string().max(100) }) },
  responses: { 200: { description: "A page", ...json(pageOf(OpportunityCard)) }, ...problems("not_found") },
});

export const boardRoutes = api();
boardRoutes.openapi(getBoardRoute, async (c) => {
  const board = await getBoard(c.var.ctx, c.req.valid("query"));
  const columns = board.columns.map(({ more, ...column }) => {
    const last = column.cards.at(-1);
    return { ...column, nextCursor: more && last ? cursorAfter(placeOfCard(last)) : null };
  });
  return c.json({ ...board, columns }, 200);
});
boardRoutes.openapi(getCards, async (c) => {
  const query = c.req.valid("query");
  const { limit } = query;
  const cards = await listCards(c.var.ctx, query, limit + 1, readCursor(query.cursor, 2));
  return c.json(
    toPage(cards, limit, placeOfCard, (card) => card),
    200,
  );
});

export type BoardOperations = { getBoard: typeof getBoardRoute; listCards: typeof getCards };
