/** For programs: trying the API in the browser, writing once however often it is sent, the client's own words. */
import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../packages/client/src/index.ts";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

test.each([
  { language: "zh-CN", send: "发送", search: "搜索操作" },
  { language: "en", size: phone, send: "Send", search: "Search operations" },
] as const)("the API can be tried in the browser, and what it wrote be taken back ($language)", async (reader) => {
  const { language, send, search, ...size } = reader;
  const { page, context, errors } = await openAs(app, "/developers", { language, ...size });
  await page.getByLabel(search).fill("createCustomer");
  await page.getByRole("link", { name: "createCustomer" }).click();
  const name = `Tried ${language}`;
  await page.locator("textarea").fill(JSON.stringify({ name }));
  await page.getByRole("button", { name: send, exact: true }).click();
  await page.getByText(/^201/).first().waitFor();
  const found = async () =>
    (await app.api<{ items: object[] }>("GET", `/customers?q=${encodeURIComponent(name)}`)).items;
  expect(await found()).toMatchObject([{ name }]);
  await page
    .getByRole("button", { name: language === "en" ? "Undo" : "撤销" })
    .first()
    .click();
  await expect.poll(found).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

describe("a write with a key", () => {
  test("is done once, however often it is sent, also across the server's sudden end", async () => {
    const secret = app.soloist("key", "create");
    const post = () =>
      fetch(`${app.url}/api/v1/customers`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${secret}`,
          "content-type": "application/json",
          "idempotency-key": "order-4711",
        },
        body: JSON.stringify({ name: "Once" }),
      });
    const answers = await Promise.allSettled(Array.from({ length: 20 }, post));
    await app.killAndRestart();
    const again = await post();
    expect(again.status).toBe(201);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const statuses = answers.map((answer) => (answer.status === "fulfilled" ? answer.value.status : 0));
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect((await app.api<{ items: object[] }>("GET", "/customers?q=Once")).items).toHaveLength(1);
  });
});

test("the client calls by name, walks through pages and says what is wrong in a sentence", async () => {
  const client = createClient({ url: app.url, key: app.soloist("key", "create"), language: "en" });
  for (const name of ["P1", "P2", "P3"]) await client.call("createCustomer", { body: { name, source: "fair" } });
  const names: string[] = [];
  for await (const { name } of client.each("listCustomers", { query: { limit: 2, source: "fair", sort: "name" } }))
    names.push(name);
  expect(names).toEqual(["P1", "P2", "P3"]);
  await expect(client.call("createCustomer", { body: { name: "" } })).rejects.toMatchObject({ field: "name" });
});
