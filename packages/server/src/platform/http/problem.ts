import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { isUnfitValue } from "#platform/db";
import { AppError, type ErrorKind } from "#platform/errors";
import { languageOf, type Sentence, say } from "#platform/i18n";
import type { Log } from "#platform/log";
import { z } from "#platform/schema";

const statuses = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  refused: 409,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;
/** Codes whose status is more exact than their kind's. */
const exactStatuses: Record<string, number> = {
  "changes.precondition_failed": 412,
  "session.too_many_attempts": 429,
  "http.too_many_attempts": 429,
  "http.too_large": 413,
  "http.no_such_method": 405,
  "idempotency.other_request": 422,
  "idempotency.not_here": 422,
};

/** RFC 9457. `detail` is a sentence in the reader's language, `code` is stable. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    field: z.string().optional(),
  })
  .openapi("Problem");

const notJson = say(
  "Send JSON, with Content-Type: application/json.",
  "请以 Content-Type: application/json 发送 JSON。",
);
const unreadable = say("The request is not valid JSON.", "请求内容不是有效的 JSON。");
const unfit = say("One of its values can be neither found nor kept.", "其中有无法查找、也无法保存的值。");

/** The one map from an error to an answer. What we did not throw on purpose is logged and told without its inside. */
export function problemFor(error: unknown, c: Context, log: Log): Response {
  const language = languageOf(c.req.header("accept-language"));
  const answer = (status: number, code: string, sentence: Sentence, field?: string) =>
    c.body(
      JSON.stringify({
        type: "about:blank",
        title: code.replaceAll(/[._]/g, " "),
        status,
        detail: sentence[language],
        code,
        field,
      }),
      status as 400,
      { "content-type": "application/problem+json; charset=utf-8" },
    );
  if (error instanceof AppError)
    return answer(exactStatuses[error.code] ?? statuses[error.kind], error.code, error.sentence, error.field);
  if (error instanceof HTTPException && error.status < 500)
    return answer(error.status, "http.bad_request", error.status === 415 ? notJson : unreadable);
  if (isUnfitValue(error)) {
    log.warn({ code: error.code }, "value refused by the database");
    return answer(400, "input.unfit", unfit);
  }
  log.error(
    {
      error: error instanceof Error ? error.message : String(error),
      stack: error instanceof Error ? error.stack : undefined,
    },
    "request failed",
  );
  const sorry = say(
    "Something went wrong on our side. Nothing was half-written; try again.",
    "程序出了问题。没有写入一半的内容，请再试一次。",
  );
  return answer(500, "http.internal", sorry);
}

/** Answers that are more exact than a kind: who sent `If-Match`, and who tried too often. */
type Exact = "stale" | "too_often";
const documented: Record<ErrorKind | Exact, number> = { ...statuses, stale: 412, too_often: 429 };
const reasons: Record<ErrorKind | Exact, string> = {
  invalid: "The input is not what was asked for",
  unauthenticated: "Nobody is signed in",
  forbidden: "This actor may not",
  not_found: "There is no such thing",
  refused: "A rule says no",
  unavailable: "Something outside did not answer",
  stale: "It was changed since the version that If-Match names",
  too_often: "Too many tries; Retry-After says how long to wait",
};

/** The problem answers of a route, for its documentation. */
export function problems(...kinds: (ErrorKind | Exact)[]) {
  return Object.fromEntries(
    kinds.map((kind) => [
      documented[kind],
      { description: reasons[kind], content: { "application/problem+json": { schema: Problem } } },
    ]),
  );
}
