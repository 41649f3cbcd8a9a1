import { create, remove, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { installationKey, seal } from "#platform/crypto";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { enqueue } from "#platform/jobs";
import { syncOne } from "./jobs.ts";
import { getAccount } from "./queries.ts";
import { type Found, openServer } from "./server.ts";
import { type AccountRow, CalendarAccountDraft, type CalendarAccountPatch, type CalendarServer } from "./table.ts";

/** The calendars that a server has for a name and password. */
export async function findCalendars(server: CalendarServer): Promise<Found[]> {
  const found = await (await openServer(server)).calendars();
  if (found.length > 0) return found;
  throw refused("caldav.no_calendar", [
    "There is no calendar on this server yet. Make one there first.",
    "这个服务器上还没有日历，请先在那边新建一个。",
  ]);
}

/** Connects a calendar and brings both sides together for the first time, in the background. */
export async function connectCalendar(ctx: Ctx, input: CalendarAccountDraft): Promise<AccountRow> {
  const { id = newId(), password, sendsOwn, ...draft } = CalendarAccountDraft.parse(input);
  const found = await findCalendars({ ...draft, password });
  if (!found.some(({ url }) => url === draft.calendarUrl)) {
    throw refused("caldav.other_calendar", ["This calendar is not on that server.", "该服务器上没有这个日历。"]);
  }
  return inTransaction(ctx, async (tx) => {
    const made = await create(tx, "calendarAccounts", {
      ...draft,
      id,
      sealedPassword: seal(password, installationKey(ctx.company.folder)),
      sendsOwn: sendsOwn ? 1 : 0,
      ctag: null,
      syncedAt: null,
      lastError: null,
      lastResult: null,
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
    await enqueue(tx, syncOne, { accountId: id });
    return made;
  });
}

/** Changes an account; a new password is tried at once. */
export async function updateAccount(ctx: Ctx, id: string, patch: CalendarAccountPatch): Promise<AccountRow> {
  const before = await getAccount(ctx.db, id);
  const { password, sendsOwn, name } = patch;
  if (password) await openServer({ ...before, password });
  return inTransaction(ctx, async (tx) => {
    const saved = await save(tx, "calendarAccounts", before, {
      ...before,
      ...(name === undefined ? {} : { name }),
      ...(sendsOwn === undefined ? {} : { sendsOwn: sendsOwn ? 1 : 0 }),
      ...(password ? { sealedPassword: seal(password, installationKey(ctx.company.folder)) } : {}),
    });
    await enqueue(tx, syncOne, { accountId: id });
    return saved;
  });
}

/** Ends the connection. What came from there stays here, and the other way. */
export function disconnectCalendar(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => remove(tx, "calendarAccounts", [await getAccount(tx.db, id)]));
}

/** Brings both sides together now, in the background. */
export async function syncNow(ctx: Ctx, id: string): Promise<string> {
  await getAccount(ctx.db, id);
  return enqueue(ctx, syncOne, { accountId: id });
}
