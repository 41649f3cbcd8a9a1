import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { businessTables, calledOf } from "#platform/changes";
import { pathOfFile, storeFile } from "#platform/files";
import { databases, testApp } from "#platform/testing";
import type { BinItem } from "./table.ts";

type App = Awaited<ReturnType<typeof testApp>>;
type Made = { id: string };

const made = async (answer: Response): Promise<Made> => (await answer.json()) as Made;
const bin = async (app: App, query = ""): Promise<BinItem[]> =>
  ((await (await app.get(`/bin${query}`, { "accept-language": "en" })).json()) as { items: BinItem[] }).items;

/** Empties everything, as the button does. */
async function emptied(app: App): Promise<void> {
  expect((await app.post("/bin/empty")).status).toBe(202);
  await app.runJobs();
}

describe.each(databases)("the bin on $name", ({ dialect }) => {
  test("tells what was deleted, by whom, and how many days are left, the latest first", async () => {
    const app = await testApp(dialect);
    const zhang = await made(await app.post("/customers", { name: "张伟" }));
    await app.remove(`/customers/${zhang.id}`);
    app.moveClockTo("2027-03-11T02:00:00.000Z");
    const task = await made(await app.post("/tasks", { title: "Send samples" }));
    await app.remove(`/tasks/${task.id}`);
    expect(await bin(app)).toMatchObject([
      { kind: "tasks", id: task.id, name: "Send samples", daysLeft: 90 },
      { kind: "customers", called: "Customer", name: "张伟", deletedBy: "test", daysLeft: 80 },
    ]);
    expect(await bin(app, "?kind=customers")).toHaveLength(1);
    expect(await bin(app, `?q=${encodeURIComponent("伟")}`)).toHaveLength(1);
    const counts = await (await app.get("/bin/counts", { "accept-language": "zh-CN" })).json();
    expect(counts).toEqual({
      items: [
        { kind: "customers", called: "客户", count: 1 },
        { kind: "tasks", called: "任务", count: 1 },
      ],
    });
  });

  test("pages through what was deleted at one moment without losing or doubling any", async () => {
    const app = await testApp(dialect);
    const ids: string[] = [];
    for (let each = 0; each < 7; each++) ids.push((await made(await app.post("/customers", { name: `C${each}` }))).id);
    await app.post("/customers/bulk", { ids, action: { kind: "delete" } });
    const seen: string[] = [];
    for (let cursor = ""; ;) {
      const page = (await (await app.get(`/bin?limit=3${cursor}`)).json()) as {
        items: BinItem[];
        nextCursor: string | null;
      };
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen.sort()).toEqual(ids.sort());
  });

  test("gives an order back with its deleted customer, and says so; the undo puts both back", async () => {
    const app = await testApp(dialect);
    const zhang = await made(await app.post("/customers", { name: "张伟" }));
    const order = await made(
      await app.post("/orders", {
        customerId: zhang.id,
        lines: [{ title: "Tea", quantityMilli: 1000, unitPriceMinor: 500 }],
      }),
    );
    await app.remove(`/orders/${order.id}`);
    await app.remove(`/customers/${zhang.id}`);
    expect((await bin(app, "?kind=orders"))[0]).toMatchObject({ about: "张伟" });
    const back = await app.post("/bin/restore", { items: [{ kind: "orders", id: order.id }] });
    expect(await back.json()).toEqual({ restored: 1, along: [{ kind: "customers", id: zhang.id, name: "张伟" }] });
    expect(await bin(app)).toEqual([]);
    expect((await app.get(`/orders/${order.id}`)).status).toBe(200);
    await app.post("/undo", { operationId: back.headers.get("soloist-operation") });
    expect(await bin(app)).toHaveLength(2);
  });

  test("emptied for good, a customer leaves nothing behind: no entry, no tag, no picture, no words in the history", async () => {
    const app = await testApp(dialect);
    const picture = await storeFile(app.ctx(), "p.png", [new Uint8Array([1, 2, 3])]);
    const zhang = await made(await app.post("/customers", { name: "张伟", tags: ["vip"], photoId: picture.id }));
    await app.post(`/customers/${zhang.id}/timeline`, { kind: "note", text: "likes oolong" });
    const order = await made(
      await app.post("/orders", {
        customerId: zhang.id,
        lines: [{ title: "Tea", quantityMilli: 1000, unitPriceMinor: 500 }],
      }),
    );
    const deletion = (await app.remove(`/customers/${zhang.id}`)).headers.get("soloist-operation");
    await emptied(app);
    expect(await bin(app)).toEqual([]);
    expect(existsSync(pathOfFile(app.company, picture.id))).toBe(false);
    for (const table of ["customers", "timeline", "customerTags", "contactPoints", "customerYears"] as const)
      expect([table, await app.db.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
    expect(await (await app.get(`/orders/${order.id}`)).json()).toMatchObject({ customerId: null });
    expect(JSON.stringify(await app.changes())).not.toContain("张伟");
    const undone = await app.post("/undo", { operationId: deletion });
    expect(await undone.json()).toMatchObject({ code: "changes.gone_for_good" });
  });

  test("an order goes with its lines, and the sums of days do not move", async () => {
    const app = await testApp(dialect);
    const line = { title: "Tea", quantityMilli: 1000, unitPriceMinor: 500 };
    const kept = await made(await app.post("/orders", { lines: [line] }));
    const order = await made(await app.post("/orders", { lines: [line] }));
    await app.remove(`/orders/${order.id}`);
    const sums = await app.db.selectFrom("orderDays").selectAll().execute();
    const one = await app.post("/bin/empty", {
      items: [
        { kind: "orders", id: order.id },
        { kind: "orders", id: kept.id },
      ],
    });
    expect(await one.json()).toEqual({ removed: 1, kept: 0, jobId: null });
    expect(one.headers.get("soloist-operation")).toBeNull();
    expect(await app.db.selectFrom("orderLines").select("orderId").execute()).toEqual([{ orderId: kept.id }]);
    expect(await app.db.selectFrom("orderDays").selectAll().execute()).toEqual(sums);
  });

  test("what a living record cannot do without stays: a deleted stage with a closed deal in it", async () => {
    const app = await testApp(dialect);
    const pipeline = (await (
      await app.post("/pipelines", {
        name: "B2B",
        stages: ["Talk", "Offer"].map((name) => ({ name, probability: 10 })),
      })
    ).json()) as { id: string; stages: Made[] };
    const deal = await made(
      await app.post("/opportunities", { title: "Website", pipelineId: pipeline.id, stageId: pipeline.stages[0]!.id }),
    );
    await app.put(`/opportunities/${deal.id}/outcome`, {
      outcome: "won",

      closedOn: "2027-03-01",
    });
    expect((await app.remove(`/stages/${pipeline.stages[0]!.id}`)).status).toBe(204);
    await emptied(app);
    expect(await bin(app)).toMatchObject([{ kind: "stages", name: "Talk" }]);
    expect((await app.get(`/opportunities/${deal.id}`)).status).toBe(200);
  });

  test("empties itself of what is older than 90 days, and of nothing else", async () => {
    const app = await testApp(dialect);
    const [old, young] = [
      await made(await app.post("/customers", { name: "Old" })),
      await made(await app.post("/customers", { name: "Young" })),
    ];
    await app.remove(`/customers/${old.id}`);
    app.moveClockTo("2027-05-01T02:00:00.000Z");
    await app.remove(`/customers/${young.id}`);
    app.moveClockTo("2027-05-31T02:00:00.000Z");
    const { enqueue } = await import("#platform/jobs");
    const { emptyOld } = await import("./empty.ts");
    await enqueue(app.ctx(), emptyOld, {});
    await app.runJobs();
    expect((await bin(app)).map(({ name }) => name)).toEqual(["Young"]);
  });
});

test("every kind of record has a word for people", async () => {
  await testApp("sqlite");
  const nameless = businessTables().filter((table) => calledOf(table).en === "Record");
  expect(nameless).toEqual([]);
});
