import type { Context } from "hono";
import { refused } from "#platform/errors";
import { z } from "#platform/schema";
import type { Env } from "./api.ts";

/** A JSON body or answer of this schema. */
export function json<S extends z.ZodType>(schema: S) {
  return { content: { "application/json": { schema } }, required: true as const };
}

export const ById = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .openapi({ param: { name: "id", in: "path" } }),
});

/** Refuses with 412 when the caller saw another version than the present one (`If-Match`). */
export function checkIfMatch(c: Context<Env>, row: { version: number }): void {
  const seen = c.req.header("if-match");
  if (!seen || seen === "*") return;
  if (seen.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etagOf(row))) return;
  throw refused("changes.precondition_failed", [
    "It was changed since you read it. Read it again, then decide.",
    "在你读取之后它被修改过。请重新读取后再决定。",
  ]);
}

export function etagOf({ version }: { version: number }): string {
  return `"${version}"`;
}

/** Tells which version the answer is. */
export function setEtag(c: Context<Env>, row: { version: number }): void {
  c.header("ETag", etagOf(row));
}
