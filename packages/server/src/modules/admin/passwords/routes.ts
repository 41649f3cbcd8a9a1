import type { Config } from "#platform/config";
import { type Api, api, defineRoute, json, type LimitAttempts, problems } from "#platform/http";
import type { Mailer } from "#platform/mail";
import { z } from "#platform/schema";
import { currentSession } from "../sessions/queries.ts";
import { getUser } from "../users/queries.ts";
import { Email, UserDraft } from "../users/table.ts";
import { changePassword, requestReset, resetPassword } from "./actions.ts";

const { password } = UserDraft.shape;

const postReset = defineRoute({
  method: "post",
  path: "/password-resets",
  operationId: "requestPasswordReset",
  summary: "Mail a link that sets a new password",
  permission: null,
  request: { body: json(z.object({ email: Email })) },
  responses: {
    202: { description: "Sent, if somebody has this address" },
    ...problems("invalid", "unavailable", "too_often"),
  },
});

const putReset = defineRoute({
  method: "put",
  path: "/password-resets/{token}",
  operationId: "resetPassword",
  summary: "Set a new password by the mailed link",
  permission: null,
  request: { params: z.object({ token: z.string().max(100) }), body: json(z.object({ password })) },
  responses: { 204: { description: "Set; every session has ended" }, ...problems("invalid", "refused", "too_often") },
});

const putPassword = defineRoute({
  method: "put",
  path: "/me/password",
  operationId: "changePassword",
  summary: "Change one's own password",
  permission: "signed-in",
  request: { body: json(z.object({ old: z.string().max(200), password })) },
  responses: {
    204: { description: "Changed; every other session has ended" },
    ...problems("invalid", "unauthenticated", "too_often"),
  },
});

/** Routes that need the outside world get it when the program starts. */
export function passwordRoutes(mailer: Mailer, publicUrl: Config["publicUrl"], limitAttempts: LimitAttempts): Api {
  const routes = api();
  routes.openapi(postReset, async (c) => {
    await limitAttempts(c);
    await requestReset(c.var.ctx, c.req.valid("json").email, mailer, publicUrl);
    return c.body(null, 202);
  });
  routes.openapi(putReset, async (c) => {
    await limitAttempts(c);
    await resetPassword(c.var.ctx, c.req.valid("param").token, c.req.valid("json").password);
    return c.body(null, 204);
  });
  routes.openapi(putPassword, async (c) => {
    await limitAttempts(c);
    const { ctx } = c.var;
    const session = await currentSession(c);
    const body = c.req.valid("json");
    await changePassword(ctx, await getUser(ctx.db, ctx.actor.id), body.old, body.password, session?.id ?? "");
    return c.body(null, 204);
  });
  return routes;
}

export type PasswordOperations = {
  requestPasswordReset: typeof postReset;
  resetPassword: typeof putReset;
  changePassword: typeof putPassword;
};
