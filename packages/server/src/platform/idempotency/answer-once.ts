import type { Context, MiddlewareHandler } from "hono";
import { type Ctx, inTransaction } from "#platform/context";
import { invalid, refused } from "#platform/errors";
import { type Answer, type Asked, describeWrite, findAnswer, keepAnswer, otherRequest } from "./kept.ts";

/** A keyed write on its way through the app once more, inside its transaction. */
export type Attempt = { ctx: Ctx; error?: Error | undefined };
export type Dispatch = (request: Request, attempt: Attempt) => Response | Promise<Response>;

type Env = { Variables: { ctx: Ctx; signedIn: boolean } };

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
const keyShape = /^[\x21-\x7e]{1,255}$/;
const contentHeaders = ["content-type", "etag", "location"];

/**
 * Writes with the header `Idempotency-Key` are done once: the same key with the same request answers, for 24 hours, what
 * was answered first. The write runs inside one transaction together with the keeping of its answer, so that no crash
 * can come between. What was refused is not kept: nothing was written, and it is tried afresh.
 */
export function answerOnce(dispatch: Dispatch): MiddlewareHandler<Env> {
  const running = new Map<string, string>();
  return async (c, next) => {
    const key = c.req.header("idempotency-key");
    if (key === undefined || safeMethods.has(c.req.method) || !c.get("signedIn")) return next();
    const asked = await readAsked(c, key);
    const inHand = running.get(asked.id);
    if (inHand !== undefined) {
      if (inHand !== asked.request) throw otherRequest();
      c.header("Retry-After", "1");
      throw stillRunning();
    }
    running.set(asked.id, asked.request);
    try {
      const { ctx } = c.var;
      const kept = await findAnswer(ctx, asked);
      if (kept) return replay(c, kept);
      const { answer, isOld } = await inTransaction(ctx, (tx) => answerInside(tx, c, asked, dispatch));
      return isOld ? replay(c, answer) : answerWith(c, answer);
    } finally {
      running.delete(asked.id);
    }
  };
}

async function readAsked(c: Context<Env>, key: string): Promise<Asked> {
  if (!keyShape.test(key)) {
    throw invalid("idempotency.bad_key", [
      "An Idempotency-Key has 1 to 255 visible ASCII characters.",
      "Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。",
    ]);
  }
  if (c.req.header("content-type")?.startsWith("application/octet-stream") || c.req.path === "/api/v1/files") {
    throw invalid("idempotency.not_here", [
      "A file is taken as a stream and cannot be kept for a repeat. Send it without an Idempotency-Key.",
      "文件以数据流方式接收，无法为重复请求保留。请不要带 Idempotency-Key 上传。",
    ]);
  }
  const { pathname, search } = new URL(c.req.url);
  const parts = [c.req.method, pathname, search, c.req.header("if-match") ?? ""];
  return describeWrite(c.var.ctx.actor, key, parts, new Uint8Array(await c.req.arrayBuffer()));
}

/** Does the write, unless another process did it meanwhile. Its errors come out as they are, so that all is taken back. */
async function answerInside(
  tx: Ctx & { tx: NonNullable<Ctx["tx"]> },
  c: Context<Env>,
  asked: Asked,
  dispatch: Dispatch,
): Promise<{ answer: Answer; isOld: boolean }> {
  const kept = await findAnswer(tx, asked);
  if (kept) return { answer: kept, isOld: true };
  const headers = new Headers(c.req.raw.headers);
  headers.delete("idempotency-key");
  const body = await c.req.arrayBuffer();
  const { method, url } = c.req;
  const attempt: Attempt = { ctx: tx };
  const response = await dispatch(
    new Request(url, { method, headers, ...(body.byteLength > 0 ? { body } : {}) }),
    attempt,
  );
  if (attempt.error) throw attempt.error;
  for (const cookie of response.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
  const text = await response.text();
  const answer = { status: response.status, body: text === "" ? null : text, headers: ofContent(response.headers) };
  const operation: Record<string, string> = tx.tx.changes.length > 0 ? { "soloist-operation": tx.operation.id } : {};
  await keepAnswer(tx, asked, { ...answer, headers: { ...answer.headers, ...operation } });
  return { answer, isOld: false };
}

function ofContent(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    contentHeaders.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)!] as const] : [])),
  );
}

function replay(c: Context<Env>, answer: Answer): Response {
  return answerWith(c, { ...answer, headers: { ...answer.headers, "idempotency-replayed": "true" } });
}

function answerWith(c: Context<Env>, { body, status, headers }: Answer): Response {
  return body === null ? c.body(null, status as 200, headers) : c.body(body, status as 200, headers);
}

function stillRunning() {
  return refused("idempotency.running", [
    "The same request is still being done. Ask again in a moment.",
    "同一个请求仍在处理中，请稍后再试。",
  ]);
}
