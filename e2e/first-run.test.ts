/** The first five minutes of an owner, and coming back. */
import { expect, test } from "vitest";
import { openBrowser, owner, phone, startApp } from "./app.ts";

for (const { language, size, words } of [
  { language: "zh-CN" as const, size: undefined, words: { name: "你的名字" } },
  { language: "en" as const, size: phone, words: { name: "Name" } },
]) {
  test(`the first run asks who one is and opens the app (${language}${size ? ", phone" : ""})`, async () => {
    const app = await startApp();
    const { page, errors } = await openBrowser(app, { language, ...(size && { size }) });
    await page.goto("/");
    await page.waitForURL("**/welcome");
    await page.getByLabel(words.name, { exact: false }).first().fill(owner.name);
    await page.locator('input[type="email"]').fill(owner.email);
    await page.locator('input[type="password"]').first().fill(owner.password);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector('input[type="password"]'));
    const session = await (await page.request.get("/api/v1/session")).json();
    expect(session).toMatchObject({ user: { name: owner.name }, needsOwner: false });
    expect(errors).toEqual([]);
  });
}

test("who comes back signs in, sees a sentence for a wrong password, and signs out", async () => {
  const app = await startApp();
  app.soloist("user", "create", "--email", owner.email, "--name", owner.name, "--password", owner.password);
  const { page } = await openBrowser(app, { language: "zh-CN" });
  await page.goto("/");
  await page.waitForURL("**/sign-in**");
  await page.locator('input[type="email"]').fill(owner.email);
  await page.locator('input[type="password"]').fill("not the right one");
  await page.keyboard.press("Enter");
  await page.getByText("邮箱或密码不正确").waitFor();
  await page.locator('input[type="password"]').fill(owner.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/today");
});
