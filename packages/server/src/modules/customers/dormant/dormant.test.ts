import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { createCustomers } from "../people/actions/customers.ts";
import { amend, cutsOf } from "./rules.ts";
import type { DormancyRow } from "./table.ts";

const rule: DormancyRow = { id: "A", afterDays: 30, warnDays: 7, asleepBefore: "", soonBefore: "", version: 1 };

test("who has been quiet for exactly the days of the rule sleeps, and is told of a week before", () => {
  expect(cutsOf(rule, "2027-03-31")).toEqual({ asleepBefore: "2027-03-02", soonBefore: "2027-03-09" });
});

test("a warning as long as the silence is refused", () => {
  expect(() => amend(rule, { warnDays: 30 })).toThrow("shorter than the silence");
  expect(amend(rule, { afterDays: 20 })).toMatchObject({ afterDays: 20, warnDays: 7 });
});

describe.each(databases)("the dormant pool on $name", ({ dialect }) => {
  type Listed = { items: { name: string; dormancy: string | null }[] };
  const asked = (is: string, value?: string[]) =>
    `/customers?sort=name&where=${encodeURIComponent(JSON.stringify({ all: [{ field: "dormancy", is, ...(value ? { value } : {}) }] }))}`;

  test("holds those who were quiet longer than their level allows, unless something is planned or they were given up", async () => {
    const app = await testApp(dialect); // it is 1 March 2027, ten in the morning in Shanghai
    const made = (name: string, level: "A" | "B" | null, days: number, more = {}) => ({
      name,
      level,
      custom: {},
      createdAt: new Date(Date.parse("2027-03-01T02:00:00Z") - days * 86_400_000).toISOString(),
      ...more,
    });
    const ids = await createCustomers(app.ctx(), [
      made("a", "A", 30),
      made("b", "A", 29),
      made("c", "A", 10),
      made("d", "B", 40),
      made("e", null, 200),
      made("f", "A", 90),
      made("g", "A", 90, { lifecycleSet: "lost" }),
      made("h", "A", 90),
    ]);
    await app.post("/tasks", { title: "Call", customerId: ids[5], dueOn: "2027-03-05" });
    await app.post(`/customers/${ids[7]}/timeline`, { kind: "call", text: "She is fine" });
    await app.get("/dormant-pool");

    const names = async (path: string) =>
      ((await (await app.get(path)).json()) as Listed).items.map(({ name, dormancy }) => [name, dormancy]);
    expect(await names(asked("anyOf", ["asleep"]))).toEqual([
      ["a", "asleep"],
      ["e", "asleep"],
    ]);
    expect(await names(asked("anyOf", ["soon"]))).toEqual([["b", "soon"]]);
    expect((await names(asked("empty"))).map(([name]) => name)).toEqual(["c", "d", "f", "g", "h"]);
    expect((await names(asked("filled"))).map(([name]) => name)).toEqual(["a", "b", "e"]);
    expect(await (await app.get("/dormant-pool")).json()).toMatchObject({
      items: [
        { id: "A", asleep: 1, soon: 1 },
        { id: "B", asleep: 0, soon: 0 },
        { id: "C", asleep: 0, soon: 0 },
        { id: "none", asleep: 1, soon: 0 },
      ],
    });
  });

  test("follows its rules at once, the next day by itself, and undo brings a rule back", async () => {
    const app = await testApp(dialect);
    await createCustomers(app.ctx(), [{ name: "a", level: "B", custom: {}, createdAt: "2027-02-20T02:00:00.000Z" }]);
    const asleep = async () => ((await (await app.get(asked("anyOf", ["asleep"]))).json()) as Listed).items.length;
    const changed = await app.patch("/dormant-pool/B", { afterDays: 10, warnDays: 2 });
    expect(await changed.json()).toEqual({ id: "B", afterDays: 10, warnDays: 2, version: 2 });
    expect(await asleep()).toBe(0);
    app.moveClockTo("2027-03-02T02:00:00.000Z");
    await app.get("/dormant-pool");
    expect(await asleep()).toBe(1);
    expect((await app.patch("/dormant-pool/B", { warnDays: 10 })).status).toBe(409);
    await app.post("/undo", { operationId: changed.headers.get("soloist-operation") });
    expect(await asleep()).toBe(0);
  });

  test("is woken by a next step for each, so many a day, which one undo takes back", async () => {
    const app = await testApp(dialect);
    const long = { level: "A" as const, custom: {}, createdAt: "2026-01-01T02:00:00.000Z" };
    await createCustomers(
      app.ctx(),
      ["a", "b", "c"].map((name) => ({ ...long, name })),
    );
    await app.get("/dormant-pool");
    const where = JSON.stringify({ all: [{ field: "dormancy", is: "anyOf", value: ["asleep"] }] });
    const woken = await app.post("/customers/next-steps", {
      filter: { where },
      action: { title: "Say hello to {name}", fromOn: "2027-03-02", perDay: 2 },
    });
    expect(await woken.json()).toMatchObject({ changed: 3, kept: 0 });
    const tasks = (await (await app.get("/tasks")).json()) as { items: { title: string; dueOn: string }[] };
    expect(tasks.items.map(({ title }) => title).toSorted()).toEqual([
      "Say hello to a",
      "Say hello to b",
      "Say hello to c",
    ]);
    expect(tasks.items.filter(({ dueOn }) => dueOn === "2027-03-02")).toHaveLength(2);
    expect(((await (await app.get(asked("anyOf", ["asleep"]))).json()) as Listed).items).toEqual([]);
    await app.post("/undo", { operationId: woken.headers.get("soloist-operation") });
    expect(((await (await app.get(asked("anyOf", ["asleep"]))).json()) as Listed).items).toHaveLength(3);
  });
});
