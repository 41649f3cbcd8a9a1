import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { hashToken } from "#platform/crypto";
import type { Db } from "#platform/db";
import type { Env } from "#platform/http";
import type { SessionRow } from "./table.ts";

export const cookieName = "soloist";

/** The session of the request's cookie, if it still holds. */
export async function currentSession(c: Context<Env>): Promise<SessionRow | undefined> {
  const token = getCookie(c, cookieName);
  return token ? findSession(c.var.ctx.db, token, c.var.ctx.now) : undefined;
}

export async function findSession(db: Db, token: string, now: Date): Promise<SessionRow | undefined> {
  return db
    .selectFrom("sessions")
    .selectAll()
    .where("tokenHash", "=", hashToken(token))
    .where("expiresAt", ">", now.toISOString())
    .executeTakeFirst();
}

export async function listSessions(db: Db, userId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom("sessions")
    .selectAll()
    .where("userId", "=", userId)
    .where("expiresAt", ">", now.toISOString())
    .orderBy("seenAt", "desc")
    .execute();
}
