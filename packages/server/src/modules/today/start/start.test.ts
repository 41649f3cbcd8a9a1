import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

type Start = { steps: { key: string; done: number; of: number }[]; isDone: boolean };

describe.each(databases)("the first three steps on $name", ({ dialect }) => {
  test("advance with the owner's own records, not with sample data", async () => {
    const { get, post, put, runJobs } = await testApp(dialect);
    const done = async () =>
      ((await (await get("/today/start")).json()) as Start).steps.map((step) => `${step.key} ${step.done}/${step.of}`);
    await put("/demo", {});
    await runJobs();
    expect(await done()).toEqual(["customers 0/5", "talk 0/1", "sale 0/1"]);

    const customer = (await (await post("/customers", { name: "赵敏" })).json()) as { id: string };
    expect(await done()).toEqual(["customers 1/5", "talk 0/1", "sale 0/1"]);

    await post(`/customers/${customer.id}/timeline`, { kind: "call", text: "Asked for a price" });
    await post("/opportunities", { title: "Spring order", customerId: customer.id });
    expect(await done()).toEqual(["customers 1/5", "talk 1/1", "sale 1/1"]);
  });

  test("are done when each of them is, and not again when it is taken back", async () => {
    const { get, post } = await testApp(dialect);
    const isDone = async () => ((await (await get("/today/start")).json()) as Start).isDone;
    for (const name of ["A", "B", "C", "D", "E", "F"]) await post("/customers", { name });
    await post("/tasks", { title: "Call A" });
    expect(await isDone()).toBe(false);
    const made = await post("/orders", { lines: [{ title: "Tea", unitPriceMinor: 100 }] });
    expect(await isDone()).toBe(true);
    await post("/undo", { operationId: made.headers.get("Soloist-Operation") });
    expect(await isDone()).toBe(false);
  });
});
