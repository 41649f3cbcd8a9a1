import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { View } from "./table.ts";

const level = { all: [{ field: "level", is: "anyOf", value: ["A"] }] };

describe.each(databases)("saved views on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const saved = async (name: string, more: object = {}) =>
      (await (await app.post("/views", { list: "customers", name, ...more })).json()) as View;
    const names = async (list = "customers") =>
      ((await (await app.get(`/views?list=${list}`)).json()) as { items: View[] }).items.map(({ name }) => name);
    return { ...app, saved, names };
  }

  test("a view keeps what it was saved with, and its list alone shows it", async () => {
    const { saved, get } = await start();
    const view = await saved("重点客户", {
      filter: level,
      q: "茶",
      sort: "-orderTotalMinor",
      columns: ["name", "level"],
    });
    await saved("Large", { list: "orders" });
    const { items } = (await (await get("/views?list=customers")).json()) as { items: View[] };
    expect(items).toEqual([view]);
    expect(view).toMatchObject({ filter: level, q: "茶", sort: "-orderTotalMinor", columns: ["name", "level"] });
  });

  test("what a patch names changes; null shows everything again", async () => {
    const { saved, patch } = await start();
    const { id } = await saved("A", { filter: level, sort: "name", columns: ["name"] });
    const changed = await (await patch(`/views/${id}`, { filter: null, columns: null })).json();
    expect(changed).toMatchObject({ name: "A", filter: null, columns: null, sort: "name", version: 2 });
  });

  test("a removed view is gone until undo brings it back", async () => {
    const { saved, remove, names, post } = await start();
    const { id } = await saved("A");
    const gone = await remove(`/views/${id}`);
    expect(await names()).toEqual([]);
    await post("/undo", { operationId: gone.headers.get("soloist-operation") });
    expect(await names()).toEqual(["A"]);
  });

  test("views stand in the order that was asked for, new ones last", async () => {
    const { saved, names, post } = await start();
    const [a, b, c] = [await saved("a"), await saved("b"), await saved("c")];
    await post("/views/order", { ids: [c.id, a.id, b.id] });
    await saved("d");
    expect(await names()).toEqual(["c", "a", "b", "d"]);
  });

  test.each([
    [
      "a field that its list does not have",
      { filter: { all: [{ field: "nowhere", is: "empty" }] } },
      "list.no_such_field",
    ],
    [
      "an operator that the field does not know",
      { filter: { all: [{ field: "level", is: "above", value: 1 }] } },
      "list.wrong_condition",
    ],
    ["a sort that its list does not know", { sort: "notes" }, "list.cannot_sort"],
  ])("a view with %s is refused", async (_, more, code) => {
    const { post } = await start();
    const answer = await post("/views", { list: "customers", name: "A", ...more });
    expect(await answer.json()).toMatchObject({ status: 400, code });
  });
});
