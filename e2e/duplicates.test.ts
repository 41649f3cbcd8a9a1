/** Two entries of one person: found with the reason, merged with a preview, and taken apart again. */
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

type Made = { id: string };
let app: App;

const mobile = (value: string) => [{ label: "mobile", value }];
const families = ["赵", "钱", "孙", "周", "吴", "郑", "冯", "陈", "褚", "卫", "蒋", "沈"];

beforeAll(async () => {
  app = await startApp();
  for (const [i, family] of families.entries()) {
    await app.api("POST", "/customers", {
      name: `${family}小${families[(i + 3) % 12]}`,
      phones: mobile(`1390${i}2${i}7${i}53`),
    });
  }
});

/** One person twice: the second with an order and a task. */
async function twice(name: string, number: string): Promise<[Made, Made]> {
  const first = await app.api<Made>("POST", "/customers", {
    name,
    phones: mobile(number),
    addresses: [{ city: "杭州" }],
  });
  const second = await app.api<Made>("POST", "/customers", {
    name,
    phones: mobile(number),
    addresses: [{ city: "上海" }],
    jobTitle: "Buyer",
  });
  await app.api("POST", "/orders", {
    customerId: second.id,
    lines: [{ title: "Tea", unitPriceMinor: 12_800 }],
  });
  return [first, second];
}

const customers = async (q: string) =>
  (
    await app.api<{ items: (Made & { orderCount: number; jobTitle: string })[] }>(
      "GET",
      `/customers?q=${encodeURIComponent(q)}`,
    )
  ).items;

describe("duplicates", () => {
  test("are searched, explained, merged with a preview and taken apart, in English on the desktop", async () => {
    const [first, second] = await twice("Anna Kowalski", "13857102291");
    const { page, context, errors } = await openAs(app, "/customers/duplicates", { language: "en" });
    await page.getByRole("button", { name: "Search now" }).click();
    const pair = page.getByRole("listitem").filter({ hasText: "Anna Kowalski" }).first();
    await pair.getByText("same phone", { exact: true }).waitFor({ timeout: 30_000 });
    await pair.getByText("different city").waitFor();
    await page.keyboard.press("m");
    const sheet = page.getByRole("dialog");
    // Proposed is who has an order; the other one is to stay, so the order moves.
    await sheet.getByText(/· 0 records/).click();
    await sheet.getByText(/^Orders/).waitFor();
    await sheet.getByText(new RegExp("Job title")).waitFor();
    await sheet.getByRole("button", { name: "Merge", exact: true }).click();
    await sheet.waitFor({ state: "detached" });
    await expect.poll(async () => (await customers("Kowalski")).length).toBe(1);
    const [survivor] = await customers("Kowalski");
    expect(survivor).toMatchObject({ orderCount: 1, jobTitle: "Buyer" });
    // An old link leads to who took over.
    const gone = survivor!.id === first.id ? second : first;
    await page.goto(`/customers/${gone.id}`);
    await page.waitForURL(`**/customers/${survivor!.id}`);
    await page.goto("/customers/duplicates");
    await page.getByText("Merged", { exact: true }).click();
    await page.getByRole("button", { name: "Take apart" }).first().click();
    await expect.poll(async () => (await customers("Kowalski")).length).toBe(2);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("are named on the customer's page and kept apart, in Chinese on the phone", async () => {
    const [first] = await twice("林晓雯", "13900008888");
    await expect
      .poll(async () => (await app.api<{ items: Made[] }>("GET", `/customers/${first.id}/duplicates`)).items.length, {
        timeout: 20_000,
      })
      .toBe(1);
    const { page, context, errors } = await openAs(app, `/customers/${first.id}`, { size: phone });
    await page.getByText(/可能与 林晓雯 是同一个客户/).waitFor();
    await page.goto("/customers/duplicates");
    const pair = page.getByRole("listitem").filter({ hasText: "林晓雯" }).first();
    await pair.getByText("电话相同").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await pair.getByRole("button", { name: "不是同一人" }).click();
    await expect
      .poll(async () => (await app.api<{ items: Made[] }>("GET", `/customers/${first.id}/duplicates`)).items.length)
      .toBe(0);
    await page.getByText("不是同一人", { exact: true }).first().click();
    await page.getByRole("button", { name: "放回待处理" }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test("come out of the command line as one JSON object", () => {
    const { pairs } = JSON.parse(app.soloist("duplicates", "--json")) as {
      pairs: { a: { id: string; name: string }; b: { name: string }; score: number; reasons: { text: string }[] }[];
    };
    const found = pairs.find(({ a }) => a.name === "Anna Kowalski")!;
    expect(found.b.name).toBe("Anna Kowalski");
    expect(found.score).toBeGreaterThan(0.9);
    expect(found.reasons.length).toBeGreaterThan(1);
  });
});
