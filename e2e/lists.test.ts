/** Lists as an owner works with them: asked by a sentence, corrected in place, changed many at once, found from anywhere. */
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, openBrowser, phone, signIn, startApp } from "./app.ts";

let app: App;
let session: Cookies | undefined;
type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
type Reader = NonNullable<Parameters<typeof openBrowser>[1]>;

async function at(path: string, reader: Reader = {}) {
  const opened = await openBrowser(app, reader);
  const language = reader.language ?? "zh-CN";
  // Signed in once for all: so many in a minute are refused.
  if (session) await opened.context.addCookies(session);
  else await signIn(opened.context, language);
  session ??= await opened.context.cookies();
  await opened.context.request.patch("/api/v1/me", { data: { language } });
  await opened.page.goto(path);
  return opened;
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const address = (where: object) => `/customers?where=${encodeURIComponent(JSON.stringify(where))}`;
const oneOf = (field: string, ...value: string[]) => ({ field, is: "anyOf", value });
const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

beforeAll(async () => {
  app = await startApp();
  await app.api("POST", "/fields", { record: "customer", label: "年龄", kind: "number" });
  await app.api("POST", "/fields", {
    record: "customer",
    label: "口味",
    kind: "choices",
    options: [
      { value: "green", label: "绿茶" },
      { value: "red", label: "红茶" },
    ],
  });
  const { items: fields } = await app.api<{ items: { key: string; label: string }[] }>("GET", "/fields");
  const age = fields.find(({ label }) => label === "年龄")!.key;
  const people = [
    ["张伟", "A", 30, "13800000001"],
    ["李娜", "B", 40, "13900000002"],
    ["王芳", "C", 50, "13700001234"],
    ["Catherine Müller", "A", 60, "13600000004"],
  ] as const;
  for (const [name, level, years, value] of people) {
    const phones = [{ label: "mobile", value }];
    await app.api("POST", "/customers", { name, level, phones, custom: { [age]: years } });
  }
});

describe("the filter", () => {
  test("is built from chips, joined by and and or, reads as a sentence, and stands in the address", async () => {
    const { page, errors } = await at("/customers");
    await row(page, "张伟").waitFor();
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await page.getByLabel("查找字段").fill("级别");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "C", exact: true }).check();
    await page.getByRole("button", { name: "应用" }).click();
    await page.getByRole("button", { name: "级别是 C", exact: true }).click();

    await page.getByRole("button", { name: "或者…" }).click();
    const second = page.getByRole("group", { name: "任一满足" });
    await second.getByLabel("字段").nth(1).selectOption("年龄");
    await second.getByLabel("条件", { exact: true }).nth(1).selectOption("高于");
    await second.getByLabel("值", { exact: true }).fill("35");
    await page.getByRole("button", { name: "应用" }).click();
    await page.getByRole("button", { name: /级别是 C/ }).waitFor();
    await expect.poll(() => page.getByText("3 位客户").count()).toBe(1);

    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await page.getByLabel("查找字段").fill("名称");
    await page.keyboard.press("Enter");
    await page.getByLabel("值", { exact: true }).fill("王");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("row").count()).toBe(2);
    const chips = await page.locator("[aria-label='筛选条件']").innerText();
    expect(chips.replaceAll(/\s+/g, "")).toContain("（级别是C，或年龄高于35）且名称包含“王”");

    await page.reload();
    await row(page, "王芳").waitFor();
    expect(await row(page, "张伟").count()).toBe(0);
    await page.getByRole("button", { name: /^“?且/ }).click();
    await row(page, "李娜").waitFor();
    expect(errors).toEqual([]);
  });

  test("is said in English, too, in a sheet on the phone", async () => {
    const where = {
      all: [
        oneOf("level", "A", "B"),
        {
          any: [
            { field: "name", is: "contains", value: "Müller" },
            { field: "lastOrderOn", is: "empty" },
          ],
        },
      ],
    };
    const { page, errors } = await at(address(where), { language: "en", size: phone });
    await page.getByText("Level is A or B and (name contains “Müller” or no last order)").click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("group", { name: "All of these" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Take away" }).first().click();
    await sheet.getByRole("button", { name: "Apply" }).click();
    await page.getByText("4 customers").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    expect(errors).toEqual([]);
  });

  test("an address from before there were groups opens as it always did", async () => {
    const { page } = await at("/customers?level=C,none&q=王");
    await row(page, "王芳").waitFor();
    await page.getByRole("button", { name: "没有级别" }).waitFor();
    const chips = await page.locator("[aria-label='筛选条件']").innerText();
    expect(chips.replaceAll(/\s+/g, "")).toContain("级别是C或没有级别");
    expect(await page.getByRole("row").count()).toBe(2);
  });
});

