import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

type Feed = { path: string; feed: { id: string } };

// The clock stands at 10:00 on Monday, 1 March 2027, in Shanghai.
describe.each(databases)("calendar feeds on $name", ({ dialect }) => {
  async function withFeed(kind: string) {
    const app = await testApp(dialect);
    await app.post("/appointments", {
      title: "Tea; with “许”, and more\nthings",
      startOn: "2027-03-02",
      startTime: "14:00",
      location: "湖边".repeat(40),
      notes: "private",
      rrule: "FREQ=WEEKLY;UNTIL=20270420",
      timeZone: "America/New_York",
    });
    await app.post("/tasks", { title: "Call", dueOn: "2027-03-02", dueTime: "09:00", durationMinutes: 20 });
    await app.post("/tasks", { title: "Figures", dueOn: "2027-03-03" });
    const { path, feed } = (await (await app.post("/calendar-feeds", { name: "Phone", kind })).json()) as Feed;
    const fetchFeed = (headers: Record<string, string> = {}) => app.app.request(path, { headers });
    const events = async () => {
      const root = new ICAL.Component(ICAL.parse(await (await fetchFeed()).text()) as never);
      return root.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    };
    return { ...app, fetchFeed, events, feed };
  }

  test("are read by another reader as they are meant", async () => {
    const { events, fetchFeed } = await withFeed("everything");
    const [tea, ...others] = await events();
    expect([tea!.summary, tea!.location]).toEqual(["Tea; with “许”, and more\nthings", "湖边".repeat(40)]);
    expect(tea!.startDate.toString()).toBe("2027-03-02T14:00:00");
    expect(tea!.startDate.zone.tzid).toBe("America/New_York");
    const iterator = tea!.iterator();
    const begins: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) {
      begins.push(new Date(tea!.getOccurrenceDetails(next).startDate.toUnixTime() * 1000).toISOString());
    }
    // In New York it is two o'clock on both sides of the night when the clocks change.
    expect(begins.slice(0, 3)).toEqual([
      "2027-03-02T19:00:00.000Z",
      "2027-03-09T19:00:00.000Z",
      "2027-03-16T18:00:00.000Z",
    ]);
    expect(begins.at(-1)).toBe("2027-04-20T18:00:00.000Z");
    expect(others.map(({ summary }) => summary)).toEqual(["Call", "Figures"]);
    const lines = (await (await fetchFeed()).text()).split("\r\n");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });

  test("are sent again only when something changed", async () => {
    const { fetchFeed, post } = await withFeed("tasks");
    const first = await fetchFeed();
    const etag = first.headers.get("etag")!;
    const modified = first.headers.get("last-modified")!;
    expect((await fetchFeed({ "if-none-match": etag })).status).toBe(304);
    expect((await fetchFeed({ "if-modified-since": modified })).status).toBe(304);
    await post("/tasks", { title: "More", dueOn: "2027-03-04" });
    expect((await fetchFeed({ "if-none-match": etag })).status).toBe(200);
  });

  test("tell of the time that is taken and nothing else, where only that is wanted", async () => {
    const { events, fetchFeed } = await withFeed("busy");
    expect((await events()).map(({ summary, location }) => [summary, location])).toEqual([
      ["忙碌", null],
      ["忙碌", null],
    ]);
    expect(await (await fetchFeed()).text()).not.toContain("private");
  });

  test("end when their owner ends them, and leave no trace for who guesses", async () => {
    const { fetchFeed, remove, feed, app } = await withFeed("tasks");
    await remove(`/calendar-feeds/${feed.id}`);
    const gone = await fetchFeed();
    const guessed = await app.request("/p/calendar/guessed.ics");
    expect([gone.status, guessed.status]).toEqual([404, 404]);
  });
});
