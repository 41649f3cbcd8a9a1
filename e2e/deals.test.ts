/** A deal from its lines to what follows: people, a loss with its reason, a win that becomes an order. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

type Made = { id: string };
type Order = { totalMinor: number; opportunityId: string };

async function dealWith(firm: string, title: string): Promise<{ deal: Made; firm: Made }> {
  const made = await app.api<Made>("POST", "/customers", { kind: "organisation", name: firm });
  await app.api("POST", "/customers", { name: `${firm}的王敏`, jobTitle: "经理", organisationId: made.id });
  const deal = await app.api<Made>("POST", "/opportunities", { title, customerId: made.id, amountMinor: 500_000 });
  return { deal, firm: made };
}

test("a deal gets lines and people, and its win becomes an order with the same lines", async () => {
  const { deal } = await dealWith("Lindenhof", "Yearly boxes");
  const { page, errors } = await openAs(app, `/sales/opportunities/${deal.id}`, { language: "en" });
  await page.getByRole("button", { name: "Add lines" }).click();
  const first = page.getByRole("group", { name: "Line 1" });
  await first.getByLabel("Product or service").fill("Gift box");
  await page.getByRole("option", { name: /Gift box/ }).click();
  await first.getByLabel("Quantity").fill("20");
  await first.getByLabel("Unit price").fill("150");
  await first.getByLabel("Discount").fill("10%");
  await first.getByLabel("Tax %").fill("13");
  await page.getByLabel("Prices").selectOption("no-tax");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The amount follows the lines.").waitFor();
  await page.getByLabel("Add a person").click();
  await page.getByRole("option", { name: /王敏/ }).click();
  await page.getByLabel(/Part of .*王敏/).selectOption("decides");
  await page.getByLabel("Add a competitor").fill("Northern Paper");
  await page.getByRole("option", { name: /Northern Paper/ }).click();
  await page.getByText("Northern Paper").first().waitFor();
  await page.getByRole("button", { name: "Won", exact: true }).click();
  await page.getByText(/Takes over 1 line/).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Won" }).click();
  await page.getByRole("button", { name: "Open again" }).waitFor();
  const { items } = await app.api<{ items: Order[] }>("GET", `/orders?opportunityId=${deal.id}`);
  expect(items.map(({ totalMinor }) => totalMinor)).toEqual([305_100]);
  const people = await app.api<{ items: { role: string }[] }>("GET", `/opportunities/${deal.id}/contacts`);
  expect(people.items.map(({ role }) => role)).toEqual(["decides"]);
  expect(errors).toEqual([]);
});

test("saving a deal's lines keeps their discount and tax, and its quote has them too", async () => {
  const { deal } = await dealWith("青禾农场", "秋季礼盒");
  const line = { title: "礼盒", quantityMilli: 3000, unitPriceMinor: 9_995, discountMinor: 1500, taxRateBp: 600 };
  const kept = { ...line, pricesInclude: "no-tax" };
  await app.api("PUT", `/opportunities/${deal.id}/lines`, { lines: [kept] });
  const { page, errors } = await openAs(app, `/sales/opportunities/${deal.id}`);
  await page.getByText(/折扣 .*15\.00 · 税额 6% .*17\.09/).waitFor();
  await page.getByRole("button", { name: "编辑明细" }).click();
  const first = page.getByRole("group", { name: "第 1 行" });
  await first.getByLabel("数量").fill("4");
  await page.getByRole("button", { name: "保存" }).click();
  await page
    .getByText(/407\.89/)
    .first()
    .waitFor();
  // The sum stands in the form before the lines are kept.
  await expect
    .poll(async () => (await app.api<{ items: object[] }>("GET", `/opportunities/${deal.id}/lines`)).items)
    .toMatchObject([{ ...kept, quantityMilli: 4000, totalMinor: 40_789 }]);
  await page.getByRole("button", { name: "生成报价" }).click();
  await page.waitForURL(/\/sales\/quotes\//);
  const quote = page.getByRole("group", { name: "第 1 行" });
  await quote.getByLabel("折扣").waitFor();
  expect([await quote.getByLabel("折扣").inputValue(), await quote.getByLabel("税率 %").inputValue()]).toEqual([
    "15",
    "6",
  ]);
  await page
    .getByText(/407\.89/)
    .first()
    .waitFor();
  expect(errors).toEqual([]);
});

test("the first line of a deal says of its price what the firm's papers say", async () => {
  const { deal } = await dealWith("松风茶社", "茶席布置");
  await app.api("PATCH", "/papers/settings", { pricesInclude: "no-tax" });
  const { page, errors } = await openAs(app, `/sales/opportunities/${deal.id}`);
  await page.getByRole("button", { name: "添加明细" }).click();
  await expect.poll(() => page.getByRole("combobox", { name: "单价", exact: true }).inputValue()).toBe("no-tax");
  await app.api("PATCH", "/papers/settings", { pricesInclude: "tax" });
  expect(errors).toEqual([]);
});

test("on the phone a deal is lost for a new reason, which joins the list, and undo opens it again", async () => {
  const { deal } = await dealWith("晨光幼儿园", "春季团购");
  const { page, errors } = await openAs(app, `/sales/opportunities/${deal.id}`, { size: phone });
  await page.getByRole("button", { name: "丢单", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("用自己的话说").fill("交期太长");
  await sheet.getByLabel("被谁拿下了？").click();
  await sheet.getByLabel("被谁拿下了？").pressSequentially("山水礼品");
  await page.getByRole("option", { name: /山水礼品/ }).click();
  await sheet.getByRole("button", { name: "丢单" }).click();
  await page.getByRole("button", { name: "重新打开" }).waitFor();
  await page.locator("dd", { hasText: "山水礼品" }).waitFor();
  const reasons = await app.api<{ items: { name: string }[] }>("GET", "/lost-reasons");
  expect(reasons.items.map(({ name }) => name)).toContain("交期太长");
  await page.getByRole("button", { name: "撤销" }).click();
  await expect
    .poll(async () => (await app.api<{ outcome: string | null }>("GET", `/opportunities/${deal.id}`)).outcome)
    .toBeNull();
  expect(errors).toEqual([]);
});
