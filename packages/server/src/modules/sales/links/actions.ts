import { create, saveAll, touch } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { hashToken, newToken } from "#platform/crypto";
import { newId } from "#platform/ids";
import { findLinks } from "./queries.ts";
import { isProgram } from "./rules.ts";
import type { SharedTable, ShareLink } from "./table.ts";
import "./table.ts";

type Subject = { table: SharedTable; id: string };

/** Makes a link to a record. Its secret is answered here and nowhere else. */
export async function createLink(
  ctx: Ctx,
  { table, id }: Subject,
  expiresOn: string | null,
): Promise<{ link: ShareLink; token: string }> {
  const token = newToken();
  const link = await create(ctx, "shareLinks", {
    id: newId(),
    subjectTable: table,
    subjectId: id,
    tokenHash: hashToken(token),
    expiresOn,
    revokedAt: null,
    firstSeenAt: null,
    lastSeenAt: null,
    seenCount: 0,
    createdAt: ctx.now.toISOString(),
  });
  return { link, token };
}

/** Ends every link to a record that still works; answers with how many those were. */
export function revokeLinks(ctx: Ctx, { table, id }: Subject): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const living = (await findLinks(tx.db, table, id)).filter(({ revokedAt }) => !revokedAt);
    const revokedAt = ctx.now.toISOString();
    await saveAll(
      tx,
      "shareLinks",
      living.map((before) => ({ before, after: { ...before, revokedAt } })),
    );
    return living.length;
  });
}

/** Counts a look at a link. Answers whether it was the first; looks of programs are not counted. */
export function noteSeen(ctx: Ctx, { id, firstSeenAt }: ShareLink, browser: string): Promise<boolean> {
  if (isProgram(browser)) return Promise.resolve(false);
  return inTransaction(ctx, async (tx) => {
    const at = ctx.now.toISOString();
    await tx.db
      .updateTable("shareLinks")
      .set((eb) => ({ lastSeenAt: at, firstSeenAt: firstSeenAt ?? at, seenCount: eb("seenCount", "+", 1) }))
      .where("id", "=", id)
      .execute();
    touch(tx, "shareLinks", id);
    return !firstSeenAt;
  });
}
