/** The first page in a real browser: how much it loads, when its largest part is painted, how quickly it answers a touch. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findChromium } from "../../scripts/test/chromium.mjs";
import { stretched } from "../machine.ts";
import { median } from "../measure.ts";
import { type Row, row } from "../row.ts";

const web = fileURLToPath(new URL("../../packages/web/dist/", import.meta.url));
const rounds = 5;
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function pageRow(
  port: number,
  signIn: { email: string; password: string },
  slowness: number,
): Promise<Row> {
  const { path } = await findChromium();
  const browser = await chromium.launch({ executablePath: path, args: flags });
  try {
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${port}`,
      viewport: { width: 1440, height: 900 },
    });
    await context.request.post("/api/v1/session", { data: signIn });
    const paints: number[] = [];
    const floors: number[] = [];
    const touches: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      floors.push(await paintOf(context, "/healthz"));
      paints.push(await paintOf(context, "/today"));
      touches.push(await touch(context));
    }
    const [paint, interaction, sizeKb] = [median(paints), median(touches), firstPageKb()];
    const budgets = [stretched("largest paint", 1000, slowness), stretched("interaction", 100, slowness)] as const;
    const within = sizeKb <= 250 && budgets[0].holds(paint) && budgets[1].holds(interaction);
    const words = [...budgets.map((budget) => budget.words), "≤ 250 KB gzip"].join("; ");
    return row("page", "ms", paint, median(floors), words, within, { sizeKb, interaction });
  } finally {
    await browser.close();
  }
}

type Context = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>["newContext"]>>;

async function paintOf(context: Context, path: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" }).catch(() => page.goto(path, { waitUntil: "load" }));
  await page.waitForTimeout(300);
  const value = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
        setTimeout(() => resolve(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0), 500);
      }),
  );
  await page.close();
  return value;
}

/** From the click that opens another page, when the first has come to rest, to the frame that shows it. */
async function touch(context: Context): Promise<number> {
  const page = await context.newPage();
  await page.goto("/today", { waitUntil: "load" });
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy='true']") === null);
  await page.waitForTimeout(500);
  const value = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const link = document.querySelector<HTMLElement>('a[href="/customers"]')!;
        link.addEventListener("click", () => {
          const start = performance.now();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        });
        link.click();
      }),
  );
  await page.close();
  return value;
}

/** Gzip size of what the first page links to: its scripts and styles. */
function firstPageKb(): number {
  const html = readFileSync(join(web, "index.html"), "utf8");
  const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file))).length, 0) / 1024;
}
