import { createRoute, OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { type Ctx, demand, type Permission } from "#platform/context";
import { invalid, unauthenticated } from "#platform/errors";
import type { z } from "#platform/schema";
import { invalidInput } from "./issues.ts";
import { findUnknownField } from "./unknown-fields.ts";

/** `address` is from where the request came. */
export type Env = { Variables: { ctx: Ctx; signedIn: boolean; address: string } };
export type Api = OpenAPIHono<Env>;

/** A router for one feature's routes. Input that does not fit its schema ends in one sentence that names the field. */
export function api(): Api {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error.issues);
    },
  });
}

/** A route: path, words for the documentation, schemas, and who may ask. `permission: null` is open to the world, `"signed-in"` to whoever is. */
export type RouteDefinition = RouteConfig & { operationId: string; permission: Permission | "signed-in" | null };

/** Describes a route; its permission is checked before its input is read. */
export function defineRoute<const P extends string, const R extends Omit<RouteDefinition, "path"> & { path: P }>(
  definition: R,
) {
  const { permission, operationId, request } = definition;
  const body = (request?.body?.content as Record<string, { schema?: z.ZodType }> | undefined)?.["application/json"]
    ?.schema;
  const gate: MiddlewareHandler<Env> = async (c, next) => {
    const ctx = c.get("ctx");
    ctx.operation.kind = operationId;
    if (permission !== null) {
      if (!c.get("signedIn")) throw notSignedIn();
      if (permission !== "signed-in") demand(ctx, permission);
    }
    if (body) await refuseUnknownFields(c, body);
    await next();
  };
  return createRoute({
    ...definition,
    middleware: gate,
    security: permission === null ? [] : [{ session: [] }, { key: permission === "signed-in" ? [] : [permission] }],
  });
}

/** A misspelt field must not be passed over in silence. What is no JSON is told by the validation behind this. */
async function refuseUnknownFields(c: Context<Env>, schema: z.ZodType): Promise<void> {
  if (!c.req.header("content-type")?.includes("json")) return;
  const input: unknown = await c.req.json().catch(() => undefined);
  const field = findUnknownField(schema, input);
  if (field === null) return;
  throw invalid(
    "input.unknown_field",
    [`${field}: there is no such field here.`, `${field}：这里没有这个字段。`],
    field,
  );
}

function notSignedIn() {
  return unauthenticated("session.needed", ["Please sign in.", "请先登录。"]);
}
