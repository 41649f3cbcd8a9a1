import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { installationKey, unseal } from "#platform/crypto";
import { refused } from "#platform/errors";
import { type EventIn, readCalendar, writeCalendar } from "#platform/icalendar";
import { removeAppointment } from "../appointments/actions/change.ts";
import { recogniseGuests, takeEvent } from "../appointments/actions/take.ts";
import { eventOf, findByUid, findLasting } from "../appointments/queries.ts";
import type { Appointment } from "../appointments/table.ts";
import { merge, sameGroup } from "./merge.ts";
import { patchFile } from "./patch.ts";
import { findLinks } from "./queries.ts";
import { openServer, type RemoteObject, type Server } from "./server.ts";
import type { AccountRow, LinkRow } from "./table.ts";

export type Synced = { taken: number; sent: number; removed: number; conflicts: number; ctag: string | null };
type Around = { ctx: Ctx; account: AccountRow; server: Server; firmZone: string; counts: Omit<Synced, "ctag"> };

/** How far back what was made here is sent the first time. */
const backDays = 90;

/** Brings a calendar there and ours in step: what is new, changed or gone on either side, once. */
export async function syncAccount(ctx: Ctx, account: AccountRow): Promise<Synced> {
  const { timeZone: firmZone } = await getCompanySettings(ctx.db);
  const server = await openServer({ ...account, password: passwordOf(ctx, account) });
  const counts = { taken: 0, sent: 0, removed: 0, conflicts: 0 };
  const around = { ctx, account, server, firmZone, counts };
  const ctag = await server.ctag(account.calendarUrl);
  const links = await findLinks(ctx.db, account.id);
  // The same mark as last time: nothing there has changed, and it need not be listed.
  const unchanged = ctag !== null && ctag === account.ctag;
  const remote = unchanged
    ? new Map(links.map(({ href, etag }) => [href, etag]))
    : await server.list(account.calendarUrl);
  const known = new Map(links.map((link) => [link.href, link]));
  const wanted = [...remote].filter(([href, etag]) => known.get(href)?.etag !== etag).map(([href]) => href);
  const fetched = new Map((await server.fetch(account.calendarUrl, wanted)).map((object) => [object.href, object]));

  for (const link of links) await syncLink(around, link, remote.has(link.href), fetched.get(link.href));
  for (const object of fetched.values()) if (!known.has(object.href)) await meet(around, object);
  if (account.sendsOwn === 1) await sendNew(around);
  // What was sent just now changed the mark; it is asked again, so that the next round need not list.
  const after = counts.sent + counts.removed > 0 ? await server.ctag(account.calendarUrl) : ctag;
  return { ...counts, ctag: after };
}

function passwordOf(ctx: Ctx, { sealedPassword }: AccountRow): string {
  try {
    return unseal(sealedPassword, installationKey(ctx.company.folder));
  } catch {
    throw refused("caldav.sealed", [
      "The password was sealed by another installation. Enter it again.",
      "密码由另一处安装加密，请重新输入。",
    ]);
  }
}

/** One that both sides had when they last met. */
async function syncLink(
  around: Around,
  link: LinkRow,
  isThere: boolean,
  object: RemoteObject | undefined,
): Promise<void> {
  const { ctx, server, firmZone, counts } = around;
  const rows = await findByUid(ctx.db, link.uid);
  const changedHere = signatureOf(rows) !== link.seen;
  if (rows.length === 0) {
    // Gone here: it goes there too, unless somebody changed it there meanwhile; then it comes back.
    if (!isThere) return forget(around, link);
    if (object) return meet(around, object);
    if (!(await server.remove(link.href, link.etag))) return;
    counts.removed += 1;
    return forget(around, link);
  }
  if (!isThere) {
    // Gone there: it goes here too, unless it was changed here meanwhile; then it is sent again.
    await forget(around, link);
    if (changedHere) return send(around, rows, link.href, null);
    const main = rows.find(({ seriesId }) => seriesId === null) ?? rows[0]!;
    await removeAppointment(ctx, main.id, {});
    counts.removed += 1;
    return;
  }
  if (!object && !changedHere) return;
  if (!object) return send(around, rows, link.href, link);
  const base = readCalendar(link.base, firmZone).events;
  const mine = changedHere ? mineOf(rows, firmZone) : base;
  await settle(
    around,
    object,
    base.map((one) => spoken(one, firmZone)),
    mine,
    rows,
  );
}

/** One that stands there and that we have not met: new to us, or the same by its UID. */
async function meet(around: Around, object: RemoteObject): Promise<void> {
  const { ctx, firmZone } = around;
  const [first] = readCalendar(object.text, firmZone).events;
  if (!first) return;
  const rows = await findByUid(ctx.db, first.uid);
  if (rows.length === 0) return take(around, object, readCalendar(object.text, firmZone).events);
  await settle(around, object, [], mineOf(rows, firmZone), rows);
}

