/** A power cut at the worst moment: what was acknowledged is there, what was begun goes on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startApp } from "./app.ts";

const kills = 20;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`no acknowledged write is lost when the server is killed ${kills} times while writing`, async () => {
  const app = await startApp();
  const acknowledged: string[] = [];
  let killing = false;
  const writer = { isOver: false };
  const writing = (async () => {
    for (let count = 0; !writer.isOver; count++) {
      const name = `Customer ${count}`;
      const made = await app.api<{ id: string }>("POST", "/customers", { name }).catch(() => null);
      if (made) acknowledged.push(made.id);
      else if (killing) await pause(20);
    }
  })();
  for (let kill = 0; kill < kills; kill++) {
    await pause(30 + ((kill * 37) % 160));
    killing = true;
    await app.killAndRestart();
  }
  writer.isOver = true;
  await writing;
  app.soloist("export", "--format", "json", "--out", join(app.home, "out"));
  const kept = new Set(
    (JSON.parse(readFileSync(join(app.home, "out", "customers.json"), "utf8")) as { id: string }[]).map(({ id }) => id),
  );
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(JSON.parse(app.soloist("doctor", "--json"))).toMatchObject({ ok: true });
});

test(`an import goes on through ${kills} kills, does every row once, and can be undone`, async () => {
  const app = await startApp();
  const before = exported("before");
  const lines = 60_000;
  const { id } = await upload(sheetOf(lines));
  await app.api("POST", `/imports/${id}/run`);
  for (let kill = 0; kill < kills; kill++) {
    await pause(60 + ((kill * 53) % 240));
    await app.killAndRestart();
  }
  const { counts } = await waitFor(id, "done");
  expect(counts).toMatchObject({ rows: lines, new: lines, updated: 0, duplicate: 0, error: 0, skipped: 0 });
  const after = exported("after");
  expect([records(after, "orders"), records(after, "orderLines"), records(after, "customers")]).toEqual([
    lines / 4,
    lines,
    500,
  ]);
  const total = (JSON.parse(after["orders"]!) as { totalMinor: number }[]).reduce(
    (sum, { totalMinor }) => sum + totalMinor,
    0,
  );
  expect(total).toBe(lines * 250);
  await app.api("POST", `/imports/${id}/undo`);
  await pause(80);
  await app.killAndRestart();
  await waitFor(id, "undone");
  expect(exported("undone")).toEqual(before);

  function exported(name: string): Record<string, string> {
    const { files } = JSON.parse(app.soloist("export", "--format", "json", "--out", join(app.home, name))) as {
      files: string[];
    };
    return Object.fromEntries(
      files.map((file) => [file.split("/").at(-1)!.replace(".json", ""), readFileSync(file, "utf8")]),
    );
  }
  function records(files: Record<string, string>, kind: string): number {
    return (JSON.parse(files[kind]!) as unknown[]).length;
  }
  async function upload(text: string): Promise<{ id: string }> {
    const key = app.soloist("key", "create");
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${app.url}/api/v1/files?name=orders.csv`, { method: "POST", headers, body: text });
    const { id: fileId } = (await answer.json()) as { id: string };
    return app.api("POST", "/imports", { fileId });
  }
  type Import = { state: string; counts: Record<string, number> };
  async function waitFor(importId: string, state: string): Promise<Import> {
    for (let waited = 0; waited < 90_000; waited += 200) {
      const found = await app.api<Import>("GET", `/imports/${importId}`);
      if (found.state === state) return found;
      if (found.state === "failed") throw new Error("The import failed.");
      await pause(200);
    }
    throw new Error(`The import did not become ${state}.`);
  }
});

/** Orders of four lines, the lines far apart in the file, 500 customers. */
function sheetOf(lines: number): string {
  const orders = lines / 4;
  const rows = Array.from({ length: lines }, (_, index) => {
    const order = index % orders;
    return `${700_000 + order},SKU${index % 50},Tea,1,2026-03-0${1 + (order % 9)} 10:00:00,2.50,K${order % 500},客户${order % 500}`;
  });
  return ["InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,CustomerName", ...rows].join("\n");
}
