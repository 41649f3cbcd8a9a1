import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { User } from "./table.ts";

export async function getUser(db: Db, id: string): Promise<User> {
  const found = await findRow(db, "users", id);
  if (!found) throw notFound("user.not_found", ["There is no such user.", "没有这个用户。"]);
  return found;
}

export async function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  return db.selectFrom("users").selectAll().where("email", "=", email.trim().toLowerCase()).executeTakeFirst();
}

/** Whether the first run is still ahead: nobody can sign in yet. */
export async function needsOwner(db: Db): Promise<boolean> {
  return (await db.selectFrom("users").select("id").limit(1).executeTakeFirst()) === undefined;
}

/** Whether an archive is being brought in, with the users at its end (integrations/archive). */
export async function isBeingFilled(db: Db): Promise<boolean> {
  const job = await db
    .selectFrom("jobs")
    .select("id")
    .where("kind", "=", "archive.import")
    .where("state", "in", ["ready", "running"])
    .executeTakeFirst();
  return job !== undefined;
}
