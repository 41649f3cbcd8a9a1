import { getCompanySettings } from "#modules/admin";
import { addDays, dayOf } from "#platform/clock";
import { hashToken } from "#platform/crypto";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { type EventOut, writeCalendar } from "#platform/icalendar";
import { eventOf, findLasting } from "../appointments/queries.ts";
import { readOtherSources } from "../calendar/queries.ts";
import { findFeedTasks, type DatedTask } from "../tasks/queries.ts";
import type { CalendarFeed, CalendarFeedRow } from "./table.ts";

const backDays = 90;
const aheadDays = 180;
const usualMinutes = 30;

/** The feeds that hold, newest first. */
export async function listFeeds(db: Db): Promise<CalendarFeed[]> {
  return db
    .selectFrom("calendarFeeds")
    .select(["id", "name", "kind", "createdAt", "usedAt"])
    .where("revokedAt", "is", null)
    .orderBy("createdAt", "desc")
    .execute();
}

/** The feed of a secret; undefined when there is none or it has ended. */
export function findFeed(db: Db, token: string): Promise<CalendarFeedRow | undefined> {
  return db
    .selectFrom("calendarFeeds")
    .selectAll()
    .where("tokenHash", "=", hashToken(token))
    .where("revokedAt", "is", null)
    .executeTakeFirst();
}

/** The calendar of a feed as a file. */
export async function writeFeed(asked: Ctx, { kind, name }: CalendarFeedRow): Promise<string> {
  const { timeZone, language } = await getCompanySettings(asked.db);
  // The secret stands for its owner: who has it may read what it tells, and nothing else.
  const ctx: Ctx = { ...asked, language, can: (permission) => permission.endsWith(":read") };
  const today = dayOf(ctx.now, timeZone);
  const since = addDays(today, -backDays);
  const [rows, tasks, others] = await Promise.all([
    kind === "tasks" ? [] : findLasting(ctx.db, since),
    findFeedTasks(ctx, since),
    kind === "everything" ? readOtherSources(ctx, { from: since, to: addDays(today, aheadDays), timeZone }) : [],
  ]);
  const series = new Map(rows.filter(({ seriesId }) => seriesId === null).map((row) => [row.id, row]));
  const events = [
    ...rows
      .filter(({ seriesId }) => seriesId === null || series.has(seriesId))
      .map((row) => eventOf(row, series.get(row.seriesId ?? ""), timeZone)),
    ...tasks.map((task) => taskEvent(task, timeZone)),
    ...others.map((item) => ({
      ...wholeDay,
      uid: `${item.source}-${item.id}@soloist`,
      title: item.title,
      startOn: item.on,
      timeZone,
    })),
  ];
  if (kind !== "busy") return writeCalendar(name, events, ctx.now);
  const word = language === "zh-CN" ? "忙碌" : "Busy";
  const silent = events.filter(({ busy }) => busy).map((event) => ({ ...event, title: word, location: "", notes: "" }));
  return writeCalendar(name, silent, ctx.now);
}

const long = "2020-01-01T00:00:00.000Z";
const wholeDay: EventOut = {
  uid: "",
  title: "",
  startOn: "",
  startTime: null,
  minutes: 1440,
  timeZone: "",
  location: "",
  notes: "",
  busy: false,
  rrule: null,
  exceptions: [],
  extraDays: [],
  sequence: 0,
  createdAt: long,
  changedAt: long,
};

function taskEvent(task: DatedTask, timeZone: string): EventOut {
  const { id, title, dueOn, dueTime, durationMinutes, location, notes, version, createdAt, customerName } = task;
  const repeats = task.rrule !== null && task.repeatsFrom === "due" && task.occurrenceOn === dueOn;
  return {
    ...wholeDay,
    uid: `${id}@soloist`,
    title: customerName && !title.includes(customerName) ? `${title} · ${customerName}` : title,
    startOn: dueOn!,
    startTime: dueTime,
    minutes: dueTime === null ? 1440 : (durationMinutes ?? usualMinutes),
    timeZone,
    location,
    notes,
    busy: dueTime !== null,
    rrule: repeats ? task.rrule : null,
    sequence: version - 1,
    createdAt,
    changedAt: createdAt,
  };
}
