/** The list of customers as an owner works with it: asked by a sentence, kept as a view, corrected in place, changed many at once. */
import { beforeAll, describe, expect, test } from "vitest";
import { phone } from "./app.ts";
import { faults, type People, row, startWithPeople } from "./people.ts";

let app: People["app"];
let at: People["at"];
beforeAll(async () => {
  ({ app, at } = await startWithPeople());
});

const address = (where: object) => `/customers?where=${encodeURIComponent(JSON.stringify(where))}`;
const oneOf = (field: string, ...value: string[]) => ({ field, is: "anyOf", value });

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

    await page.getByRole("dialog", { name: "级别是 C" }).getByRole("button", { name: "或者…" }).click();
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
