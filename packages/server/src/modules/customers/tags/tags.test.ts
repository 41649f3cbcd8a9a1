import { describe, expect, test } from "vitest";
import { createCustomers, getCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { Tag } from "./table.ts";

type App = Awaited<ReturnType<typeof testApp>>;
const tagsOf = async ({ get }: App) =>
  ((await (await get("/tags")).json()) as { items: (Tag & { customers: number })[] }).items;

describe.each(databases)("tags on $name", ({ dialect }) => {
  test("a tag that a customer gets first is made by that, and counted", async () => {
    const app = await testApp(dialect);
    await createCustomers(app.ctx(), [
      { name: "A", tags: ["礼盒"] },
      { name: "B", tags: ["礼盒", "VIP"] },
    ]);
    expect((await tagsOf(app)).map(({ name, customers }) => [name, customers])).toEqual([
      ["VIP", 1],
      ["礼盒", 2],
    ]);
  });

  test("a new name reaches every customer, and undo takes it back everywhere", async () => {
    const app = await testApp(dialect);
    const [id] = await createCustomers(app.ctx(), [{ name: "A", tags: ["x", "礼盒"] }]);
    const tag = (await tagsOf(app)).find(({ name }) => name === "礼盒")!;
    const renamed = await app.patch(`/tags/${tag.id}`, { name: "礼品" });
    expect((await getCustomer(app.db, id!)).tags).toBe('["x","礼品"]');
    await app.post("/undo", { operationId: renamed.headers.get("soloist-operation") });
    expect((await getCustomer(app.db, id!)).tags).toBe('["x","礼盒"]');
  });

  test("a deleted tag leaves every customer", async () => {
    const app = await testApp(dialect);
    const [id] = await createCustomers(app.ctx(), [{ name: "A", tags: ["x", "礼盒"] }]);
    const tag = (await tagsOf(app)).find(({ name }) => name === "礼盒")!;
    await app.remove(`/tags/${tag.id}`);
    expect((await getCustomer(app.db, id!)).tags).toBe('["x"]');
    expect((await tagsOf(app)).map(({ name }) => name)).toEqual(["x"]);
  });

  test("two tags never have one name", async () => {
    const { post } = await testApp(dialect);
    await post("/tags", { name: "VIP" });
    expect((await post("/tags", { name: "VIP" })).status).toBe(409);
  });
});
