import { type Ctx, inTransaction } from "#platform/context";
import { hashToken, newToken } from "#platform/crypto";
import { AppError, refused, unauthenticated, unavailable } from "#platform/errors";
import type { Language } from "#platform/i18n";
import type { Mailer } from "#platform/mail";
import { endSessionsOf } from "../sessions/actions.ts";
import { findUserByEmail } from "../users/queries.ts";
import type { User } from "../users/table.ts";
import "./table.ts";

const failuresAllowed = 5;
const lockMinutes = 15;
const resetHours = 1;
// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import("@node-rs/argon2");
  return hash(password, cost);
}

export async function storePassword(ctx: Ctx, userId: string, passwordHash: string): Promise<void> {
  const values = { passwordHash, failures: 0, lockedUntil: null, changedAt: ctx.now.toISOString() };
  await ctx.db
    .insertInto("credentials")
    .values({ userId, ...values })
    .onConflict((conflict) => conflict.column("userId").doUpdateSet(values))
    .execute();
}

/** Finds the user of an email and password. Too many wrong ones lock the door for a while, whoever knocks. */
export async function checkPassword(ctx: Ctx, email: string, password: string): Promise<User> {
  const user = await findUserByEmail(ctx.db, email);
  const credential =
    user && (await ctx.db.selectFrom("credentials").selectAll().where("userId", "=", user.id).executeTakeFirst());
  if (!user || !credential) {
    // As slow as a real check, so that the time does not tell who exists.
    await hashPassword(password);
    throw wrongPassword();
  }
  if (credential.lockedUntil && credential.lockedUntil > ctx.now.toISOString()) throw locked();
  const { verify } = await import("@node-rs/argon2");
  if (await verify(credential.passwordHash, password)) {
    if (credential.failures > 0) await countFailures(ctx, user.id, 0, null);
    return user;
  }
  const failures = credential.failures + 1;
  const until = failures >= failuresAllowed ? new Date(ctx.now.getTime() + lockMinutes * 60_000).toISOString() : null;
  await countFailures(ctx, user.id, until ? 0 : failures, until);
  throw until ? locked() : wrongPassword();
}

/** Changes a password after the old one was proved; every other session ends. */
export async function changePassword(
  ctx: Ctx,
  user: User,
  old: string,
  next: string,
  keepSession: string,
): Promise<void> {
  await checkPassword(ctx, user.email, old);
  const hash = await hashPassword(next);
  await inTransaction(ctx, async (tx) => {
    await storePassword(tx, user.id, hash);
    await endSessionsOf(tx, user.id, keepSession);
  });
}

/** Sets a password without the old one: for the command line, whose user holds the data anyway. */
export async function setPassword(ctx: Ctx, user: User, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await inTransaction(ctx, async (tx) => {
    await storePassword(tx, user.id, hash);
    await endSessionsOf(tx, user.id);
  });
}

/** Mails a link that sets a new password. The answer is the same for an address that nobody has. */
export async function requestReset(ctx: Ctx, email: string, mailer: Mailer, publicUrl: string): Promise<void> {
  if (!mailer) {
    throw unavailable("password.no_mail", [
      "No mail server is set. On the machine itself run: npm run soloist -- user password EMAIL",
      "还没有设置邮件服务器。请在本机运行：npm run soloist -- user password 邮箱",
    ]);
  }
  const user = await findUserByEmail(ctx.db, email);
  if (!user) return;
  const token = newToken();
  const expiresAt = new Date(ctx.now.getTime() + resetHours * 3_600_000).toISOString();
  await ctx.db
    .insertInto("passwordResets")
    .values({ tokenHash: hashToken(token), userId: user.id, expiresAt })
    .execute();
  await mailer({ to: user.email, ...resetMail[user.language](`${publicUrl}/reset?token=${token}`) });
}

/** Sets a new password by the mailed link, once. */
export async function resetPassword(ctx: Ctx, token: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await inTransaction(ctx, async (tx) => {
    const tokenHash = hashToken(token);
    const found = await tx.db
      .deleteFrom("passwordResets")
      .where("tokenHash", "=", tokenHash)
      .returningAll()
      .executeTakeFirst();
    if (!found || found.expiresAt < ctx.now.toISOString()) {
      throw refused("password.link_spent", [
        "This link was used or is too old. Ask for a new one.",
        "这个链接已用过或已过期，请重新申请。",
      ]);
    }
    await storePassword(tx, found.userId, hash);
    await endSessionsOf(tx, found.userId);
  });
}

async function countFailures(ctx: Ctx, userId: string, failures: number, lockedUntil: string | null) {
  await ctx.db.updateTable("credentials").set({ failures, lockedUntil }).where("userId", "=", userId).execute();
}

const resetMail: Record<Language, (link: string) => { subject: string; text: string }> = {
  en: (link) => ({
    subject: "Soloist: set a new password",
    text: `Open this link within an hour to set a new password:\n\n${link}\n\nIf you did not ask for it, do nothing.`,
  }),
  "zh-CN": (link) => ({
    subject: "独奏：设置新密码",
    text: `请在一小时内打开下面的链接设置新密码：\n\n${link}\n\n如果不是你本人申请，请忽略。`,
  }),
};

function wrongPassword() {
  return unauthenticated("session.wrong_password", ["The email or the password is not right.", "邮箱或密码不正确。"]);
}

function locked() {
  return new AppError("refused", "session.too_many_attempts", {
    en: `Too many wrong passwords. Try again in ${lockMinutes} minutes, or set a new password.`,
    "zh-CN": `密码输错次数太多。请 ${lockMinutes} 分钟后再试，或重设密码。`,
  });
}
