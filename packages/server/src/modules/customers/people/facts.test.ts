import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { enqueue } from "#platform/jobs";
import { databases, testApp } from "#platform/testing";
import { refreshLifecycles } from "./jobs.ts";
import type { Customer } from "./table.ts";

type App = Awaited<ReturnType<typeof testApp>>;

async function somebody(app: App) {
  const { id } = await createCustomer(app.ctx(), { name: "林晓雯" });
  const read = async () => (await (await app.get(`/customers/${id}`)).json()) as Customer;
  const made = async (path: string, body: object) => {
    const answer = await app.post(path, { customerId: id, ...body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return {
      id: (JSON.parse(text) as { id: string }).id,
      undo: () => app.post("/undo", { operationId: answer.headers.get("soloist-operation") }),
    };
  };
  return { id, read, made };
}

const line = { title: "礼盒", unitPriceMinor: 10_000 };
const order = (at: string, more: object = {}) => ({ at, lines: [line], ...more });

describe.each(databases)("what follows from orders, tasks and deals on $name", ({ dialect }) => {
  test("orders make a customer, then a repeat customer, and sum up in the firm's currency", async () => {
    const app = await testApp(dialect);
    const { read, made } = await somebody(app);
    await made("/orders", order("2027-01-05T02:00:00.000Z"));
    expect(await read()).toMatchObject({ lifecycle: "customer", orderCount: 1, orderTotalMinor: 10_000 });
    await made("/orders", order("2027-02-05T02:00:00.000Z"));
    await made("/orders", order("2027-02-06T02:00:00.000Z", { currency: "USD" }));
    expect(await read()).toMatchObject({
      lifecycle: "repeat",
      orderCount: 3,
      orderTotalMinor: 20_000,
      firstOrderOn: "2027-01-05",
      lastOrderOn: "2027-02-06",
    });
  });

  test("what is due and not received is owed; without a due date nothing is", async () => {
    const app = await testApp(dialect);
    const { read, made } = await somebody(app);
    await made("/orders", order("2027-02-05T02:00:00.000Z"));
    expect((await read()).owedMinor).toBe(0);
    await made("/orders", order("2027-02-06T02:00:00.000Z", { dueOn: "2027-02-20", receivedMinor: 4_000 }));
    expect((await read()).owedMinor).toBe(6_000);
  });

  test("an order that is taken back takes its figures along", async () => {
    const app = await testApp(dialect);
    const { read, made } = await somebody(app);
    const { undo } = await made("/orders", order("2027-02-05T02:00:00.000Z"));
    await undo();
    expect(await read()).toMatchObject({ lifecycle: "lead", orderCount: 0, orderTotalMinor: 0, lastOrderOn: "" });
  });

  test("the next step is the soonest open task, and none once it is done", async () => {
    const app = await testApp(dialect);
    const { read, made } = await somebody(app);
    await made("/tasks", { title: "later", dueOn: "2027-03-20" });
    const soon = await made("/tasks", { title: "soon", dueOn: "2027-03-05" });
    expect((await read()).nextStepOn).toBe("2027-03-05");
    await app.put(`/tasks/${soon.id}/completion`);
    expect((await read()).nextStepOn).toBe("2027-03-20");
  });

  test("an open deal makes a prospect", async () => {
    const app = await testApp(dialect);
    const { read, made } = await somebody(app);
    await made("/opportunities", { title: "年度礼盒", amountMinor: 3_800_000 });
    expect((await read()).lifecycle).toBe("prospect");
  });

  test("time alone makes dormant: once a day it is looked at again", async () => {
    const app = await testApp(dialect);
    const { read, made } = await somebody(app);
    await made("/orders", order("2027-02-05T02:00:00.000Z"));
    app.moveClockTo("2028-03-01T02:00:00.000Z");
    await enqueue(app.ctx(), refreshLifecycles, {});
    await app.runJobs();
    expect((await read()).lifecycle).toBe("dormant");
  });

  test("a customer with an order is in use: undoing the creation is refused and loses nothing", async () => {
    const app = await testApp(dialect);
    const creation = await app.post("/customers", { name: "林晓雯" });
    const { id } = (await creation.json()) as Customer;
    await app.post("/orders", { customerId: id, ...order("2027-02-05T02:00:00.000Z") });
    const undone = await app.post("/undo", { operationId: creation.headers.get("soloist-operation") });
    expect([undone.status, ((await undone.json()) as { code: string }).code]).toEqual([409, "changes.changed_later"]);
    expect((await app.get(`/customers/${id}`)).status).toBe(200);
  });
});
