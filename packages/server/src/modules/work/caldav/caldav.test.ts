/** Against a real server: Radicale, where Debian has installed it. "The phone" is another client, over plain HTTP. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { settleOutside } from "#platform/outside";
import { databases, testApp } from "#platform/testing";
import type { CalendarAccount } from "./table.ts";

const found = spawnSync("radicale", ["--version"]).status === 0;
const authorization = `Basic ${Buffer.from("owner:secret").toString("base64")}`;
let radicale: ChildProcess | undefined;
let folder = "";
let origin = "";
let calendars = 0;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  if (!found) return;
  folder = mkdtempSync(join(tmpdir(), "soloist-radicale-"));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, "users"), "owner:secret\n");
  const settings = [
    "[server]",
    `hosts = 127.0.0.1:${port}`,
    "[auth]",
    "type = htpasswd",
    `htpasswd_filename = ${join(folder, "users")}`,
    "htpasswd_encryption = plain",
    "delay = 0",
    "[storage]",
    `filesystem_folder = ${join(folder, "data")}`,
    "[logging]",
    "level = critical",
  ];
  writeFileSync(join(folder, "config"), `${settings.join("\n")}\n`);
  radicale = spawn("radicale", ["--config", join(folder, "config")], { stdio: "ignore" });
  for (let waited = 0; waited < 20_000; waited += 100) {
    const up = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Radicale did not come up.");
}, 30_000);
afterAll(() => {
  radicale?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const event = (uid: string, ...lines: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:phone",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    "DTSTAMP:20270301T000000Z",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** What the phone does: it knows nothing of us. */
