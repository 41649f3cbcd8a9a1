/** A contract from a template to both signatures, on the owner's page and on the customer's private link. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, openBrowser, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

type Contract = { id: string; state: string; theirs: { name: string; drawing: string } | null };

/** Draws a stroke across the page's first canvas. */
async function draw(page: Page) {
  const field = page.locator("canvas").first();
  await field.scrollIntoViewIfNeeded();
  const box = (await field.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + 70);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 30, { steps: 5 });
  await page.mouse.move(box.x + 200, box.y + 90, { steps: 5 });
  await page.mouse.up();
}

test("a contract is made from a template, signed by both sides, verified, and becomes an order", async () => {
  await app.api("POST", "/customers", { kind: "organisation", name: "Lindenhof" });
  const { page, errors } = await openAs(app, "/sales/contracts?new=1", { language: "en" });
  await page.getByLabel("Customer", { exact: true }).fill("Lindenhof");
  await page.getByRole("option", { name: "Lindenhof" }).first().click();
  await page.getByRole("dialog").getByLabel("Title").fill("Yearly service");
  await page.getByRole("dialog").getByLabel("Amount").fill("12000");
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByRole("heading", { name: /Yearly service/ })
    .first()
    .waitFor();
  const id = page.url().split("/").at(-1)!;
  await page.getByRole("button", { name: "Edit text" }).click();
  await page
    .getByRole("textbox", { name: "Text" })
    .fill("Client: {{customer.name}}\n\n## Fee\n{{total}}, {{total.words}}");
  await page.getByRole("region", { name: "As it will read" }).getByText("Client: Lindenhof").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await draw(page);
  await page.getByRole("button", { name: /make the link/ }).click();
  const link = await page.getByLabel("The private link").last().inputValue();
  await page.keyboard.press("Escape");

  const { page: theirs, errors: theirErrors } = await openBrowser(app, { language: "en", size: phone });
  await theirs.goto(link);
  await theirs.getByText("Client: Lindenhof").waitFor();
  await theirs.getByLabel("Your name").fill("Mia Hoffmann");
  await draw(theirs);
  await theirs.getByRole("button", { name: "Sign", exact: true }).click();
  await theirs.getByText("Signed by both sides.").waitFor();
  const signed = await app.api<Contract>("GET", `/contracts/${id}`);
  expect([signed.state, signed.theirs?.name, signed.theirs?.drawing.slice(0, 5)]).toEqual([
    "signed",
    "Mia Hoffmann",
    "iVBOR",
  ]);

  await page.getByText("In force").first().waitFor();
  await page.getByRole("button", { name: "Verify" }).click();
  await page.getByText(/exactly what .* signed/).waitFor();
  await page.getByRole("button", { name: "Make the order" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make the order" }).click();
  await page.getByText(/Order .* made/).waitFor();
  expect([errors, theirErrors.filter((error) => !error.includes("404"))]).toEqual([[], []]); // no icon below /p
});

test("on the phone a contract is noted as signed on paper, found in the list, and renewed", async () => {
  const { id: customerId } = await app.api<{ id: string }>("POST", "/customers", { name: "云栖茶业" });
  const draft = { customerId, title: "年度服务", text: "甲方：{{customer.name}}", amountMinor: 100 };
  const { id } = await app.api<Contract>("POST", "/contracts", {
    ...draft,
    startOn: "2026-01-01",
    endOn: "2026-12-31",
  });
  const { page, errors } = await openAs(app, "/sales/contracts", { size: phone });
  await page.getByText("年度服务").click();
  await page.locator("main header").getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "已纸质签署" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await page.getByText("生效中").first().waitFor();
  await page.locator("main header").getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "续签" }).click();
  await expect.poll(() => page.url()).not.toContain(id);
  await page.getByText("草稿").first().waitFor();
  expect(errors).toEqual([]);
});
