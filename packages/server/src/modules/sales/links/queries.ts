import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { hashToken } from "#platform/crypto";
import type { Db } from "#platform/db";
import { notFound } from "#platform/errors";
import { refuseDeadLink } from "./rules.ts";
import type { SharedTable, ShareLink } from "./table.ts";

/** The links to one record, the oldest first. */
export function findLinks(db: Db, subjectTable: SharedTable, subjectId: string): Promise<ShareLink[]> {
  return db
    .selectFrom("shareLinks")
    .selectAll()
    .where("subjectTable", "=", subjectTable)
    .where("subjectId", "=", subjectId)
    .orderBy("id")
    .execute();
}

/** The link that a secret opens, if it leads to a record of this table and still works. */
export async function openLink(ctx: Ctx, subjectTable: SharedTable, token: string): Promise<ShareLink> {
  const link = await ctx.db
    .selectFrom("shareLinks")
    .selectAll()
    .where("tokenHash", "=", hashToken(token))
    .executeTakeFirst();
  if (!link || link.subjectTable !== subjectTable) {
    throw notFound("link.unknown", [
      "This link leads nowhere. Perhaps a part of it was lost on the way; ask whoever sent it for a new one.",
      "这个链接无效，可能在复制时少了一部分。请联系发送人重新获取。",
    ]);
  }
  const { timeZone } = await getCompanySettings(ctx.db);
  refuseDeadLink(link, dayOf(ctx.now, timeZone));
  return link;
}