function phoneOn(path: string) {
  const ask = async (method: string, name = "", body?: string) => {
    const answer = await fetch(`${origin}${path}${name}`, {
      method,
      headers: { authorization, depth: "1" },
      ...(body ? { body } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const all = async () => {
    const { text } = await ask("GET");
    return [...text.matchAll(/^SUMMARY:(.*?)\r?$/gm)].map(([, title]) => title!).toSorted((a, b) => (a < b ? -1 : 1));
  };
  const names = async () => {
    const { text } = await ask("PROPFIND");
    return [...text.matchAll(/<href>([^<]*\.ics)<\/href>/g)].map(([, href]) => href!.slice(path.length));
  };
  return { ask, all, names, put: (name: string, text: string) => ask("PUT", name, text) };
}

describe.skipIf(!found).each(databases)("a calendar of Radicale on $name (needs radicale)", ({ dialect }) => {
  async function connected(more: object = {}) {
    const app = await testApp(dialect);
    settleOutside({ privateAddresses: true });
    onTestFinished(() => settleOutside({ privateAddresses: false }));
    const path = `/owner/calendar-${++calendars}/`;
    await fetch(`${origin}${path}`, {
      method: "MKCALENDAR",
      headers: { authorization },
      body: `<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop><D:displayname>Work</D:displayname></D:prop></D:set></C:mkcalendar>`,
    });
    const server = { serverUrl: `${origin}/`, username: "owner", password: "secret" };
    const listed = await app.post("/calendar-accounts/find", server);
    const { items } = (await listed.json()) as { items: { url: string; name: string }[] };
    const { url: calendarUrl } = items.find(({ url }) => url.endsWith(path))!;
    const answer = await app.post("/calendar-accounts", { ...server, name: "Phone", calendarUrl, ...more });
    const { id } = (await answer.json()) as CalendarAccount;
    await app.runJobs();
    const sync = async () => {
      await app.post(`/calendar-accounts/${id}/sync`);
      await app.runJobs();
      const { items: accounts } = (await (await app.get("/calendar-accounts")).json()) as { items: CalendarAccount[] };
      const [account] = accounts;
      if (account?.error) throw new Error(account.error);
      return account!.result!;
    };
    const shown = async () => {
      const { items: all } = (await (await app.get("/calendar?from=2027-03-01&to=2027-03-31")).json()) as {
        items: { on: string; time: string | null; title: string; id: string }[];
      };
      return all.map(({ on, time, title }) => `${on} ${time ?? "all day"} ${title}`);
    };
    const make = async (body: object) => ((await (await app.post("/appointments", body)).json()) as { id: string }).id;
    return { ...app, id, sync, shown, make, phone: phoneOn(path) };
  }

  test("what is made, changed and removed here is so on the phone", async () => {
    const { make, sync, phone, patch, remove } = await connected();
    const id = await make({ title: "Tea", startOn: "2027-03-02", startTime: "14:00" });
    expect(await sync()).toMatchObject({ sent: 1 });
    expect(await phone.all()).toEqual(["Tea"]);
    await patch(`/appointments/${id}`, { title: "Green tea" });
    await sync();
    expect(await phone.all()).toEqual(["Green tea"]);
    expect(await sync()).toEqual({ taken: 0, sent: 0, removed: 0, conflicts: 0 });
    await remove(`/appointments/${id}`);
    await sync();
    expect(await phone.all()).toEqual([]);
  });

  test("what the phone makes, changes and removes is so here", async () => {
    const { sync, phone, shown } = await connected();
    await phone.put("a.ics", event("a", "DTSTART:20270304T020000Z", "DTEND:20270304T030000Z", "SUMMARY:Dentist"));
    expect(await sync()).toMatchObject({ taken: 1, sent: 0 });
    expect(await shown()).toEqual(["2027-03-04 10:00 Dentist"]);
    await phone.put("a.ics", event("a", "DTSTART:20270305T020000Z", "DTEND:20270305T030000Z", "SUMMARY:Dentist"));
    await sync();
    expect(await shown()).toEqual(["2027-03-05 10:00 Dentist"]);
    await phone.ask("DELETE", "a.ics");
    await sync();
    expect(await shown()).toEqual([]);
  });

  test("both changed something else: both stand; what the phone alone keeps stays", async () => {
    const { make, sync, phone, patch, get } = await connected();
    const id = await make({ title: "Tea", startOn: "2027-03-02", startTime: "14:00" });
    await sync();
    const [name] = await phone.names();
    const { text } = await phone.ask("GET", name);
    const alarm =
      "X-COLOUR:red\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT";
    await phone.put(name!, text.replace("END:VEVENT", `LOCATION:Lake\r\n${alarm}`));
    await patch(`/appointments/${id}`, { title: "Green tea" });
    expect(await sync()).toMatchObject({ conflicts: 0 });
    expect(await (await get(`/appointments/${id}`)).json()).toMatchObject({ title: "Green tea", location: "Lake" });
    const after = (await phone.ask("GET", name)).text;
    for (const kept of ["SUMMARY:Green tea", "LOCATION:Lake", "TRIGGER:-PT10M", "X-COLOUR:red"])
      expect(after).toContain(kept);
  });

  test("both changed the same: the later edit wins, and the other stands in the history", async () => {
    const { make, sync, phone, patch, get, changes } = await connected();
    const id = await make({ title: "Tea", startOn: "2027-03-02", startTime: "14:00" });
    await sync();
    const [name] = await phone.names();
    const { text } = await phone.ask("GET", name);
    const theirs = text
      .replace("SUMMARY:Tea", "SUMMARY:Theirs")
      .replace(/LAST-MODIFIED:\w+/, "LAST-MODIFIED:20270301T010000Z");
    await phone.put(name!, theirs);
    await patch(`/appointments/${id}`, { title: "Mine" }); // at 02:00 by the test's clock: later
    expect(await sync()).toMatchObject({ conflicts: 1 });
    expect(await (await get(`/appointments/${id}`)).json()).toMatchObject({ title: "Mine" });
    expect(await phone.all()).toEqual(["Mine"]);
    expect((await changes()).some(({ after }) => after?.includes("Theirs"))).toBe(true);
  });

  test("what one side removed and the other changed is not lost", async () => {
    const { make, sync, phone, patch, remove, shown } = await connected();
    const kept = await make({ title: "Here", startOn: "2027-03-02", startTime: "14:00" });
    await sync();
    const [name] = await phone.names();
    await phone.ask("DELETE", name);
    await patch(`/appointments/${kept}`, { location: "Lake" });
    await sync();
    expect(await phone.all()).toEqual(["Here"]);
    const [again] = await phone.names();
    const { text } = await phone.ask("GET", again);
    await phone.put(again!, text.replace("SUMMARY:Here", "SUMMARY:There"));
    await remove(`/appointments/${kept}`);
    await sync();
    expect(await shown()).toEqual(["2027-03-02 14:00 There"]);
  });

  test("series go both ways, with what differs and what is left out", async () => {
    const { make, sync, phone, put, remove, shown } = await connected();
    const rule = { rrule: "FREQ=WEEKLY;COUNT=4", timeZone: "America/New_York" };
    const id = await make({ title: "Call", startOn: "2027-03-02", startTime: "08:00", ...rule });
    await put(`/calendar/appointments/${id}/place`, {
      on: "2027-03-10",
      time: "21:00",
      occurrenceOn: "2027-03-09",
      scope: "this",
    });
    await sync();
    const [name] = await phone.names();
    const { text } = await phone.ask("GET", name);
    for (const line of [
      "RRULE:FREQ=WEEKLY;COUNT=4",
      "RECURRENCE-ID;TZID=America/New_York:20270309T080000",
      "BEGIN:VTIMEZONE",
    ]) {
      expect(text).toContain(line);
    }
    const without = text.replace("RRULE:", "EXDATE;TZID=America/New_York:20270316T080000\r\nRRULE:");
    await phone.put(name!, without);
    await sync();
    expect(await shown()).toEqual(["2027-03-02 21:00 Call", "2027-03-10 21:00 Call", "2027-03-23 20:00 Call"]);
    await remove(`/appointments/${id}?occurrenceOn=2027-03-23&scope=this`);
    await sync();
    expect((await phone.ask("GET", name)).text).toContain("EXDATE;TZID=America/New_York:20270323T080000");
  });

  test("an undo here is an undo on the phone", async () => {
    const { make, sync, phone, post, patch } = await connected();
    const id = await make({ title: "Tea", startOn: "2027-03-02", startTime: "14:00" });
    await sync();
    const changed = await patch(`/appointments/${id}`, { title: "Coffee" });
    await sync();
    await post("/undo", { operationId: changed.headers.get("soloist-operation") });
    await sync();
    expect(await phone.all()).toEqual(["Tea"]);
  });

  test("a wrong password is refused in a sentence, and a right one is kept where nobody reads it", async () => {
    const { post, db, get } = await connected();
    const wrong = await post("/calendar-accounts/find", { serverUrl: `${origin}/`, username: "owner", password: "no" });
    expect([wrong.status, await wrong.json()]).toEqual([409, expect.objectContaining({ code: "caldav.password" })]);
    const { sealedPassword } = await db
      .selectFrom("calendarAccounts")
      .select("sealedPassword")
      .executeTakeFirstOrThrow();
    expect(sealedPassword).not.toContain("secret");
    expect(await (await get("/calendar-accounts")).text()).not.toContain("ealed");
  });

  test("our own network is not asked unless the installation allows it", async () => {
    const { post } = await connected();
    settleOutside({ privateAddresses: false });
    const answer = await post("/calendar-accounts/find", {
      serverUrl: "https://127.0.0.1/",
      username: "o",
      password: "p",
    });
    expect(await answer.json()).toMatchObject({ code: "outside.own_network" });
  });
});
