/** Targets: set, read, followed by a sale, undone. */
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});

test("a revenue target says what is missing, and an order brings it nearer; removing it can be undone", async () => {
  const { page, context, errors } = await openAs(app, "/insights/targets", { language: "en" });
  await page.getByText("No target yet").waitFor();
  await page.getByRole("button", { name: "New target" }).first().click();
  await page.getByLabel("Goal", { exact: true }).fill("1000");
  await page.getByRole("button", { name: "Set it" }).click();
  await page.getByText(/0 of ¥\s?1,000/).waitFor();
  await app.api("POST", "/orders", { state: "done", lines: [{ title: "Tea", unitPriceMinor: 60_000 }] });
  await page.getByText(/600 of ¥\s?1,000/).waitFor();
  await page.getByRole("button", { name: "More about Revenue" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByText("No target yet").waitFor();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByText(/600 of/).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("in Chinese on the phone a conversion target above the whole is refused in words, and three months are set at once", async () => {
  const { page, context, errors } = await openAs(app, "/insights/targets", { language: "zh-CN", size: phone });
  await page.getByRole("button", { name: "新目标" }).click();
  await page.getByLabel("指标").selectOption({ label: "转化率" });
  await page.getByLabel("目标（%）").fill("120");
  await page.getByRole("button", { name: "定下" }).click();
  await page.getByText("比率最高为 100%").first().waitFor();
  await page.getByLabel("目标（%）").fill("30");
  await page.getByLabel("连续几期").fill("3");
  await page.getByRole("button", { name: "定下" }).click();
  await page.getByText("目标已定下").waitFor();
  await page
    .getByRole("radio", { name: "未开始" })
    .or(page.getByText("未开始", { exact: true }).first())
    .first()
    .click();
  const { items } = await app.api<{ items: { metric: string }[] }>("GET", "/targets");
  expect(items.filter(({ metric }) => metric === "conversion")).toHaveLength(3);
  expect(errors.filter((error) => !error.includes("400"))).toEqual([]);
  await context.close();
});
