import { createDAVClient } from "tsdav";
import { AppError, refused, unavailable } from "#platform/errors";
import { outsideFetch } from "#platform/outside";
import type { CalendarServer } from "./table.ts";

export type Found = { url: string; name: string };
export type RemoteObject = { href: string; etag: string; text: string };

/** A CalDAV server as far as we need it. */
export type Server = {
  calendars: () => Promise<Found[]>;
  /** Changes whenever anything in the calendar does; null where the server has none. */
  ctag: (calendarUrl: string) => Promise<string | null>;
  /** What there is: each event's address and mark. */
  list: (calendarUrl: string) => Promise<Map<string, string>>;
  fetch: (calendarUrl: string, hrefs: string[]) => Promise<RemoteObject[]>;
  /** Writes an event; `etag` null makes a new one. Answers null where somebody was faster. */
  put: (href: string, text: string, etag: string | null) => Promise<string | null>;
  /** Takes an event away; false where somebody changed it meanwhile. */
  remove: (href: string, etag: string) => Promise<boolean>;
};

const atOnce = 50;

/** Signs in to a CalDAV server and finds its way. What goes wrong is told in a sentence. */
export async function openServer({ serverUrl, username, password }: CalendarServer): Promise<Server> {
  const client = await told(() =>
    createDAVClient({
      serverUrl,
      credentials: { username, password },
      authMethod: "Basic",
      defaultAccountType: "caldav",
      fetch: statusedFetch,
    }),
  );
  const pathOf = (url: string, base: string) => new URL(url, base).href;
  const headers = { authorization: basic(username, password) };
  return {
    calendars: () =>
      told(async () => {
        const found = await client.fetchCalendars();
        return found
          .filter(({ components }) => !components || components.includes("VEVENT"))
          .map(({ url, displayName }) => ({
            url,
            name: typeof displayName === "string" ? displayName : lastPart(url),
          }));
      }),
    ctag: (calendarUrl) =>
      told(async () => {
        const [answer] = await client.propfind({
          url: calendarUrl,
          depth: "0",
          props: { "cs:getctag": {}, "d:sync-token": {} },
        });
        const { getctag, syncToken } = (answer?.props ?? {}) as { getctag?: unknown; syncToken?: unknown };
        return markIn(getctag) ?? markIn(syncToken);
      }),
    list: (calendarUrl) =>
      told(async () => {
        const answers = await client.calendarQuery({
          url: calendarUrl,
          depth: "1",
          props: { "d:getetag": {} },
          filters: {
            "comp-filter": { _attributes: { name: "VCALENDAR" }, "comp-filter": { _attributes: { name: "VEVENT" } } },
          },
        });
        const marks = new Map<string, string>();
        for (const { href, props } of answers) {
          const etag = markIn((props as { getetag?: unknown } | undefined)?.getetag);
          if (href && etag) marks.set(pathOf(href, calendarUrl), etag);
        }
        return marks;
      }),
    fetch: (calendarUrl, hrefs) =>
      told(async () => {
        const found: RemoteObject[] = [];
        for (let start = 0; start < hrefs.length; start += atOnce) {
          const objects = await client.fetchCalendarObjects({
            calendar: { url: calendarUrl },
            objectUrls: hrefs.slice(start, start + atOnce),
          });
          for (const { url, etag, data } of objects) {
            if (data) found.push({ href: pathOf(url, calendarUrl), etag: etag ?? "", text: String(data) });
          }
        }
        return found;
      }),
    put: (href, text, etag) =>
      told(async () => {
        const answer = await outsideFetch(href, {
          method: "PUT",
          headers: {
            ...headers,
            "content-type": "text/calendar; charset=utf-8",
            ...(etag === null ? { "if-none-match": "*" } : { "if-match": etag }),
          },
          body: text,
        });
        if (answer.status === 412 || answer.status === 409) return null;
        demandOk(answer);
        return answer.headers.get("etag") ?? "";
      }),
    remove: (href, etag) =>
      told(async () => {
        const answer = await outsideFetch(href, { method: "DELETE", headers: { ...headers, "if-match": etag } });
        if (answer.status === 412) return false;
        if (answer.status !== 404 && answer.status !== 410) demandOk(answer);
        return true;
      }),
  };
}

/** A mark is a text; the library makes numbers of what looks like one. */
const markIn = (value: unknown) =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
const lastPart = (url: string) => decodeURIComponent(url.replace(/\/$/, "").split("/").at(-1) ?? url);
const basic = (username: string, password: string) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

/** Our own way to the outside, which tells a refused password from a calendar that is not there. */
const statusedFetch: typeof fetch = async (input, init) => {
  const answer = await outsideFetch(input, init);
  if (answer.status === 401 || answer.status === 403) throw badPassword();
  return answer;
};

function demandOk({ status }: Response): void {
  if (status === 401 || status === 403) throw badPassword();
  if (status >= 200 && status < 300) return;
  throw unavailable("caldav.answer", [`The calendar server answered ${status}.`, `日历服务器返回了 ${status}。`]);
}

function badPassword() {
  return refused("caldav.password", [
    "The calendar server refuses this name or password. Many want an app password made for this.",
    "日历服务器不接受这个用户名或密码。很多服务需要专门的“应用专用密码”。",
  ]);
}

/** Errors of the library become a sentence; ours are one already. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused("caldav.not_understood", [
      "No CalDAV calendar was found at this address. Look in the help of the provider for the address of its calendars.",
      "这个地址没有找到 CalDAV 日历。请在服务商的帮助里查找 CalDAV 地址。",
    ]);
  }
}
