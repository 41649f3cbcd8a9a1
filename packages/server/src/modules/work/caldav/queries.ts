import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { notFound } from "#platform/errors";
import type { Sentence } from "#platform/i18n";
import type { AccountRow, CalendarAccount, LinkRow } from "./table.ts";

/** The accounts that are kept in step. */
export function findAccounts(db: Db): Promise<AccountRow[]> {
  return db
    .selectFrom("calendarAccounts")
    .selectAll()
    .where("deletedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** One account; refuses when there is none. */
export async function getAccount(db: Db, id: string): Promise<AccountRow> {
  const found = (await findAccounts(db)).find((account) => account.id === id);
  if (found) return found;
  throw notFound("caldav.no_account", ["This calendar is not connected any more.", "这个日历已不再连接。"]);
}

/** What was the same on both sides when they last met. */
export function findLinks(db: Db, accountId: string): Promise<LinkRow[]> {
  return db.selectFrom("calendarLinks").selectAll().where("accountId", "=", accountId).execute();
}

/** An account as the API publishes it: never with its password. */
export function presentAccount(ctx: Ctx, row: AccountRow): CalendarAccount {
  const { id, name, serverUrl, username, calendarUrl, syncedAt, createdAt, version, lastError, lastResult } = row;
  const error = lastError === null ? null : (JSON.parse(lastError) as Sentence)[ctx.language];
  const result = lastResult === null ? null : (JSON.parse(lastResult) as CalendarAccount["result"]);
  const sendsOwn = row.sendsOwn === 1;
  return { id, name, serverUrl, username, calendarUrl, sendsOwn, syncedAt, error, result, createdAt, version };
}
