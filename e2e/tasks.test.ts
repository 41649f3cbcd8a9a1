/** Tasks in the browser: what is late can be moved on. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

test("a late task can be put off to today, and the day of a task for today is not offered again", async () => {
  await app.api("POST", "/tasks", { title: "Send the offer", dueOn: "2026-01-05" });
  const { page, context, errors } = await openAs(app, "/tasks", { language: "en" });
  const menu = page.getByRole("button", { name: "More about “Send the offer”" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Today", exact: true }).click();
  await page.getByText("Moved to today").waitFor();
  await menu.click();
  await page.getByRole("menuitem", { name: "Tomorrow" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "Today", exact: true }).count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
