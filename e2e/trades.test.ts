/** Setting a firm up for its trade, on the phone. */
import { expect, test } from "vitest";
import { openAs, phone, startApp } from "./app.ts";

test("a tutor looks at what education brings, sets it up, meets it on a customer and a deal, and takes back only what no deal stands on", async () => {
  const app = await startApp();
  const { page, context, errors } = await openAs(app, "/settings?section=trade", { size: phone });
  context.setDefaultTimeout(15_000);
  await page.getByRole("radio", { name: /教育培训/ }).click();
  await page.getByText("将添加 4 个阶段、6 个字段").waitFor();
  await page.getByText("家长电话").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "套用" }).click();
  await page.getByText("教育培训：已添加").waitFor();
  await page.getByText("都已经有了").waitFor();

  const takeBack = async () => {
    await page.goto("/settings?section=history");
    const step = page.getByRole("listitem").filter({ hasText: "按行业设置" }).first();
    await step.getByRole("button", { name: "撤销", exact: true }).click();
  };
  const fields = async () => (await app.api<{ items: unknown[] }>("GET", "/fields?record=customer")).items.length;
  await takeBack();
  await expect.poll(fields, { timeout: 10_000 }).toBe(0);
  await page.goto("/settings?section=trade");
  await page.getByRole("radio", { name: /教育培训/ }).click();
  await page.getByRole("button", { name: "套用" }).click();
  await expect.poll(fields, { timeout: 10_000 }).toBe(4);

  await page.goto("/customers?new=1");
  await page.getByLabel("名称").fill("周同学");
  await page.getByLabel("家长电话").waitFor();

  const { items } = await app.api<{ items: { name: string; id: string; stages: { id: string; name: string }[] }[] }>(
    "GET",
    "/pipelines",
  );
  const pipeline = items.find(({ stages }) => stages.some(({ name }) => name === "试听"))!;
  const deal = await app.api<{ id: string }>("POST", "/opportunities", {
    title: "暑期数学班",
    pipelineId: pipeline.id,
    stageId: pipeline.stages.find(({ name }) => name === "试听")!.id,
  });
  await page.goto(`/sales/opportunities/${deal.id}`);
  await page.getByText("已完成试听").waitFor();

  // What a deal stands on is not pulled away from under it.
  await takeBack();
  await page.getByText("撤销会丢掉后来的修改").waitFor();
  expect(await fields()).toBe(4);
  // The refusal is an answer, not a fault.
  expect(errors.filter((error) => !error.includes("409"))).toEqual([]);
});
