import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { Config } from "#platform/config";
import { type Api, api, ById, defineRoute, type Env, json, type LimitAttempts, problems } from "#platform/http";
import { z } from "#platform/schema";
import { updateCompany } from "../company/actions.ts";
import { getCompanySettings } from "../company/queries.ts";
import { CompanySettings } from "../company/table.ts";
import { checkPassword } from "../passwords/actions.ts";
import { createOwner, updateUser } from "../users/actions.ts";
import { getUser, needsOwner } from "../users/queries.ts";
import { Email, User, UserDraft, UserPatch } from "../users/table.ts";
import { endSession, openSession, sessionDays } from "./actions.ts";
import { cookieName, currentSession, listSessions } from "./queries.ts";
import { Presence, Session } from "./table.ts";

const getSession = defineRoute({
  method: "get",
  path: "/session",
  operationId: "getSession",
  summary: "Who is signed in, and whether the first run is still ahead",
  permission: null,
  responses: { 200: { description: "Who", ...json(Presence) } },
});

const OwnerDraft = UserDraft.extend({ timeZone: CompanySettings.shape.timeZone.optional() });
const postOwner = defineRoute({
  method: "post",
  path: "/owner",
  operationId: "createOwner",
  summary: "First run: make the owner and sign in",
  permission: null,
  request: { body: json(OwnerDraft) },
  responses: { 201: { description: "Signed in", ...json(User) }, ...problems("invalid", "refused", "too_often") },
});

const postSession = defineRoute({
  method: "post",
  path: "/session",
  operationId: "signIn",
  summary: "Sign in",
  permission: null,
  request: { body: json(z.object({ email: Email, password: z.string().max(200) })) },
  responses: {
    201: { description: "Signed in", ...json(User) },
    ...problems("invalid", "unauthenticated", "too_often"),
  },
});

const deleteSession = defineRoute({
  method: "delete",
  path: "/session",
  operationId: "signOut",
  summary: "Sign out",
  permission: null,
  responses: { 204: { description: "Signed out" } },
});

const getSessions = defineRoute({
  method: "get",
  path: "/sessions",
  operationId: "listSessions",
  summary: "Where one is signed in",
  permission: "signed-in",
  responses: { 200: { description: "All", ...json(z.object({ items: z.array(Session) })) } },
});

const deleteOne = defineRoute({
  method: "delete",
  path: "/sessions/{id}",
  operationId: "endSession",
  summary: "Sign out somewhere else",
  permission: "signed-in",
  request: { params: ById },
  responses: { 204: { description: "Ended" } },
});

const patchMe = defineRoute({
  method: "patch",
  path: "/me",
  operationId: "updateMe",
  summary: "Change one's own name, email or language",
  permission: "signed-in",
  request: { body: json(UserPatch) },
  responses: { 200: { description: "Changed", ...json(User) }, ...problems("invalid", "refused") },
});

type World = { config: Pick<Config, "publicUrl" | "smtpUrl">; version: string; limitAttempts: LimitAttempts };

/** Signing in and out, and the first run. */
export function sessionRoutes({ config, version, limitAttempts }: World): Api {
  const routes = api();
  const secure = config.publicUrl.startsWith("https:");
  const signIn = async (c: Context<Env>, userId: string) => {
    const token = await openSession(c.var.ctx, userId, c.req.header("user-agent") ?? "");
    setCookie(c, cookieName, token, {
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
      secure,
      maxAge: sessionDays * 86_400,
    });
  };

  routes.openapi(getSession, async (c) => {
    const { db, actor } = c.var.ctx;
    const user = c.var.signedIn && actor.kind === "user" ? await getUser(db, actor.id) : null;
    const company = c.var.signedIn ? await getCompanySettings(db) : null;
    return c.json(
      { user, company, needsOwner: user ? false : await needsOwner(db), mail: config.smtpUrl !== undefined, version },
      200,
    );
  });
  routes.openapi(postOwner, async (c) => {
    await limitAttempts(c);
    const { timeZone, ...draft } = c.req.valid("json");
    const { ctx } = c.var;
    const user = await createOwner(ctx, draft);
    await updateCompany(ctx, { language: draft.language, ...(timeZone && { timeZone }) });
    await signIn(c, user.id);
    return c.json(user, 201);
  });
  routes.openapi(postSession, async (c) => {
    await limitAttempts(c);
    const { email, password } = c.req.valid("json");
    const user = await checkPassword(c.var.ctx, email, password);
    await signIn(c, user.id);
    return c.json(user, 201);
  });
  routes.openapi(deleteSession, async (c) => {
    const session = await currentSession(c);
    if (session) await endSession(c.var.ctx, session.userId, session.id);
    deleteCookie(c, cookieName, { path: "/" });
    return c.body(null, 204);
  });
  routes.openapi(getSessions, async (c) => {
    const { db, actor, now } = c.var.ctx;
    const current = await currentSession(c);
    const rows = await listSessions(db, actor.id, now);
    return c.json({ items: rows.map((row) => Session.parse({ ...row, current: row.id === current?.id })) }, 200);
  });
  routes.openapi(deleteOne, async (c) => {
    const { ctx } = c.var;
    await endSession(ctx, ctx.actor.id, c.req.valid("param").id);
    return c.body(null, 204);
  });
  routes.openapi(patchMe, async (c) =>
    c.json(await updateUser(c.var.ctx, c.var.ctx.actor.id, c.req.valid("json")), 200),
  );
  return routes;
}

export type SessionOperations = {
  getSession: typeof getSession;
  createOwner: typeof postOwner;
  signIn: typeof postSession;
  signOut: typeof deleteSession;
  listSessions: typeof getSessions;
  endSession: typeof deleteOne;
  updateMe: typeof patchMe;
};