/** Both sides have it: fields are brought together, each side gets what it lacks, and what lost stands in the history. */
async function settle(
  around: Around,
  object: RemoteObject,
  base: EventIn[],
  mine: EventIn[],
  rows: Appointment[],
): Promise<void> {
  const { firmZone, counts } = around;
  const theirs = readCalendar(object.text, firmZone).events.map((one) => spoken(one, firmZone));
  const { events, conflicts } = merge(
    base,
    mine.map((one) => spoken(one, firmZone)),
    theirs,
  );
  counts.conflicts += conflicts;
  if (conflicts > 0) await take(around, object, theirs);
  if (sameGroup(events, theirs)) return take(around, object, events);
  await take(around, object, events);
  const now = await findByUid(around.ctx.db, rows[0]!.uid);
  await send(around, now, object.href, { etag: object.etag, base: object.text });
}

/** Takes their telling, and remembers that both are the same now. */
async function take(
  { ctx, account, firmZone, counts }: Around,
  object: RemoteObject,
  events: EventIn[],
): Promise<void> {
  const [first] = events;
  if (!first) return;
  await inTransaction(ctx, async (tx) => {
    const emails = await recogniseGuests(tx, events);
    const group = events.map((one) => unspoken(one, firmZone));
    const { state } = await takeEvent(tx, group, { source: "caldav", whole: true, emails });
    if (state !== "same") counts.taken += 1;
    const rows = await findByUid(tx.db, first.uid);
    await remember(tx, {
      accountId: account.id,
      href: object.href,
      uid: first.uid,
      etag: object.etag,
      base: object.text,
      seen: signatureOf(rows),
    });
  });
}

/** Sends ours. Where somebody was faster there, the next round brings both together. */
async function send(
  { ctx, account, server, firmZone, counts }: Around,
  rows: Appointment[],
  href: string,
  known: { etag: string; base: string } | null,
): Promise<void> {
  const file = fileOf(rows, firmZone, ctx.now);
  const text = known ? patchFile(known.base, file) : file;
  let etag = await server.put(href, text, known?.etag ?? null);
  if (etag === null) return;
  counts.sent += 1;
  let base = text;
  if (etag === "") {
    const [object] = await server.fetch(account.calendarUrl, [href]);
    if (!object) return;
    ({ etag, text: base } = object);
  }
  await inTransaction(ctx, (tx) =>
    remember(tx, { accountId: account.id, href, uid: rows[0]!.uid, etag, base, seen: signatureOf(rows) }),
  );
}

/** What was made here and has not been there. */
async function sendNew(around: Around): Promise<void> {
  const { ctx, account, firmZone } = around;
  const since = addDays(dayOf(ctx.now, firmZone), -backDays);
  const linked = await ctx.db.selectFrom("calendarLinks").select("uid").execute();
  const elsewhere = new Set(linked.map(({ uid }) => uid));
  const groups = Map.groupBy(await findLasting(ctx.db, since), ({ uid }) => uid);
  for (const [uid, rows] of groups) {
    if (elsewhere.has(uid) || rows.every(({ source }) => source === "caldav")) continue;
    const name = encodeURIComponent(uid.replace(/[^A-Za-z0-9@._-]/g, "-"));
    await send(around, rows, new URL(`${name}.ics`, account.calendarUrl).href, null);
  }
}

async function remember({ db }: Ctx, link: LinkRow): Promise<void> {
  const { accountId, href, ...values } = link;
  await db
    .insertInto("calendarLinks")
    .values(link)
    .onConflict((conflict) => conflict.columns(["accountId", "href"]).doUpdateSet(values))
    .execute();
}

async function forget({ ctx }: Around, { accountId, href }: LinkRow): Promise<void> {
  await ctx.db.deleteFrom("calendarLinks").where("accountId", "=", accountId).where("href", "=", href).execute();
}

/** Which state of the rows both sides have seen. */
function signatureOf(rows: Appointment[]): string {
  return rows
    .map(({ id, version }) => `${id}:${version}`)
    .sort()
    .join(" ");
}

function fileOf(rows: Appointment[], firmZone: string, now: Date): string {
  const main = rows.find(({ seriesId }) => seriesId === null);
  const events = [...rows]
    .sort((a, b) => Number(a.seriesId !== null) - Number(b.seriesId !== null))
    .map((row) => eventOf(row, row.seriesId === null ? undefined : main, firmZone));
  return writeCalendar("", events, now, null);
}

const mineOf = (rows: Appointment[], firmZone: string) =>
  readCalendar(fileOf(rows, firmZone, new Date(0)), firmZone).events;

/** Every time with its zone, so that two tellings of the same can be compared. */
function spoken(event: EventIn, firmZone: string): EventIn {
  return event.startTime === null || event.timeZone !== "" ? event : { ...event, timeZone: firmZone };
}

/** The firm's own clock goes without a name: it follows when the firm moves. */
function unspoken(event: EventIn, firmZone: string): EventIn {
  return event.timeZone === firmZone ? { ...event, timeZone: "" } : event;
}
