import { create, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { hashPassword, storePassword } from "../passwords/actions.ts";
import { findUserByEmail, getUser, isBeingFilled, needsOwner } from "./queries.ts";
import type { User, UserDraft, UserPatch } from "./table.ts";

/** Makes somebody who can sign in. */
export async function createUser(ctx: Ctx, draft: UserDraft): Promise<User> {
  // Hashing takes its time on purpose, so it is done before the transaction opens.
  const hash = await hashPassword(draft.password);
  return inTransaction(ctx, (tx) => insertUser(tx, draft, hash));
}

async function insertUser(ctx: Ctx, { name, email, language }: UserDraft, hash: string): Promise<User> {
  if (await findUserByEmail(ctx.db, email)) throw emailTaken();
  const createdAt = ctx.now.toISOString();
  const user = await create(ctx, "users", { id: newId(), name, email, language, role: "owner", createdAt });
  await storePassword(ctx, user.id, hash);
  return user;
}

/** The first run: makes the owner, once, also when two people press the button at the same moment. */
export async function createOwner(ctx: Ctx, draft: UserDraft): Promise<User> {
  const hash = await hashPassword(draft.password);
  return inTransaction(ctx, async (tx) => {
    if (await isBeingFilled(tx.db)) {
      throw refused("user.archive_comes", [
        "An archive is being brought in right now, and its users with it. Sign in when it is done.",
        "正在导入归档，其中的用户也会一起导入。完成后请直接登录。",
      ]);
    }
    if (await needsOwner(tx.db)) return insertUser(tx, draft, hash);
    throw refused("user.owner_exists", [
      "This Soloist has its owner already. Sign in instead.",
      "这里已经有主人了，请直接登录。",
    ]);
  });
}

export function updateUser(ctx: Ctx, id: string, patch: UserPatch): Promise<User> {
  return inTransaction(ctx, async (tx) => {
    const before = await getUser(tx.db, id);
    const taken = patch.email && (await findUserByEmail(tx.db, patch.email));
    if (taken && taken.id !== id) throw emailTaken();
    return save(tx, "users", before, { ...before, ...patch } as User);
  });
}

function emailTaken() {
  return refused("user.email_taken", ["Somebody with this email exists already.", "这个邮箱已经有人使用。"], "email");
}
