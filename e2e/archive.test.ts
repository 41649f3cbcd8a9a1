/** Everything out as one file and into an empty home, the same; and what was deleted comes back from the bin. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withArchive } from "../packages/server/src/modules/integrations/archive/format/read-archive.ts";
import { type App, openAs, openBrowser, owner, phone, startApp } from "./app.ts";

let app: App;
const folder = mkdtempSync(join(tmpdir(), "soloist-archive-"));
const file = join(folder, "everything");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  app = await startApp();
  app.soloist("demo", "load");
});

const cli = fileURLToPath(new URL("../packages/server/dist/cli/main.js", import.meta.url));
/** Runs the command line on a home of its own. */
const elsewhere = (...args: string[]): string =>
  execFileSync(process.execPath, [cli, ...args, "--home", join(folder, "home")], { encoding: "utf8" });

/** What an archive says of its content: a hash for every table and every file. */
const contentOf = (path: string) => withArchive(path, async ({ manifest }) => manifest.entries);

test("everything is taken out on the page and comes into an empty home the same", async () => {
  const { page, context, errors } = await openAs(app, "/settings?section=data", { language: "en" });
  await page.getByRole("button", { name: "Make the archive" }).click();
  const link = page.getByRole("link", { name: "Download", exact: true });
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^soloist-.+\.zip$/);
  await download.saveAs(file);
  const told = JSON.parse(elsewhere("archive", "import", file, "--json")) as { tables: { customers: number } };
  expect(told.tables.customers).toBeGreaterThan(40);
  const again = join(folder, "again");
  elsewhere("archive", "export", "--out", again);
  expect(await contentOf(again)).toEqual(await contentOf(file));
  expect(errors).toEqual([]);
  await context.close();
});

test("two deleted customers are found in the bin on the phone, and come back", async () => {
  const ids: string[] = [];
  for (const name of ["欧阳娜娜", "司马光"])
    ids.push((await app.api<{ id: string }>("POST", "/customers", { name })).id);
  await app.api("POST", "/customers/bulk", { ids, action: { kind: "delete" } });
  const { page, context, errors } = await openAs(app, "/settings?section=bin", { language: "zh-CN", size: phone });
  for (const name of ["欧阳娜娜", "司马光"]) await page.getByRole("checkbox", { name: `选择 ${name}` }).check();
  await page.getByRole("toolbar").getByRole("button", { name: "恢复" }).click();
  await page.getByText("已恢复 2 条").waitFor();
  await page.getByText("回收站是空的").waitFor();
  await page.goto("/customers");
  await page.getByText("司马光").first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("an empty installation is filled from the archive on its first page", async () => {
  const other = await startApp();
  const { page, context } = await openBrowser(other, { language: "zh-CN", size: phone });
  await page.goto("/welcome");
  await page.getByRole("button", { name: /导入归档/ }).click();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("link", { name: "登录" }).click({ timeout: 60_000 });
  await page.getByLabel("邮箱").fill(owner.email);
  await page.getByLabel("密码", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL(/today/);
  await context.close();
});
