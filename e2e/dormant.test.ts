/** The dormant pool: who was quiet too long is found, and woken a few a day. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
  for (const [name, on] of [
    ["Anna", "2026-01-05"],
    ["Ben", "2026-02-05"],
    ["Clara", "2026-03-05"],
  ] as const) {
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name, level: "A" });
    await app.api("POST", "/orders", {
      customerId: id,
      at: `${on}T02:00:00Z`,
      lines: [{ title: "Tea", unitPriceMinor: 10_000 }],
    });
  }
});

test("customers made today are not asleep; with a day's patience, tomorrow's would be, and the rule says so", async () => {
  const { page, context, errors } = await openAs(app, "/customers/dormant", { language: "en" });
  await page.getByText("Nobody sleeps").waitFor();
  await page.getByRole("button", { name: "Change" }).first().click();
  await page.getByLabel("Asleep after, days").fill("20");
  await page.getByLabel("Warn before, days").fill("20");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The warning must be shorter").waitFor();
  await page.getByLabel("Warn before, days").fill("19");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Asleep after 20 days").waitFor();
  expect(errors.filter((error) => !error.includes("409"))).toEqual([]);
  await context.close();
});

test("in Chinese on the phone the selected get a next step each, spread over days, and one undo takes them back", async () => {
  const { page, context, errors } = await openAs(app, "/customers", { language: "zh-CN", size: phone });
  await page.getByRole("button", { name: "选择" }).click();
  for (const name of ["Anna", "Ben", "Clara"]) await page.getByText(name, { exact: true }).click();
  await page.getByRole("button", { name: "安排下一步" }).click();
  await page.getByLabel("每天几位").fill("2");
  await page.getByRole("button", { name: "安排", exact: true }).click();
  await page.getByText("已安排 3 个下一步").waitFor();
  const tasks = await app.api<{ items: { dueOn: string }[] }>("GET", "/tasks");
  expect(new Set(tasks.items.map(({ dueOn }) => dueOn)).size).toBe(2);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已撤销").waitFor();
  expect((await app.api<{ items: unknown[] }>("GET", "/tasks")).items).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
