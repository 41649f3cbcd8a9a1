import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "./api.ts";

/**
 * Remembers from which address a request came, for limits and for the record of a signature. Behind a trusted proxy it
 * is the one that this proxy saw, the last in its list; what strangers further out claim is never believed.
 */
export function findAddress(trustProxy: boolean): MiddlewareHandler<Env> {
  return (c, next) => {
    const seen = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
    c.set("address", seen ? seen.slice(0, 100) : directOf(c));
    return next();
  };
}

function directOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "in-process";
  }
}