describe("views", () => {
  test("a filter is saved as a tab, changed, saved again, renamed, deleted, and brought back", async () => {
    const { page, errors } = await at(address({ all: [oneOf("level", "A")] }));
    await row(page, "张伟").waitFor();
    await page.getByRole("button", { name: "存为视图" }).click();
    await page.getByLabel("视图名称").fill("要紧的");
    await page.keyboard.press("Enter");
    const tab = page.getByRole("tab", { name: "要紧的" });
    await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
    expect(await page.getByText("有改动").count()).toBe(0);

    await page.getByRole("columnheader", { name: "名称" }).getByRole("button").click();
    await page.getByText("有改动").waitFor();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect.poll(() => page.getByText("有改动").count()).toBe(0);
    await page.getByRole("tab", { name: "全部" }).click();
    await row(page, "王芳").waitFor();
    await tab.click();
    await expect.poll(() => row(page, "王芳").count()).toBe(0);
    await expect.poll(() => page.url()).toContain("sort=name");

    await page.getByRole("button", { name: "视图“要紧的”" }).click();
    await page.getByRole("menuitem", { name: "重命名" }).click();
    await page.getByLabel("视图名称").fill("最要紧的");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "最要紧的" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "视图“最要紧的”" }).click();
    await page.getByRole("menuitem", { name: "删除" }).click();
    await expect.poll(() => page.getByRole("tab").count()).toBe(1);
    await page.getByRole("button", { name: "撤销" }).last().click();
    await page.getByRole("tab", { name: "最要紧的" }).waitFor();
    expect(errors).toEqual([]);
  });

  test("orders bring views along; what is overdue is one tap, on the phone and in English", async () => {
    const { id: customerId } = await app.api<{ id: string }>("POST", "/customers", { name: "Late Payer" });
    const lines = [{ title: "Tea", quantityMilli: 1000, unitPriceMinor: 5000 }];
    await app.api("POST", "/orders", { number: "LATE-1", customerId, dueOn: "2026-01-05", lines });
    await app.api("POST", "/orders", { number: "SOON-1", customerId, dueOn: "2099-01-05", lines });
    const { page, errors } = await at("/sales/orders", { language: "en", size: phone });
    await row(page, "SOON-1").waitFor();
    await page.getByRole("tab", { name: "Overdue" }).click();
    await expect.poll(() => row(page, "SOON-1").count()).toBe(0);
    expect(await row(page, "LATE-1").count()).toBe(1);
    await page.getByText(/^Still to pay above ¥\s0 and due before /).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("columns, cells and many at once", () => {
  test("an own field is a column: shown, sorted by, corrected in place, and one undo takes it back", async () => {
    const { page, errors } = await at("/customers");
    await row(page, "张伟").waitFor();
    await page.getByRole("button", { name: "列", exact: true }).click();
    await page.getByLabel("年龄", { exact: true }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", { name: "年龄" }).getByRole("button").click();
    await expect.poll(() => page.getByRole("row").nth(1).innerText()).toContain("Catherine");
    await row(page, "张伟").getByRole("button", { name: /年龄/ }).click();
    await page.getByLabel("年龄", { exact: true }).fill("77");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("row").nth(1).innerText()).toContain("张伟");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => row(page, "张伟").getByRole("button", { name: /年龄/ }).innerText()).toBe("30");
    expect(errors).toEqual([]);
  });

  test("one value is set for all that the filter leaves, as one step", async () => {
    const { page, errors } = await at(address({ all: [oneOf("level", "A")] }));
    await row(page, "张伟").waitFor();
    await page.getByRole("checkbox", { name: "全选" }).check();
    await page.getByRole("button", { name: "设置字段" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "口味" }).click();
    await sheet.getByLabel("绿茶").check();
    expect(await faults(page)).toEqual([]);
    await sheet.getByRole("button", { name: "应用到所有选中项" }).click();
    await page.getByText("已修改 2 位客户").waitFor();
    const tastes = async () => {
      const { items } = await app.api<{ items: { custom: Record<string, unknown> }[] }>("GET", "/customers");
      return items.filter(({ custom }) => Object.keys(custom).length > 1).length;
    };
    await expect.poll(tastes).toBe(2);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(tastes).toBe(0);
    expect(errors).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "the filter and its group have no faults of accessibility, %s",
    async (scheme) => {
      const where = {
        all: [oneOf("level", "A", "B"), { any: [oneOf("tags", "x"), { field: "lastOrderOn", is: "empty" }] }],
      };
      const { page } = await at(address(where), { dark: scheme === "dark" });
      await page.getByRole("button", { name: /标签是 x/ }).click();
      await page.getByRole("group", { name: "任一满足" }).waitFor();
      expect(await faults(page)).toEqual([]);
    },
  );
});

describe("opportunities in rows", () => {
  type Stage = { id: string; name: string };
  const list = (where?: object) =>
    `/sales/board?view=list${where ? `&where=${encodeURIComponent(JSON.stringify(where))}` : ""}`;
  const count = async (where: object) =>
    (await app.api<{ count: number }>("GET", `/opportunities/count?where=${encodeURIComponent(JSON.stringify(where))}`))
      .count;
  let stages: Stage[];
  beforeAll(async () => {
    const { items } = await app.api<{ items: { stages: Stage[] }[] }>("GET", "/pipelines");
    stages = items[0]!.stages;
  });

  test("are filtered, all of them selected beyond those that are loaded, and set as one step", async () => {
    for (let number = 0; number < 130; number++) {
      await app.api("POST", "/opportunities", { title: `茶会 ${number}`, amountMinor: number < 3 ? 0 : 100_00 });
    }
    const { page, errors } = await at(list());
    await page.getByText("130 个商机").waitFor();
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await page.getByLabel("查找字段").fill("金额");
    await page.keyboard.press("Enter");
    await page.getByLabel("条件", { exact: true }).selectOption("高于");
    await page.getByLabel("值", { exact: true }).fill("50");
    await page.keyboard.press("Enter");
    await page.getByText("127 个商机").waitFor();
    await page.getByRole("checkbox", { name: "全选" }).check();
    await page.getByRole("button", { name: "选择全部 127" }).click();
    await page.getByRole("button", { name: "设置字段" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "备注" }).click();
    await sheet.getByLabel("备注").fill("春季");
    await sheet.getByRole("button", { name: "应用到所有选中项" }).click();
    const set = () => count({ all: [{ field: "notes", is: "is", value: "春季" }] });
    await expect.poll(set).toBe(127);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(set).toBe(0);
    expect(await faults(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("that a checklist keeps where they are say so, while the others move", async () => {
    await app.api("POST", `/stages/${stages[1]!.id}/items`, { label: "Hall is booked", required: true });
    await app.api("POST", "/opportunities", { title: "Held back", stageId: stages[1]!.id });
    await app.api("POST", "/opportunities", { title: "Held free", stageId: stages[0]!.id });
    const { page, errors } = await at(list({ all: [{ field: "title", is: "contains", value: "Held" }] }), {
      language: "en",
    });
    await row(page, "Held back").waitFor();
    await page.getByRole("checkbox", { name: "Select all" }).check();
    await page.getByRole("button", { name: "Move to" }).click();
    await page.getByRole("menuitem", { name: stages[2]!.name }).click();
    await page.getByText(/1 record changed\. 1 record stayed as before: .*“Held back”: Hall is booked/).waitFor();
    await row(page, "Held free").getByText(stages[2]!.name).waitFor();
    expect(errors).toEqual([]);
  });

  test("a new one begins with the customer that its address names, and goes back to the list", async () => {
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "有地址的客户" });
    const { page, errors } = await at(`/sales/board?view=list&new=1&customerId=${id}`);
    const form = page.getByRole("dialog");
    await form.waitFor();
    await expect.poll(() => form.getByLabel("客户", { exact: true }).inputValue()).toBe("有地址的客户");
    await form.getByRole("button", { name: "保存" }).click();
    await row(page, "有地址的客户").first().waitFor();
    await expect.poll(() => page.url()).toMatch(/view=list$/);
    expect(errors).toEqual([]);
  });
});

test("products are filtered by their stock, corrected in place and set together, on the phone too", async () => {
  for (const [name, priceMinor] of Object.entries({ Longjing: 100_00, Oolong: 200_00, "Pu'er": 300_00 })) {
    const { id } = await app.api<{ id: string }>("POST", "/products", { name, priceMinor, unit: "tin" });
    if (name !== "Oolong") await app.api("POST", `/products/${id}/stock`, { countedMilli: priceMinor - 100_00 });
  }
  const { page, context, errors } = await at("/sales/products", { language: "en" });
  await page.getByRole("tab", { name: "Counted" }).click();
  await page.getByText("2 products").waitFor();
  await page.getByRole("tab", { name: "Low stock" }).click();
  await page.getByText("1 product", { exact: true }).waitFor();
  await row(page, "Longjing")
    .getByRole("button", { name: /Category/ })
    .click();
  await page.getByLabel("Category", { exact: true }).fill("Green");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "All" }).click();
  await row(page, "Oolong").waitFor();
  await page.getByRole("checkbox", { name: "Select all" }).check();
  await page.getByRole("button", { name: "Set a field" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Category" }).click();
  await page.getByRole("dialog").getByLabel("Category").selectOption("Green");
  await page.getByRole("button", { name: "Set for all selected" }).click();
  const green = async () => {
    const { items } = await app.api<{ items: object[] }>("GET", "/products?category=Green");
    return items.length;
  };
  await expect.poll(green).toBe(3);
  await page.getByText("3 changed", { exact: true }).locator("..").getByRole("button", { name: "Undo" }).click();
  await expect.poll(green).toBe(1);
  expect(await faults(page)).toEqual([]);
  await context.close();
  const small = await at("/sales/products?stock=low", { size: phone });
  await row(small.page, "Longjing").waitFor();
  expect(await faults(small.page)).toEqual([]);
  expect([...errors, ...small.errors]).toEqual([]);
});

test("a list that was sorted by a field which is gone says so, and stands in its usual order", async () => {
  const draft = { record: "customer", label: "短命", kind: "number" };
  const field = await app.api<{ id: string; key: string }>("POST", "/fields", draft);
  const where = { all: [{ field: `custom.${field.key}`, is: "empty" }, oneOf("level", "C")] };
  const path = `${address(where)}&sort=custom.${field.key}`;
  const { page, errors } = await at(path);
  await row(page, "王芳").waitFor();
  await app.api("DELETE", `/fields/${field.id}`);
  await page.goto(path);
  await page.getByText("原来的排序字段已不存在").waitFor();
  await row(page, "王芳").waitFor();
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await page.goto(address(where));
  await page.getByText("有条件用到已不存在的字段").waitFor();
  expect(errors).toEqual([]);
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
