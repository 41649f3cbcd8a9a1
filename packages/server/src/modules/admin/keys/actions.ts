import type { Ctx } from "#platform/context";
import { hashToken, newToken } from "#platform/crypto";
import { newId } from "#platform/ids";
import { ApiKey, type ApiKeyDraft } from "./table.ts";

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

export async function listKeys(ctx: Ctx): Promise<ApiKey[]> {
  const rows = await ctx.db
    .selectFrom("apiKeys")
    .selectAll()
    .where("revokedAt", "is", null)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ApiKey.parse({ ...row, scopes: JSON.parse(row.scopes) }));
}
