import { beforeAll, describe, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

const text = `名称：杭州云栖茶业有限公司
税号：91350100M000100Y43
地址、电话：杭州市西湖区文三路 90 号 0571-88881234
开户行及账号：中国工商银行杭州西湖支行 1202021209900012345`;

describe("an owner and the details of a customer", () => {
  test("a lunar birthday is shown in both calendars with the day on which it is kept next", async () => {
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "Lin Xiaowen", source: "fair" });
    const { page, errors } = await openAs(app, `/customers/${id}`, { language: "en" });
    await page.getByRole("button", { name: "Edit", exact: true }).first().click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Calendar").selectOption("lunar");
    await form.getByLabel("Month").selectOption("3");
    await form.getByLabel("Day").selectOption("9");
    await form.getByLabel("Year").fill("1990");
    await form.getByText("Born April 4, 1990").waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Born April 4, 1990").waitFor();
    await page.getByText(/^(Next on|Today:|Tomorrow:) .*turns \d+$/).waitFor();
    expect(errors).toEqual([]);
  });

  test("needs and preferences are noted with where they come from", async () => {
    const { id } = await app.api<{ id: string }>("POST", "/customers", {
      name: "Ana Reed",
      needs: "Two hundred boxes",
    });
    const { page, errors } = await openAs(app, `/customers/${id}`, { language: "en" });
    await page.getByText("Two hundred boxes").waitFor();
    await page.getByRole("button", { name: "New need or preference" }).click();
    const form = page.getByRole("dialog");
    await form.getByText("Preference", { exact: true }).click();
    await form.getByLabel("What", { exact: true }).fill("Plain wrapping");
    await form.getByLabel("Where you know it from").fill("Survey in March");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Survey in March").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => page.getByText("Plain wrapping").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test("who comes back is recognised by what is typed into a new order, and the order says so", async () => {
    const phones = [{ label: "mobile", value: "13857102291" }];
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "Bob Stone", phones });
    const lines = [{ title: "Tea", quantityMilli: 1000, unitPriceMinor: 12_000 }];
    await app.api("POST", "/orders", { customerId: id, lines });
    const { page, errors } = await openAs(app, "/sales/orders?new=1", { language: "en" });
    const form = page.getByRole("dialog");
    await form.getByLabel("Customer", { exact: true }).fill("138 5710 2291");
    const note = form.getByRole("status").filter({ hasText: "Returning customer" });
    await note.waitFor();
    await note.getByRole("button", { name: "Use Bob Stone" }).click();
    await form.getByText(/Returning customer: last bought today, 1 order/).waitFor();
    await app.api("POST", "/orders", { customerId: id, lines });
    await page.goto("/sales/orders");
    const rows = page.getByRole("row").filter({ hasText: "Bob Stone" });
    await rows.filter({ hasText: "Returning" }).waitFor();
    await rows.filter({ hasText: "New" }).waitFor();
    expect(errors).toEqual([]);
  });

  test("手机上：粘贴整段开票信息，自动填好抬头；第二个设为默认，一次撤销还原", async () => {
    const { id } = await app.api<{ id: string }>("POST", "/customers", { name: "云栖茶业", kind: "organisation" });
    const { page, errors } = await openAs(app, `/customers/${id}`, { size: phone });
    await page.getByText("往来", { exact: true }).click();
    await page.getByRole("button", { name: "新增发票抬头" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("整段粘贴开票信息").fill(text);
    await expect.poll(() => form.getByLabel("税号").inputValue()).toBe("91350100M000100Y43");
    expect(await form.getByLabel("银行账号").inputValue()).toBe("1202021209900012345");
    expect(await form.getByLabel("电话").inputValue()).toBe("0571-88881234");
    await form.getByRole("button", { name: "保存" }).click();
    await page.getByText("中国工商银行杭州西湖支行 1202021209900012345").waitFor();
    await app.api("POST", `/customers/${id}/invoice-titles`, { title: "云栖酒店", taxNumber: "91350100M000100Y44" });
    await page.getByText("校验码不符，请再核对一遍税号。").waitFor();
    await page.getByRole("button", { name: "云栖酒店的更多操作" }).click();
    await page.getByRole("menuitem", { name: "设为默认" }).click();
    const standard = async () =>
      (await app.api<{ items: { title: string }[] }>("GET", `/customers/${id}/invoice-titles`)).items[0]!.title;
    await expect.poll(standard).toBe("云栖酒店");
    const notice = page.locator("[role=status] > div").filter({ hasText: "已将“云栖酒店”设为默认" });
    await notice.getByRole("button", { name: "撤销" }).click();
    await expect.poll(standard).toBe("杭州云栖茶业有限公司");
    expect(errors).toEqual([]);
  });
});
