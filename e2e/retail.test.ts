/** Seven months of a web shop, as an owner would bring them: one file, the command line, and the way back. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { startApp } from "./app.ts";

const data = process.env["SOLOIST_TEST_DATA"] ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
const folder = join(data, "online_retail");
const lines = 245_903;

test.skipIf(!existsSync(folder))(
  "a shop's 245,903 order lines come in whole, come in again unchanged, plan a day, and leave without a trace (public data: online_retail)",
  async () => {
    const packed = readdirSync(folder).find((name) => name.endsWith(".csv.gz"))!;
    const work = mkdtempSync(join(tmpdir(), "soloist-retail-"));
    const file = join(work, "orders.csv");
    writeFileSync(file, gunzipSync(readFileSync(join(folder, packed))));
    const app = await startApp();
    app.soloist("demo", "load");
    const exported = (name: string) => {
      const { files } = last(app.soloist("export", "--format", "json", "--out", join(work, name))) as {
        files: string[];
      };
      return files.map((path) => [path.split("/").at(-1), readFileSync(path, "utf8")]);
    };
    const before = exported("before");

    const first = last(app.soloist("import", file, "--as", "orders", "--json")) as Counts;
    expect(first.rows).toBe(lines);
    expect(first.new + first.updated + first.duplicate + first.error + first.skipped).toBe(lines);
    expect(first.new).toBeGreaterThanOrEqual(243_000);
    const second = last(app.soloist("import", file, "--json")) as Counts;
    expect([second.new, second.updated, second.error]).toEqual([0, 0, 0]);

    const plan = last(app.soloist("today", "--hours", "4", "--on", "2011-07-01", "--json")) as Plan;
    expect(plan.planned.length).toBeGreaterThan(0);
    expect(plan.planned.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(240);
    expect(plan.planned.filter(({ reason }) => reason.length < 20)).toEqual([]);
    expect(plan.totalGainMinor).toBe(plan.planned.reduce((sum, { gainMinor }) => sum + gainMinor, 0));

    app.soloist("import", "undo", second.importId);
    app.soloist("import", "undo", first.importId);
    expect(exported("after")).toEqual(before);
  },
  300_000,
);

type Counts = { importId: string } & Record<"rows" | "new" | "updated" | "duplicate" | "error" | "skipped", number>;
type Plan = { planned: { minutes: number; reason: string; gainMinor: number }[]; totalGainMinor: number };

/** The one JSON object that ends a verb's output. */
function last(output: string): unknown {
  return JSON.parse(output.split("\n").at(-1)!);
}
