import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { hashToken, newToken } from "#platform/crypto";
import { newId } from "#platform/ids";
import type { ApiKey, ApiKeyDraft } from "./table.ts";

/** Makes a key. Its secret is in the answer and nowhere else. */
export async function createKey(ctx: Ctx, { name, scopes }: ApiKeyDraft): Promise<{ key: ApiKey; secret: string }> {
  const secret = `solo_${newToken()}`;
  const key = { id: newId(), name, scopes, createdAt: ctx.now.toISOString(), usedAt: null };
  const row = { ...key, scopes: JSON.stringify(scopes), tokenHash: hashToken(secret), revokedAt: null };
  await ctx.db.insertInto("apiKeys").values(row).execute();
  return { key, secret };
}

/** Ends a key. It cannot be brought back: make a new one. */
export async function revokeKey(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable("apiKeys").set({ revokedAt: ctx.now.toISOString() }).where("id", "=", id).execute();
}

/** Remembers that a key was used, for its owner to see. */
export async function noteKeyUsed(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable("apiKeys").set({ usedAt: now.toISOString() }).where("id", "=", id).execute();
}
