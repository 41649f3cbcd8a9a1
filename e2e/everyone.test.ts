/** Every page for everyone: both languages, both sizes, light and dark, by keyboard, in the reader's currency and zone. */
import { readdirSync, readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, desktop, openAs, openBrowser, phone, signIn, startApp } from "./app.ts";

/** The pages as the app itself lists them, so that a new one is looked at without anyone thinking of it. */
const pages = new URL("../packages/web/src/pages/", import.meta.url);
const source = readdirSync(pages)
  .map((file) => readFileSync(new URL(file, pages), "utf8"))
  .join("\n");
const routes = [...source.matchAll(/getParentRoute: \(\) => shell,\s+path: "(\/[^"]+)"/g)].map(([, path]) => path!);

type Named = { id: string };
type List = { items: Named[] };

let app: App;
let paths: string[];
beforeAll(async () => {
  app = await startApp();
  const { context } = await openBrowser(app);
  await signIn(context);
  app.soloist("demo", "load");
  const first = async (list: string) => (await app.api<List>("GET", `${list}?limit=1`)).items[0]!.id;
  const ids: Record<string, string> = {
    "/customers/": await first("/customers"),
    "/sales/opportunities/": await first("/opportunities"),
    "/sales/orders/": await first("/orders"),
    "/sales/products/": await first("/products"),
    "/sales/quotes/": await first("/quotes"),
    "/sales/contracts/": await first("/contracts"),
    "/sales/deliveries/": await first("/deliveries"),
  };
  paths = routes.flatMap((route) => {
    if (route === "/help/$topic") return ["/help/start"];
    if (!route.includes("$")) return [route];
    const id = ids[route.slice(0, route.indexOf("$"))];
    return id ? [route.replace(/\$\w+/, id)] : [];
  });
  await context.close();
});

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "load" });
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy='true']") === null);
}

/** Our pages hold no frames, so all is looked at in one go, without a second page to put results together. */
function faultsOf(page: Page) {
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
}

/** Each language meets both sizes, and light and dark. */
const readers = {
  "zh-CN": [
    { size: desktop, dark: false },
    { size: phone, dark: true },
  ],
  en: [
    { size: desktop, dark: true },
    { size: phone, dark: false },
  ],
};

// The owner reads one language at a time, so those who read the same walk through the pages together.
describe.each(["zh-CN", "en"] as const)("for a reader of %s", (language) => {
  test.concurrent.for(readers[language])(
    "at $size.width px, dark: $dark, every page meets WCAG 2.2 AA, fits the screen and reports no error",
    { timeout: 600_000 },
    async (look, { expect }) => {
      const { page, context, errors } = await openAs(app, "/today", { language, ...look });
      expect(paths.length).toBeGreaterThan(12);
      const found: string[] = [];
      for (const path of paths) {
        await visit(page, path);
        const { violations } = await faultsOf(page);
        found.push(...violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html.slice(0, 160)}`));
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) found.push(`${path}: wider than the screen by ${wider} px`);
        if ((await page.title()).startsWith("Soloist")) found.push(`${path}: its tab has no name`);
      }
      expect([...found, ...errors]).toEqual([]);
      await context.close();
    },
  );
});

test("an English page holds no Chinese sentence of ours, a Chinese page no English one", async () => {
  const { page, context } = await openAs(app, "/today", { language: "en" });
  for (const path of ["/settings", "/import", "/help/start"].filter((path) => paths.includes(path))) {
    await visit(page, path);
    const text = await page.locator("main").innerText();
    // names of people, and of the product, may be Chinese anywhere
    expect(text.replaceAll(/独奏|中文|林晓雯/g, "").match(/[\u4e00-\u9fff]{4,}/g) ?? []).toEqual([]);
  }
  await context.close();
});

test("the keyboard alone goes from signing in to a customer's note", async () => {
  const { page, context } = await openAs(app, "/today", { language: "en" });
  await visit(page, "/today");
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForURL("**/customers");
  await page.keyboard.press("c");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Keyboard Only");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Keyboard Only").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Keyboard Only");
  await page.getByRole("option", { name: "Keyboard Only", exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/customers/*");
  await page.getByRole("heading", { name: "Keyboard Only" }).waitFor();
  await context.close();
});

test("money and days follow the firm: its currency, its time zone", async () => {
  const { page, context } = await openAs(app, "/today", { language: "en" });
  const order = await app.api<Named>("POST", "/orders", {
    currency: "JPY",
    at: "2026-03-01T16:30:00.000Z",
    lines: [{ title: "Whetstone", unitPriceMinor: 4800 }],
  });
  const text = async () => {
    await visit(page, `/sales/orders/${order.id}`);
    return page.locator("main").innerText();
  };
  // yen have no smaller unit, and never the sign that a firm in China reads as yuan
  const said = await text();
  expect(said).toMatch(/JPY\s4,800(?![.,\d])/);
  expect(said).not.toContain("¥");
  // half past four in the afternoon in London is the next day in Shanghai
  expect(said).toContain("Mar 2");
  expect(await app.api<{ orderedOn: string }>("GET", `/orders/${order.id}`)).toMatchObject({ orderedOn: "2026-03-02" });
  await context.close();
});
