import type { Ctx } from "#platform/context";
import { hashToken, newToken } from "#platform/crypto";
import { newId } from "#platform/ids";

export const sessionDays = 30;

/** Opens a session and answers with its secret, which is kept nowhere but in the browser. */
export async function openSession(ctx: Ctx, userId: string, device: string): Promise<string> {
  const token = newToken();
  const at = ctx.now.toISOString();
  const expiresAt = new Date(ctx.now.getTime() + sessionDays * 86_400_000).toISOString();
  const row = {
    id: newId(),
    tokenHash: hashToken(token),
    userId,
    device: device.slice(0, 200),
    createdAt: at,
    seenAt: at,
    expiresAt,
  };
  await ctx.db.deleteFrom("sessions").where("expiresAt", "<", at).execute();
  await ctx.db.insertInto("sessions").values(row).execute();
  return token;
}

export async function endSession(ctx: Ctx, userId: string, id: string): Promise<void> {
  await ctx.db.deleteFrom("sessions").where("id", "=", id).where("userId", "=", userId).execute();
}

/** Ends all of somebody's sessions, or all but one. */
export async function endSessionsOf(ctx: Ctx, userId: string, but = ""): Promise<void> {
  await ctx.db.deleteFrom("sessions").where("userId", "=", userId).where("id", "!=", but).execute();
}
