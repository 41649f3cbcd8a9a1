import type { Actor, Ctx } from "#platform/context";
import { hashToken, seal, unseal } from "#platform/crypto";
import { type Db, findRow } from "#platform/db";
import { AppError } from "#platform/errors";
import { say } from "#platform/i18n";
import "./table.ts";

/** So long an answer is kept. */
const keptMs = 24 * 3_600_000;

/** A write and the key it came with. */
export type Asked = { id: string; request: string; key: string };
/** What is answered again: the headers that belong to the content, and the operation for undo. */
export type Answer = { status: number; body: string | null; headers: Record<string, string> };

/** Hashes a write: who asks with which key, and what. A fragment of bytes more or less is another request. */
export function describeWrite(actor: Actor, key: string, parts: readonly string[], body: Uint8Array): Asked {
  const text = Buffer.from(body).toString("base64");
  return {
    id: hashToken(JSON.stringify([actor.kind, actor.id, key])),
    request: hashToken(JSON.stringify([...parts, text])),
    key,
  };
}

/** The answer that was given to this very write in the last 24 hours. Refuses when the key came with another write. */
export async function findAnswer({ db, now }: Pick<Ctx, "db" | "now">, asked: Asked): Promise<Answer | null> {
  const kept = await findRow(db, "keptAnswers", asked.id);
  if (!kept || kept.at <= oldest(now)) return null;
  if (kept.request !== asked.request) throw otherRequest();
  return { ...(JSON.parse(unseal(kept.answer, asked.key)) as Omit<Answer, "status">), status: kept.status };
}

/** Keeps an answer, in the transaction of the write itself. */
export async function keepAnswer({ db, now }: Ctx, asked: Asked, { status, ...answer }: Answer): Promise<void> {
  await db.deleteFrom("keptAnswers").where("id", "=", asked.id).where("at", "<=", oldest(now)).execute();
  const { id, request, key } = asked;
  const sealed = seal(JSON.stringify(answer), key);
  await db.insertInto("keptAnswers").values({ id, request, status, answer: sealed, at: now.toISOString() }).execute();
}

/** Forgets what is older than a day. */
export async function forgetOldAnswers(db: Db, now: Date): Promise<void> {
  await db.deleteFrom("keptAnswers").where("at", "<=", oldest(now)).execute();
}

const oldest = (now: Date) => new Date(now.getTime() - keptMs).toISOString();

/** The same key came with something else to do. */
export function otherRequest(): AppError {
  return new AppError(
    "invalid",
    "idempotency.other_request",
    say(
      "This Idempotency-Key was used for another request in the last 24 hours. Send a new key for a new request.",
      "这个 Idempotency-Key 在过去 24 小时内已用于另一个请求。新的请求请使用新的键。",
    ),
  );
}
