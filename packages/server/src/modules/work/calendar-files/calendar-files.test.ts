import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { readCalendar, textOf } from "#platform/icalendar";
import { databases, testApp } from "#platform/testing";
import type { CalendarFile } from "./table.ts";

const file = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR"].join("\r\n").replaceAll("\n\n", "\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const bytes = (text: string) => new TextEncoder().encode(text);

const outlook = file(
  event(
    "UID:040000008200E00074C5B7101A82E008",
    'DTSTART;TZID="China Standard Time":20270302T100000',
    "DTEND;TZID=China Standard Time:20270302T113000",
    "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU;WKST=SU",
    "EXDATE;TZID=China Standard Time:20270309T100000",
    "SUMMARY;LANGUAGE=zh-cn:周会\\, 部门",
    "LOCATION:三楼",
    "ORGANIZER;CN=Wang:MAILTO:wang@example.com",
    "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ana:mailto:Ana@Example.com",
  ),
  event(
    "UID:040000008200E00074C5B7101A82E008",
    "RECURRENCE-ID;TZID=China Standard Time:20270316T100000",
    "DTSTART;TZID=China Standard Time:20270317T150000",
    "DTEND;TZID=China Standard Time:20270317T160000",
    "SUMMARY:周会（改期）",
  ),
);

describe.each(databases)("calendar files on $name", ({ dialect }) => {
  async function withFiles() {
    const app = await testApp(dialect);
    const send = async (content: Uint8Array, query = "") => {
      const headers = { "content-type": "text/calendar" };
      const answer = await app.post(`/calendar/file${query}`, content, headers);
      return {
        status: answer.status,
        operation: answer.headers.get("soloist-operation"),
        ...((await answer.json()) as CalendarFile),
      };
    };
    const shown = async () => {
      const answer = await app.get("/calendar?from=2027-03-01&to=2027-03-31");
      const { items } = (await answer.json()) as { items: { on: string; time: string | null; title: string }[] };
      return items.map(({ on, time, title }) => `${on} ${time ?? "all day"} ${title}`);
    };
    return { ...app, send, shown };
  }
  const weekly = ["2027-03-02 10:00 周会, 部门", "2027-03-17 15:00 周会（改期）"];

  test("of Outlook are read: its names of zones, what is left out, what was moved, and who is invited", async () => {
    const { ctx, send, shown, get, db } = await withFiles();
    await createCustomer(ctx(), { name: "Ana", emails: [{ label: "work", value: "ana@example.com" }] });
    const looked = await send(bytes(outlook), "?look=true");
    expect(looked.items).toMatchObject([{ state: "new", title: "周会, 部门", repeats: true, customerName: "Ana" }]);
    expect(await shown()).toEqual([]);
    expect((await send(bytes(outlook))).items[0]).toMatchObject({ state: "new" });
    expect(await shown()).toEqual(weekly);
    const row = await db.selectFrom("appointments").selectAll().where("seriesId", "is", null).executeTakeFirstOrThrow();
    const seen = (await (await get(`/appointments/${row.id}`)).json()) as object;
    expect(seen).toMatchObject({
      customerName: "Ana",
      attendees: [
        { name: "Wang", answer: "open" },
        { name: "Ana", answer: "accepted" },
      ],
    });
  });

  test("the same again changes nothing, a newer one what is newer, and undo takes it back", async () => {
    const { send, shown, post } = await withFiles();
    await send(bytes(outlook));
    expect((await send(bytes(outlook))).items[0]?.state).toBe("same");
    const newer = await send(bytes(outlook.replace("T100000\r\nDTEND", "T090000\r\nDTEND")));
    expect(newer.items[0]?.state).toBe("changed");
    expect((await shown())[0]).toBe("2027-03-02 09:00 周会, 部门");
    await post("/undo", { operationId: newer.operation });
    expect(await shown()).toEqual(weekly);
  });

  test("what was called off goes, whole or one of a series", async () => {
    const { send, shown } = await withFiles();
    await send(bytes(outlook));
    const off = event(
      "UID:040000008200E00074C5B7101A82E008",
      "RECURRENCE-ID;TZID=China Standard Time:20270302T100000",
      "DTSTART;TZID=China Standard Time:20270302T100000",
      "STATUS:CANCELLED",
    );
    await send(bytes(file(off)));
    expect(await shown()).toEqual(weekly.slice(1));
    const all = event("UID:040000008200E00074C5B7101A82E008", "DTSTART:20270302T020000Z", "STATUS:CANCELLED");
    expect((await send(bytes(file(all)))).items[0]?.state).toBe("removed");
    expect(await shown()).toEqual([]);
  });

  test("in GBK, whole days, and times by Greenwich are understood", async () => {
    const { send, shown } = await withFiles();
    const gbk = iconv.encode(file(event("UID:a", "DTSTART;VALUE=DATE:20270304", "SUMMARY:展会")), "gbk");
    await send(new Uint8Array(gbk));
    await send(bytes(file(event("UID:b", "DTSTART:20270304T013000Z", "DURATION:PT45M", "SUMMARY:Call"))));
    expect(await shown()).toEqual(["2027-03-04 all day 展会", "2027-03-04 09:30 Call"]);
  });

  test("what is no calendar is refused in words, and one broken event does not spoil the rest", async () => {
    const { send } = await withFiles();
    expect((await send(bytes("hello"))).status).toBe(400);
    const broken = file(
      "BEGIN:VEVENT\r\nDTSTART:nonsense\r\nSUMMARY:Broken\r\nEND:VEVENT",
      event("UID:b", "DTSTART:20270304T013000Z", "SUMMARY:Whole"),
    );
    const taken = await send(bytes(broken));
    expect(taken.items.map(({ title }) => title)).toEqual(["Whole"]);
    expect(taken.troubles).toMatchObject([{ title: "Broken" }]);
  });

  test("holidays of further years are taken from a calendar, with the days that make up for them", async () => {
    const { post, get } = await withFiles();
    const holidays = file(
      event("UID:h1", "DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270213", "SUMMARY:春节 休"),
      event("UID:h2", "DTSTART;VALUE=DATE:20270214", "SUMMARY:春节 补班"),
    );
    const taken = await post("/special-days/file", bytes(holidays), { "content-type": "text/calendar" });
    expect(await taken.json()).toEqual({ days: 9, changed: 9 });
    expect(await (await get("/working-days/2027-02-12")).json()).toMatchObject({ working: false, name: "春节 休" });
    expect(await (await get("/working-days/2027-02-14")).json()).toMatchObject({ working: true });
  });
});

const data = process.env["SOLOIST_TEST_DATA"] ?? join(import.meta.dirname, "../../../../../../../shared/data");
const folder = join(data, "calendar");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ics")) : [];

describe.skipIf(files.length === 0)("calendars of many makes (needs calendar)", () => {
  test("none breaks the reader, and most events are read", () => {
    let written = 0;
    let read = 0;
    for (const name of files) {
      const text = textOf(readFileSync(join(folder, name)));
      const { events } = readCalendar(text, "Asia/Shanghai");
      const blocks = text.match(/^BEGIN:VEVENT[\s\S]*?^END:VEVENT/gim) ?? [];
      written += blocks.filter((block) => /^DTSTART/im.test(block)).length;
      read += events.length;
    }
    expect(written).toBeGreaterThan(100);
    expect(read / written).toBeGreaterThan(0.9);
  });
});
