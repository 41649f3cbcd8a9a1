import { beforeAll, describe, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

type Customer = { id: string; phones: { value: string }[]; emails: { value: string }[]; quality: number };

describe("an owner and the quality of the data", () => {
  test("sees what each field lacks, mends many after a look at before and after, and takes it back", async () => {
    for (const name of ["Ana Reed", "Bob Stone", "Cora Lane"]) {
      const emails = [{ label: "work", value: `${name.slice(0, 3).toLowerCase()}@gmial.com` }];
      await app.api("POST", "/customers", { name, emails });
    }
    const { page, errors } = await openAs(app, "/customers", { language: "en" });
    await page.getByRole("button", { name: "Care for all customers" }).click();
    await page.getByRole("menuitem", { name: "Data quality" }).click();
    await page.getByRole("heading", { level: 1, name: "Data quality" }).waitFor();
    await page.getByRole("button", { name: "Email, invalid: 3 customers" }).click();
    await page.getByRole("heading", { name: "Work list: Email · Invalid" }).waitFor();
    const fixes = page.getByRole("listitem").filter({ hasText: "Mistyped email addresses" });
    await fixes.getByRole("button", { name: "Look at it" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("ana@gmail.com").waitFor();
    await dialog.getByRole("checkbox", { name: "Bob Stone" }).uncheck();
    await dialog.getByRole("button", { name: "Mend the 2 chosen" }).click();
    await page.getByText("2 customers mended").waitFor();
    const emails = async () =>
      (await app.api<{ items: Customer[] }>("GET", "/customers?sort=name")).items.map((one) => one.emails[0]!.value);
    expect(await emails()).toEqual(["ana@gmail.com", "bob@gmial.com", "cor@gmail.com"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(emails).toEqual(["ana@gmial.com", "bob@gmial.com", "cor@gmial.com"]);
    expect(errors).toEqual([]);
  });

  test("在手机上：待处理里就地补上电话，确认资料仍然准确，客户页面写明扣分原因", async () => {
    const { id } = await app.api<Customer>("POST", "/customers", { name: "王小明", source: "展会" });
    const { page, errors } = await openAs(app, "/customers/quality?field=phones", { size: phone });
    const row = page.getByRole("listitem").filter({ hasText: "王小明" }).first();
    await row.getByRole("button", { name: "王小明: 没有任何联系方式" }).click();
    await page.getByRole("textbox", { name: "王小明: 没有任何联系方式" }).fill("138 0000 0001");
    await page.keyboard.press("Enter");
    const customer = () => app.api<Customer>("GET", `/customers/${id}`);
    await expect.poll(async () => (await customer()).phones[0]?.value).toBe("+8613800000001");
    expect((await customer()).quality).toBe(85);
    await page.goto(`/customers/${id}`);
    await page.getByText("往来", { exact: true }).click();
    const pane = page.getByRole("region").or(page.locator("section")).filter({ hasText: "数据质量" }).first();
    await pane.getByText("没有邮箱").waitFor();
    await pane.getByRole("button", { name: "仍然准确" }).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect([wide, errors]).toEqual([false, []]);
  });
});
