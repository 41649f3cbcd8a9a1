/** What was sold is delivered: from an order in one click, by milestones, lessons and minutes. */
import { beforeAll, describe, expect, test } from "vitest";
import { type App, desktop, openBrowser, phone, signIn, startApp } from "./app.ts";

type Delivery = { id: string; title: string; state: string; percent: number; doneCount: number; usedMinutes: number };

describe("deliveries", () => {
  let app: App;
  let customerId: string;
  beforeAll(async () => {
    app = await startApp();
    customerId = (await app.api<{ id: string }>("POST", "/customers", { name: "云栖茶业" })).id;
  });
  const list = async () => (await app.api<{ items: Delivery[] }>("GET", "/deliveries")).items;

  test("a website goes from its order to done by its milestones, and Today asks for the late one", async () => {
    const { page, context, errors } = await openBrowser(app, { language: "en", size: desktop });
    await signIn(context, "en");
    await page.goto("/sales/deliveries");
    await page.getByText("Nothing to deliver yet").waitFor();
    await page.getByRole("button", { name: "Templates" }).click();
    await page.getByRole("button", { name: "New template" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Website");
    const first = page.getByRole("group", { name: "Milestone 1" });
    await first.getByRole("textbox", { name: "Milestone" }).fill("Design");
    await first.getByLabel("Days after the start").fill("0");
    await first.getByLabel("Share %").fill("40");
    await page.getByRole("button", { name: "Add milestone" }).click();
    const second = page.getByRole("group", { name: "Milestone 2" });
    await second.getByRole("textbox", { name: "Milestone" }).fill("Go live");
    await second.getByLabel("Days after the start").fill("30");
    await second.getByLabel("Share %").fill("60");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Website", exact: true }).waitFor();

    const product = await app.api<{ id: string }>("POST", "/products", { name: "Website", priceMinor: 800_000 });
    await page.goto(`/sales/products/${product.id}`);
    await page.getByLabel("Delivered as").selectOption({ label: "Website · Project" });
    await page.getByText("Saved").first().waitFor();
    const lines = [{ productId: product.id, title: "Website" }];
    const order = await app.api<{ id: string }>("POST", "/orders", { customerId, lines });
    await page.goto(`/sales/orders/${order.id}`);
    await page.getByRole("button", { name: "Begin delivery" }).click();
    await page.getByRole("heading", { name: "Website" }).waitFor();
    await page.getByText("0 of 2 milestones").first().waitFor();

    const silent = await app.api<{ id: string }>("POST", "/orders", { customerId, lines: [{ title: "Advice" }] });
    await page.goto(`/sales/orders/${silent.id}`);
    await page.getByRole("button", { name: "Begin delivery" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Title" }).waitFor();

    await page.goto("/today");
    await page.getByText("Design").first().waitFor();
    const [made] = await list();
    await page.goto(`/sales/deliveries/${made!.id}`);
    await page.getByRole("button", { name: "Design reached" }).click();
    await page.getByText("40%").first().waitFor();
    await page.getByRole("button", { name: "Go live reached" }).click();
    await page.getByText("Delivered! What is next?").waitFor();
    await page.keyboard.press("Escape");
    expect(await list()).toMatchObject([{ state: "done", percent: 100 }]);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await list())[0]).toMatchObject({ state: "running", percent: 40 });
    await page.goto(`/customers/${customerId}`);
    await page.getByText("Design reached").first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test("课程排课、签到、续费提醒，手机上一点记 45 分钟", async () => {
    const { page, context, errors } = await openBrowser(app, { size: phone, dark: true });
    await signIn(context);
    await context.request.patch("/api/v1/me", { data: { language: "zh-CN" } });
    await page.goto("/sales/deliveries?new=1");
    await page.getByText("课程", { exact: true }).tap();
    await page.getByRole("textbox", { name: "名称" }).fill("钢琴课");
    await page.getByLabel("购买课时").fill("3");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByRole("heading", { name: "钢琴课" }).waitFor();
    await page.getByRole("button", { name: "排课" }).tap();
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByRole("button", { name: "第 1 课: 待上" }).tap();
    await page.getByRole("button", { name: "第 1 课: 已上" }).waitFor();
    await page.getByText("剩余 2 课时").first().waitFor();
    await page.getByText("可以邀请续费了").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    const hours = { title: "顾问", kind: "hours", agreedMinutes: 600, customerId };
    const { id } = await app.api<{ id: string }>("POST", "/deliveries", hours);
    await page.goto(`/sales/deliveries/${id}`);
    await page.getByRole("button", { name: "+45 分钟" }).tap();
    await page.getByText(/已记 45/).waitFor();
    expect((await list()).find((one) => one.id === id)).toMatchObject({ usedMinutes: 45, percent: 7 });
    await page.getByRole("button", { name: "撤销" }).tap();
    await expect.poll(async () => (await list()).find((one) => one.id === id)?.usedMinutes).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
