/** Taking records out as a file, from the list and by its filter, and the file taken in again. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type App, openAs, phone, startApp } from "./app.ts";

let app: App;
const people = [
  { name: "=SUM(A1)", emails: [{ label: "work", value: "sum@example.com" }], level: "A" },
  {
    name: "欧阳娜娜",
    phones: [{ label: "mobile", value: "13800000003" }],
    level: "A",
    externalId: "20123456789012345",
  },
  { name: "Bob", level: "B", notes: 'said "hi"\nthere' },
] as const;

beforeAll(async () => {
  app = await startApp();
  await app.api("POST", "/fields", { record: "customer", label: "口味", kind: "text" });
  for (const person of people) await app.api("POST", "/customers", { ...person, custom: { kouwei: "浓" } });
});

async function exported(page: Page, button: string, format: string): Promise<string> {
  await page.getByRole("button", { name: button }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format }).click(),
  ]);
  return download.path();
}

test.each([
  { language: "zh-CN", size: undefined, button: "导出", format: /CSV/ },
  { language: "en", size: phone, button: "Export", format: /CSV/ },
] as const)("a filtered list leaves as a spreadsheet that runs nothing ($language)", async (reader) => {
  const { language, size, button, format } = reader;
  const { page, context } = await openAs(app, "/customers?level=A", { language, ...(size ? { size } : {}) });
  await page.getByText("欧阳娜娜").first().waitFor();
  const text = readFileSync(await exported(page, button, format.source), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).toContain("'=SUM(A1)");
  expect(text).toContain("\t20123456789012345");
  expect(text).toContain("口味");
  expect(text).not.toContain("Bob");
  await context.close();
});

test.each(["csv", "xlsx", "json", "vcard"] as const)(
  "what left as %s comes in again, nothing new and nothing wrong",
  async (format) => {
    const { page, context } = await openAs(app, "/customers", { language: "en" });
    await page.getByText("Bob").first().waitFor();
    const names = { csv: "CSV for", xlsx: "Excel", json: "JSON", vcard: "Address cards" };
    const path = await exported(page, "Export", names[format]);
    const file = join(app.home, `again.${format === "vcard" ? "vcf" : format}`);
    writeFileSync(file, readFileSync(path));
    const told = JSON.parse(app.soloist("import", file, "--dry-run", "--json")) as Record<string, number>;
    expect(told).toMatchObject({ rows: people.length, new: 0, error: 0 });
    await context.close();
  },
);

test.each(["csv", "xlsx", "json", "vcard"])("everything leaves from the command line as %s", (format) => {
  const folder = join(app.home, `out-${format}`);
  app.soloist("export", "--format", format, "--out", folder);
  const file = join(folder, `customers.${format === "vcard" ? "vcf" : format}`);
  const told = JSON.parse(app.soloist("import", file, "--dry-run", "--json")) as Record<string, number>;
  expect(told).toMatchObject({ rows: people.length, error: 0 });
});
