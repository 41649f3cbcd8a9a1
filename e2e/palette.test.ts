/** Anything is found from anywhere: by pinyin, initials, the tail of a number, with a slip, and by what was opened lately. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type People, startWithPeople } from "./people.ts";

let at: People["at"];
beforeAll(async () => {
  ({ at } = await startWithPeople());
});

describe("the palette", () => {
  const hits = (page: Page) => page.getByRole("listbox").getByRole("option");
  const open = async (page: Page, typed: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(typed);
  };

  test.each([
    ["张", "张伟"],
    ["zhangw", "张伟"],
    ["zw", "张伟"],
    ["1234", "王芳"],
    ["Cathrine", "Catherine Müller"],
    ["kh", "客户"],
    ["custmers", "客户"],
    ["xdd", "新订单"],
  ])("finds by %s: %s", async (typed, name) => {
    const { page } = await at("/tasks");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await open(page, typed);
    await expect.poll(() => hits(page).first().innerText()).toContain(name);
  });

  test("shows what was opened lately before a word is typed, and finds it first", async () => {
    const { page, errors } = await at("/customers");
    for (const name of ["王芳", "李娜"]) {
      await page.goto("/customers");
      await page.getByRole("link", { name }).click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
    }
    await page.keyboard.press("Control+k");
    const recent = page.getByRole("group", { name: "最近打开" }).getByRole("option");
    await expect.poll(() => recent.count()).toBe(2);
    expect(await recent.first().innerText()).toContain("李娜");
    expect(await page.getByRole("group", { name: "当前页面" }).getByRole("option").allInnerTexts()).toEqual([
      "给李娜打电话",
      "删除李娜",
    ]);
    await page.getByRole("dialog").getByRole("combobox").fill("1390000");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "李娜" }).waitFor();
    expect(errors).toEqual([]);
  });
});
