/** Contacts of an organisation and tags that are given by rule, as an owner meets them. */
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

type Made = { id: string };
let app: App;
let firm: Made;

beforeAll(async () => {
  app = await startApp();
  firm = await app.api<Made>("POST", "/customers", { name: "北屿海鲜酒楼", kind: "organisation", industry: "餐饮" });
  await app.api("POST", "/customers", { name: "顾博文", organisationId: firm.id });
  await app.api("POST", "/customers", { name: "Ann Lee", level: "A" });
});

describe("a contact", () => {
  test("gets job, role in a deal and how often to speak, in place, and each can be taken back", async () => {
    const { page, context, errors } = await openAs(app, `/customers/${firm.id}`);
    await page.getByRole("button", { name: "顾博文的职务" }).click();
    await page.getByRole("textbox", { name: "顾博文的职务" }).fill("行政主厨");
    await page.keyboard.press("Enter");
    await page.getByText("行政主厨").waitFor();
    // A hand is quicker than the answer: what it takes back is the change that is under way.
    await page.route("**/api/v1/customers/*", async (route) => {
      const isChange = route.request().method() === "PATCH";
      const answer = await route.fetch();
      if (isChange) await new Promise((resolve) => setTimeout(resolve, 800));
      await route.fulfill({ response: answer });
    });
    await page.getByRole("button", { name: "顾博文的决策角色" }).click();
    await page.getByRole("combobox", { name: "顾博文的决策角色" }).selectOption({ label: "使用" });
    await expect
      .poll(
        async () =>
          (await app.api<{ items: object[] }>("GET", `/customers?q=${encodeURIComponent("顾博文")}`)).items[0],
      )
      .toMatchObject({ jobTitle: "行政主厨", role: "uses" });
    await page.keyboard.press("Control+z");
    await expect
      .poll(
        async () =>
          (await app.api<{ items: object[] }>("GET", `/customers?q=${encodeURIComponent("顾博文")}`)).items[0],
      )
      .toMatchObject({ jobTitle: "行政主厨", role: null });
    expect(errors).toEqual([]);
    await context.close();
  });

  test("with whom nobody spoke for longer than wanted comes up in Today", async () => {
    const { items } = await app.api<{ items: Made[] }>("GET", `/customers?q=${encodeURIComponent("顾博文")}`);
    await app.api("PATCH", `/customers/${items[0]!.id}`, { keepInTouchDays: 7, metHow: "广交会", metOn: "2026-01-10" });
    await app.api("POST", `/customers/${items[0]!.id}/timeline`, {
      kind: "call",
      text: "聊了新菜单",
      at: "2026-02-01T02:00:00.000Z",
    });
    const { page, context } = await openAs(app, `/customers/${items[0]!.id}`, { language: "en", size: phone });
    await page.getByText("About", { exact: true }).first().click();
    await page.getByText(/广交会/).waitFor();
    await page.goto("/today");
    await page.getByText("顾博文").first().waitFor();
    await context.close();
  });
});

describe("a tag rule", () => {
  test.each([
    { language: "zh-CN", words: ["新建规则", "名称", "标签", "保存"], says: "1 位客户" },
    { language: "en", size: phone, words: ["New rule", "Name", "Tag", "Save"], says: "1 customer" },
  ] as const)("tags whom it fits and says so on their page ($language)", async ({ words, says, ...reader }) => {
    const { page, context, errors } = await openAs(app, "/customers/rules", reader);
    const [create, name, tag, save] = words;
    const called = `Key accounts ${reader.language}`;
    await page.getByRole("button", { name: create }).first().click();
    const sheet = page.getByRole("dialog");
    // A sheet that opens gives the focus to its first field; who types elsewhere before that would lose it.
    await expect.poll(() => sheet.locator(":focus").count()).toBe(1);
    await page.waitForTimeout(300);
    await sheet.getByLabel(name, { exact: true }).fill(called);
    await sheet.getByLabel(tag, { exact: true }).fill(`vip-${reader.language}`);
    await page.getByRole("option", { name: new RegExp(`vip-${reader.language}`) }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await sheet.getByRole("group").getByRole("button").first().click();
    await sheet.locator("select").first().selectOption("level");
    await sheet.getByRole("checkbox", { name: "A", exact: true }).check();
    await sheet.getByText(says).waitFor();
    await sheet.getByRole("button", { name: save, exact: true }).click();
    await expect
      .poll(async () => (await app.api<{ items: object[] }>("GET", `/customers?tag=vip-${reader.language}`)).items)
      .toMatchObject([{ name: "Ann Lee" }]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("takes its tag off again when it fits no more, and leaves a tag given by hand", async () => {
    const { items } = await app.api<{ items: (Made & { tags: string[] })[] }>("GET", "/customers?q=Ann");
    const [ann] = items;
    await app.api("PATCH", `/customers/${ann!.id}`, { tags: [...ann!.tags, "by-hand"], level: "B" });
    await expect
      .poll(async () => (await app.api<{ tags: string[] }>("GET", `/customers/${ann!.id}`)).tags)
      .toEqual(["by-hand"]);
  });
});
