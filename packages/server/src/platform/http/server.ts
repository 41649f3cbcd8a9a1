import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Context, MiddlewareHandler } from "hono";
import type { Clock } from "#platform/clock";
import type { Company } from "#platform/company";
import type { Actor, Permission } from "#platform/context";
import { forbidden, invalid, notFound } from "#platform/errors";
import { languageOf } from "#platform/i18n";
import { answerOnce, type Attempt } from "#platform/idempotency";
import { newId } from "#platform/ids";
import type { Log } from "#platform/log";
import { makePages, type Pages, refusalPage } from "#platform/pages";
import { findAddress } from "./address.ts";
import type { Api, Env } from "./api.ts";
import { document } from "./document.ts";
import { listsAsBytes } from "./json-bytes.ts";
import { problemFor } from "./problem.ts";

/** Who is asking, found by a cookie or a key; null for a stranger. */
export type Identity = { actor: Actor; can: (permission: Permission) => boolean };
export type Authenticate = (c: Context<Env>) => Promise<Identity | null>;

export type HttpParts = {
  company: Company;
  clock: Clock;
  log: Log;
  authenticate: Authenticate;
  routes: Api[];
  /** Pages for strangers, below /p. */
  pages: Pages[];
  version: string;
  /** Whether a proxy stands before this server, whose word is taken for who asks. */
  trustProxy: boolean;
};

const largestJson = 2_000_000;
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** The whole HTTP surface but the web app: /api/v1, its documentation, the pages for strangers, the health answer. */
export function createHttp(parts: HttpParts): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  app.onError((error, c) => (isPage(c.req.path) ? refusalPage(error, c, parts.log) : problemFor(error, c, parts.log)));
  app.use("*", headers, listsAsBytes, findAddress(parts.trustProxy));
  app.get("/healthz", async (c) => {
    await parts.company.db.selectFrom("operations").select("id").limit(1).execute();
    return c.json({ status: "ok", version: parts.version });
  });
  const again = answerOnce((request, attempt) => app.fetch(request, { attempt }));
  app.use("/api/v1/*", sameOriginOnly, limitBody, identify(parts), again);
  for (const routes of parts.routes) app.route("/api/v1", routes);
  document(app, parts.version);
  app.use("/p/*", sameOriginOnly, identify(parts));
  app.route("/p", makePages(parts.pages));
  app.all("/api/*", (c) => {
    const allowed = methodsAt(app, c.req.path);
    if (allowed.length > 0) {
      c.header("Allow", allowed.join(", "));
      throw invalid("http.no_such_method", [
        `This address knows ${allowed.join(", ")} only.`,
        `这个地址只支持 ${allowed.join("、")}。`,
      ]);
    }
    throw notFound("http.no_such_path", ["There is no such address in the API.", "API 中没有这个地址。"]);
  });
  return app;
}

/** The methods that the described routes of a path know. */
function methodsAt(app: OpenAPIHono<Env>, path: string): string[] {
  const methods = app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== "route") return [];
    const shape = definition.route.path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+");
    return new RegExp(`^${shape}$`).test(path) ? [definition.route.method.toUpperCase()] : [];
  });
  return [...new Set(methods)];
}

/** Pages: our own scripts alone, never in a frame. Mantine sets sizes and colours as style attributes. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  strictTransportSecurity: false,
  permissionsPolicy: { camera: ["self"], microphone: ["self"], geolocation: [] },
});

/** Data: never run, framed, guessed at or kept. Set before the answer is made, as headers added later cost a copy of it. */
const dataHeaders: MiddlewareHandler = (c, next) => {
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cache-Control", "no-store");
  return next();
};
const isPage = (path: string) => path.startsWith("/p/");
/** The pages for strangers bring their own. */
const headers: MiddlewareHandler = (c, next) =>
  isPage(c.req.path) ? next() : (c.req.path.startsWith("/api/") ? dataHeaders : pageHeaders)(c, next);

/** A browser that carries our cookie may only write from our own pages; programs with a key carry no cookie. */
const sameOriginOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!safeMethods.has(c.req.method) && c.req.header("cookie")) {
    const site = c.req.header("sec-fetch-site");
    const origin = c.req.header("origin");
    const sameHost = origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header("host");
    if (site ? site !== "same-origin" : origin !== undefined && !sameHost) {
      throw forbidden("http.foreign_origin", ["This request came from another site.", "这个请求来自其他网站。"]);
    }
  }
  await next();
};

const tooLarge = () =>
  invalid("http.too_large", ["This is too large to be taken at once.", "内容太大，无法一次提交。"]);
const countBody = bodyLimit({
  maxSize: largestJson,
  onError: () => {
    throw tooLarge();
  },
});
/** A body that says how long it is need not be counted as it comes. */
const limitJson: MiddlewareHandler<Env> = (c, next) => {
  const length = c.req.header("content-length");
  if (length === undefined || c.req.header("transfer-encoding") !== undefined) return countBody(c, next);
  if (Number(length) > largestJson) throw tooLarge();
  return next();
};
/** Uploads are streamed to a file and limited there. */
const besideRecord = /^\/api\/v1\/contracts\/[^/]+\/files$/;
const uploads = new Set(["/api/v1/files", "/api/v1/archive-import"]);
const limitBody: MiddlewareHandler<Env> = (c, next) =>
  uploads.has(c.req.path) || besideRecord.test(c.req.path) || safeMethods.has(c.req.method)
    ? next()
    : limitJson(c, next);

const identify =
  ({ company, clock, authenticate }: HttpParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    const attempt = (c.env as { attempt?: Attempt } | undefined)?.attempt;
    if (attempt) {
      c.set("signedIn", true);
      c.set("ctx", attempt.ctx);
      await next();
      attempt.error = c.error;
      return;
    }
    const identity = await authenticate(c);
    const id = newId();
    // Said before the answer is made, as a header added later costs a copy of it.
    const operation = { id, kind: "request", wrote: () => c.header("Soloist-Operation", id) };
    c.set("signedIn", identity !== null);
    c.set("ctx", {
      db: company.db,
      company,
      actor: identity?.actor ?? { kind: "system", id: "stranger", name: "" },
      operation,
      now: clock(),
      language: languageOf(c.req.header("accept-language")),
      can: identity?.can ?? (() => false),
    });
    await next();
  };
