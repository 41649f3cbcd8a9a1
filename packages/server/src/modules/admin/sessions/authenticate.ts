import { getCookie } from "hono/cookie";
import type { Clock } from "#platform/clock";
import type { Company } from "#platform/company";
import { hashToken } from "#platform/crypto";
import type { Authenticate, Identity } from "#platform/http";
import { noteKeyUsed } from "../keys/actions.ts";
import { findKeyByHash } from "../keys/queries.ts";
import { cookieName } from "./queries.ts";

const rememberMs = 3000;
const seenEveryMs = 300_000;
type Remembered = { identity: Identity; until: number };

/**
 * Finds who asks, by the session cookie or an API key. An answer is remembered for three seconds, so that a page's
 * many requests cost one look-up; a session that was ended here or elsewhere is gone after that at the latest.
 */
export function makeAuthenticate(company: Company, clock: Clock): Authenticate {
  const remembered = new Map<string, Remembered>();

  async function find(hash: string, isKey: boolean): Promise<Identity | null> {
    return isKey ? findKey(company, hash, clock()) : findUser(company, hash, clock());
  }

  return async (c) => {
    const key = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const token = key ?? getCookie(c, cookieName);
    if (!token) return null;
    const now = clock().getTime();
    const known = remembered.get(token);
    if (known && known.until > now) return known.identity;
    const identity = await find(hashToken(token), key !== undefined);
    remembered.delete(token);
    if (remembered.size > 1000) remembered.clear();
    if (identity) remembered.set(token, { identity, until: now + rememberMs });
    return identity;
  };
}

async function findUser({ db }: Company, tokenHash: string, now: Date): Promise<Identity | null> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.userId")
    .select(["users.id", "users.name", "sessions.seenAt"])
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now.toISOString())
    .executeTakeFirst();
  if (!row) return null;
  if (now.getTime() - Date.parse(row.seenAt) > seenEveryMs) {
    await db.updateTable("sessions").set({ seenAt: now.toISOString() }).where("tokenHash", "=", tokenHash).execute();
  }
  return { actor: { kind: "user", id: row.id, name: row.name }, can: () => true };
}

async function findKey({ db }: Company, tokenHash: string, now: Date): Promise<Identity | null> {
  const key = await findKeyByHash(db, tokenHash);
  if (!key) return null;
  if (now.getTime() - Date.parse(key.usedAt ?? "1970-01-01") > seenEveryMs) await noteKeyUsed(db, key.id, now);
  const scopes = new Set(key.scopes);
  return {
    actor: { kind: "key", id: key.id, name: key.name },
    can: (permission) => scopes.has(permission),
  };
}
