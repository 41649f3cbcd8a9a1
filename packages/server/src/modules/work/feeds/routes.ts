import { createHash } from "node:crypto";
import { notFound } from "#platform/errors";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { pages } from "#platform/pages";
import { z } from "#platform/schema";
import { createFeed, noteFetched, revokeFeed } from "./actions.ts";
import { findFeed, listFeeds, writeFeed } from "./queries.ts";
import { CalendarFeed, CalendarFeedDraft } from "./table.ts";

const getFeeds = defineRoute({
  method: "get",
  path: "/calendar-feeds",
  operationId: "listCalendarFeeds",
  summary: "The calendars that others may subscribe to",
  permission: "work:read",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(CalendarFeed) })) } },
});
const postFeed = defineRoute({
  method: "post",
  path: "/calendar-feeds",
  operationId: "createCalendarFeed",
  summary: "Make a secret address to subscribe to; it is shown only now",
  permission: "work:write",
  request: { body: json(CalendarFeedDraft) },
  responses: {
    201: { description: "Made", ...json(z.object({ feed: CalendarFeed, path: z.string() })) },
    ...problems("invalid"),
  },
});
const deleteFeed = defineRoute({
  method: "delete",
  path: "/calendar-feeds/{id}",
  operationId: "revokeCalendarFeed",
  summary: "End a secret address",
  permission: "work:write",
  request: { params: ById },
  responses: { 204: { description: "Ended" } },
});

export const feedRoutes = api();
feedRoutes.openapi(getFeeds, async (c) => c.json({ items: await listFeeds(c.var.ctx.db) }, 200));
feedRoutes.openapi(postFeed, async (c) => c.json(await createFeed(c.var.ctx, c.req.valid("json")), 201));
feedRoutes.openapi(deleteFeed, async (c) => {
  await revokeFeed(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});

/** `/p/calendar/….ics`: whoever has the secret may read, nobody else learns that it exists. */
export const feedPages = pages().get("/calendar/:file", async (c) => {
  const { ctx } = c.var;
  const feed = await findFeed(ctx.db, c.req.param("file").replace(/\.ics$/, ""));
  if (!feed) {
    throw notFound("feed.unknown", [
      "There is no calendar at this address, or not any more.",
      "这个地址没有日历，或已被停用。",
    ]);
  }
  const text = await writeFeed(ctx, feed);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const changedAt = new Date(await noteFetched(ctx, feed, etag));
  c.header("ETag", etag);
  c.header("Last-Modified", changedAt.toUTCString());
  c.header("Cache-Control", "private, no-cache");
  const seen = c.req.header("if-none-match");
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  const same = seen ? seen.includes(etag) : since >= Math.floor(changedAt.getTime() / 1000) * 1000;
  if (same) return c.body(null, 304);
  c.header("Content-Type", "text/calendar; charset=utf-8");
  c.header("Content-Disposition", 'inline; filename="calendar.ics"');
  return c.body(text, 200);
});

export type FeedOperations = {
  listCalendarFeeds: typeof getFeeds;
  createCalendarFeed: typeof postFeed;
  revokeCalendarFeed: typeof deleteFeed;
};
