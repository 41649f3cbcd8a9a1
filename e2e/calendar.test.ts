/** The calendar in the browser: what repeats comes again, a feed tells it to other apps, a file is taken in; on the phone in 中文. */
import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
const daysOn = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const today = daysOn(0);

beforeAll(async () => {
  app = await startApp();
});

const invitation = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "METHOD:REQUEST",
  "BEGIN:VEVENT",
  "UID:invitation-1",
  `DTSTART;TZID=China Standard Time:${today.replaceAll("-", "")}T150000`,
  "DURATION:PT1H",
  "SUMMARY:Tasting of three teas",
  "ATTENDEE;CN=Ana:mailto:ana@example.com",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

test("a task that repeats is seen in the week, done, and comes again; a feed and a file tell of it", async () => {
  await app.api("POST", "/customers", { name: "Ana", emails: [{ label: "work", value: "ana@example.com" }] });
  const { page, context, errors } = await openAs(app, "/tasks?new=1", { language: "en" });
  await page.getByLabel("What is to be done").fill("Water the tea");
  await page.getByLabel("Time", { exact: true }).fill("11:00");
  await page.getByPlaceholder("Add a line and press Enter").fill("Green");
  await page.keyboard.press("Enter");
  await page.getByLabel("Repeats").selectOption("DAILY");
  await page.getByText("every day", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Save" }).click();

  // Its line is ticked in place, at once.
  await page.getByText("Water the tea").click();
  await page.getByRole("checkbox", { name: "Green" }).check();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("1/1").waitFor();

  await page.keyboard.press("g");
  await page.keyboard.press("l");
  const day = (on: string) => page.getByTestId(`column-${on}`);
  await day(today)
    .getByRole("button", { name: /^Task, Water the tea/ })
    .waitFor();
  await page.getByTestId("now").waitFor();

  // An empty hour becomes an appointment, which is dragged to another and put back.
  await day(today).click({ position: { x: 40, y: 14 * 48 + 10 } });
  await page.getByLabel("What", { exact: true }).fill("Call with Bo");
  await page.getByRole("button", { name: "Save" }).click();
  const call = day(today).getByRole("button", { name: /Call with Bo.*14:00–15:00/ });
  await call.waitFor();
  const box = (await call.boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + 60, { steps: 4 });
  await page.mouse.move(box.x + 10, box.y + 10 + 96, { steps: 4 });
  await page.mouse.up();
  await day(today)
    .getByRole("button", { name: /Call with Bo.*16:00–17:00/ })
    .waitFor();
  await page.getByText("Moved to today 16:00").waitFor();
  await page.keyboard.press("Control+z");
  await call.waitFor();

  // A file is looked at, then taken in; its guest is a customer.
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "invitation.ics", mimeType: "text/calendar", buffer: Buffer.from(invitation) });
  await page.getByText(/15:00 · Ana/).waitFor();
  await page.getByRole("button", { name: "Take in 1 event" }).click();
  await day(today)
    .getByRole("button", { name: /Tasting of three teas · Ana/ })
    .waitFor();

  // Done: the next stands on the next day.
  await page.goto(`${app.url}/tasks`);
  await page.getByRole("button", { name: "Mark “Water the tea” as done" }).click();
  await page.getByText("Done; again tomorrow").waitFor();
  const { items } = await app.api<{ items: { dueOn: string; title: string }[] }>("GET", "/tasks?when=open");
  expect(items.map(({ dueOn }) => dueOn)).toEqual([daysOn(1)]);

  // A feed is made, fetched by a stranger, and read by another reader.
  await page.goto(`${app.url}/settings?section=calendar`);
  await page.getByRole("button", { name: "New address" }).click();
  await page.getByLabel("For which device or person?").fill("My phone");
  await page.getByRole("button", { name: "Make it" }).click();
  const address = await page.getByText(/\/p\/calendar\/.+\.ics$/).innerText();
  const text = await (await fetch(address)).text();
  const root = new ICAL.Component(ICAL.parse(text) as never);
  const found = root.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const water = found.find(({ summary }) => summary === "Water the tea")!;
  expect(water.isRecurring()).toBe(true);
  expect(found.map(({ summary }) => summary)).toContain("Tasting of three teas");
  expect(errors).toEqual([]);
  await context.close();
});

test("手机上用中文看日历：休与班、农历，新建日程，撤销", async () => {
  const { page, context, errors } = await openAs(app, "/calendar?on=2026-09-28", { language: "zh-CN", size: phone });
  const on = (day: string) => page.locator(`[data-day="${day}"]`);
  await on("2026-10-01").getByText("国庆节").waitFor();
  await on("2026-10-01").getByText("休", { exact: true }).waitFor();
  await on("2026-10-10").getByText("班", { exact: true }).waitFor();
  await page.getByRole("button", { name: "新日程" }).click();
  await page.getByLabel("内容").fill("品茶");
  await page.getByRole("button", { name: "保存" }).click();
  const made = on("2026-09-28").getByRole("button", { name: /品茶/ });
  await made.waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await made.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  expect(errors).toEqual([]);
  await context.close();
});
