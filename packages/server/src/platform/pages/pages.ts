import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError, invalid, notFound } from "#platform/errors";
import type { Env } from "../http/api.ts";
import { say } from "#platform/i18n";
import { assets } from "./assets.ts";
import { clientOf } from "./visitor.ts";

/** Pages for strangers, below /p. A feature registers its own: `pages().get("/quotes/:token", …)`. */
export type Pages = Hono<Env>;

/** A set of pages for strangers. */
export function pages(): Pages {
  return new Hono<Env>();
}

const largestForm = 400_000; // a drawn signature and some words
const readsAMinute = 240;
const writesAMinute = 20;

/** Only what is ours, nothing in a frame, nothing kept, nothing found by a search engine. */
const closed: MiddlewareHandler = async (c, next) => {
  c.header(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  c.header("X-Content-Type-Options", "nosniff");
  c.header("X-Frame-Options", "DENY");
  c.header("Referrer-Policy", "no-referrer");
  c.header("X-Robots-Tag", "noindex, nofollow");
  c.header("Cache-Control", "no-store");
  await next();
};

/** Everything below /p: limits, headers, our stylesheet and scripts, then the features' pages. */
export function makePages(features: readonly Pages[]): Pages {
  const all = pages();
  all.use("*", closed, limitVisits(), limitForm);
  all.get("/assets/:name", (c) => {
    const asset = assets[c.req.param("name")];
    if (!asset) throw unknownAddress();
    c.header("Cache-Control", "public, max-age=3600");
    c.header("Content-Type", asset.type);
    return c.body(asset.text);
  });
  for (const feature of features) all.route("/", feature);
  all.all("*", () => {
    throw unknownAddress();
  });
  return all;
}

function unknownAddress() {
  return notFound("page.unknown", [
    "This link leads nowhere. Perhaps a part of it was lost on the way; ask whoever sent it for a new one.",
    "这个链接无效，可能在复制时少了一部分。请联系发送人重新获取。",
  ]);
}

/** A stranger may look often and answer seldom. */
function limitVisits(): MiddlewareHandler<Env> {
  const reads = new RateLimiterMemory({ points: readsAMinute, duration: 60 });
  const writes = new RateLimiterMemory({ points: writesAMinute, duration: 60 });
  return async (c, next) => {
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    try {
      await (isRead ? reads : writes).consume(clientOf(c).address);
    } catch (refusal) {
      const { msBeforeNext = 60_000 } = refusal as { msBeforeNext?: number };
      c.header("Retry-After", String(Math.ceil(msBeforeNext / 1000)));
      throw new AppError(
        "refused",
        "http.too_many_attempts",
        say("Too many requests from this address. Wait a minute.", "这个地址请求过于频繁，请稍等一分钟。"),
      );
    }
    await next();
  };
}

const limitForm = bodyLimit({
  maxSize: largestForm,
  onError: () => {
    throw invalid("http.too_large", ["This is too large to be sent.", "内容太大，无法提交。"]);
  },
});
