import type { Context } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "#platform/errors";
import { say } from "#platform/i18n";
import type { Env } from "./api.ts";

/** Refuses when one address tries too often. */
export type LimitAttempts = (c: Context<Env>) => Promise<void>;

/** At most twenty tries a minute from one address at anything that takes a password or sends a mail. */
export function makeAttemptLimit(): LimitAttempts {
  const limiter = new RateLimiterMemory({ points: 20, duration: 60 });
  return async (c) => {
    try {
      await limiter.consume(c.get("address"));
    } catch (refusal) {
      const { msBeforeNext = 60_000 } = refusal as { msBeforeNext?: number };
      c.header("Retry-After", String(Math.ceil(msBeforeNext / 1000)));
      throw new AppError(
        "refused",
        "http.too_many_attempts",
        say("Too many tries from this address. Wait a minute.", "这个地址尝试次数太多，请等一分钟。"),
      );
    }
  };
}
