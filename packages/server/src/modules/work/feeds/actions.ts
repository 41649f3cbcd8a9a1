import { hashToken, newToken } from "#platform/crypto";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import type { CalendarFeed, CalendarFeedDraft, CalendarFeedRow } from "./table.ts";

/** Makes a feed. Its secret address is in the answer and nowhere else. */
export async function createFeed(ctx: Ctx, draft: CalendarFeedDraft): Promise<{ feed: CalendarFeed; path: string }> {
  const token = newToken();
  const at = ctx.now.toISOString();
  const feed = { ...draft, id: newId(), createdAt: at, usedAt: null };
  const row = { ...feed, tokenHash: hashToken(token), userId: ctx.actor.id, etag: "", changedAt: at, revokedAt: null };
  await ctx.db.insertInto("calendarFeeds").values(row).execute();
  return { feed, path: `/p/calendar/${token}.ics` };
}

/** Ends a feed. Its address cannot be brought back: make a new one. */
export async function revokeFeed(ctx: Ctx, id: string): Promise<void> {
  const revokedAt = ctx.now.toISOString();
  await ctx.db.updateTable("calendarFeeds").set({ revokedAt }).where("id", "=", id).execute();
}

/** Remembers that a feed was fetched, and since when it says what it says. Answers with that instant. */
export async function noteFetched(ctx: Ctx, feed: CalendarFeedRow, etag: string): Promise<string> {
  const at = ctx.now.toISOString();
  const changedAt = feed.etag === etag ? feed.changedAt : at;
  // Its owner is told the day; a calendar that asks every minute need not write as often.
  const stale = feed.usedAt === null || Date.parse(at) - Date.parse(feed.usedAt) > 600_000;
  if (stale || feed.etag !== etag) {
    await ctx.db.updateTable("calendarFeeds").set({ usedAt: at, etag, changedAt }).where("id", "=", feed.id).execute();
  }
  return changedAt;
}
