/** A server that is told to stop does so at once, whoever looks at it. */
import { expect, test } from "vitest";
import { openAs, startApp } from "./app.ts";

test("the server stops within seconds while a page is open", async () => {
  const app = await startApp();
  const { page } = await openAs(app, "/customers");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const began = performance.now();
  await app.stop();
  expect(performance.now() - began).toBeLessThan(5000);
});
