/** The manual inside the app: from any page to its place, found by a question, in both languages. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

test.each([
  { language: "zh-CN", here: "本页帮助", search: "在手册中查找", asked: "撤销", none: "手册里没有提到" },
  {
    language: "en",
    size: phone,
    here: "Help for this page",
    search: "Search the manual",
    asked: "undo",
    none: "The manual says nothing",
  },
] as const)("leads from a page to its explanation and answers a question ($language)", async (reader) => {
  const { language, here, search, asked, none, ...size } = reader;
  const { page, context, errors } = await openAs(app, "/customers", { language, ...size });
  await page.getByRole("link", { name: here }).click();
  await page.waitForURL("**/help/lists");
  await page.getByRole("article").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);

  await page.getByLabel(search).fill(asked);
  const hit = page.getByRole("main").getByRole("listitem").first();
  await hit.getByRole("link").click();
  await page.waitForURL(/\/help\/[a-z-]+/);
  await page.getByRole("article").waitFor();

  await page.getByLabel(search).fill("zzzz");
  await page.getByText(none).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("the palette's last entry asks the manual for what was typed", async () => {
  const { page, context } = await openAs(app, "/today", { language: "en" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("quantile");
  await page.getByRole("option", { name: "Look in the manual for “quantile”" }).click();
  await page.waitForURL("**/help?q=quantile");
  await context.close();
});

test("a page of the manual that does not exist leads back to its contents", async () => {
  const { page, context } = await openAs(app, "/help/nothing-here", { language: "en" });
  await page.getByRole("link", { name: "All topics" }).click();
  await page.waitForURL("**/help");
  await context.close();
});

test("the first three steps show real progress and leave when they are done", async () => {
  for (const name of ["A", "B", "C", "D"]) await app.api("POST", "/customers", { name });
  await app.api("POST", "/orders", { lines: [{ title: "Tea", unitPriceMinor: 100 }] });
  const { page, context } = await openAs(app, "/today", { language: "en" });
  await page.getByText("4 of 5").waitFor();
  await app.api("POST", "/customers", { name: "E" });
  await app.api("POST", "/tasks", { title: "Call A" });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.getByText("Three steps").count()).toBe(0);
  await context.close();
});
