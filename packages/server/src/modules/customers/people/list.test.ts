import { describe, expect, test } from "vitest";
import { createCustomers } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { CustomerDraft } from "./draft.ts";
import type { Customer } from "./table.ts";

type Listed = { items: Customer[]; nextCursor: string | null };
type App = Awaited<ReturnType<typeof testApp>>;

const some: CustomerDraft[] = [
  { name: "张伟", level: "A", tags: ["VIP"], source: "展会", createdAt: "2027-01-03T17:00:00.000Z" },
  { name: "安娜", lifecycleSet: "repeat", tags: ["VIP", "杭州"], createdAt: "2027-01-02T08:00:00.000Z" },
  { name: "Bob", lifecycleSet: "lost", source: "web", createdAt: "2027-01-01T08:00:00.000Z" },
  { name: "云栖茶业", kind: "organisation", level: "B", createdAt: "2026-12-31T08:00:00.000Z" },
];

async function listed({ get }: App, query: string): Promise<string[]> {
  return ((await (await get(`/customers?${query}`)).json()) as Listed).items.map(({ name }) => name);
}

describe.each(databases)("the list of customers on $name", ({ dialect }) => {
  test.each([
    ["names sort as they are read", "sort=name", ["安娜", "Bob", "云栖茶业", "张伟"]],
    ["the newest come first unless asked otherwise", "", ["张伟", "安娜", "Bob", "云栖茶业"]],
    ["a lifecycle, several with commas", "lifecycle=lost,repeat&sort=name", ["安娜", "Bob"]],
    ["a tag", "tag=VIP&sort=-name", ["张伟", "安娜"]],
    ["any of two tags, each customer once", `tag=${encodeURIComponent("杭州,VIP")}&sort=name`, ["安娜", "张伟"]],
    ["a level or none", "level=B,none&sort=name", ["安娜", "Bob", "云栖茶业"]],
    ["organisations only", "kind=organisation", ["云栖茶业"]],
    ["a day of entry begins at midnight in the firm's zone", "createdFrom=2027-01-04", ["张伟"]],
    ["a day range of entry", "createdFrom=2027-01-01&createdTo=2027-01-02", ["安娜", "Bob"]],
    ["text as the search reads it, sorted as asked", "q=zw&sort=createdAt", ["张伟"]],
    ["a source and a tag together", `source=${encodeURIComponent("展会")}&tag=VIP`, ["张伟"]],
    ["nobody who owes when nobody does", "owed=true", []],
    ["whoever has no next step", "hasNextStep=false&lifecycle=lost", ["Bob"]],
  ])("%s", async (_, query, expected) => {
    const app = await testApp(dialect);
    await createCustomers(app.ctx(), some);
    expect(await listed(app, query)).toEqual(expected);
    const { count } = (await (await app.get(`/customers/count?${query.replace(/&?sort=[^&]*/, "")}`)).json()) as {
      count: number;
    };
    expect(count).toBe(expected.length);
  });

  test.each(["name", "-name", "-createdAt", "orderTotalMinor", "-lastContactAt", "nextStepOn", "lastOrderOn"])(
    "pages sorted by %s hold every customer once, whatever is equal",
    async (sort) => {
      const app = await testApp(dialect);
      await createCustomers(
        app.ctx(),
        Array.from({ length: 23 }, (_, index) => ({ name: `客户${index % 3}`, tags: index % 2 ? ["odd"] : [] })),
      );
      for (const [filter, expected] of [
        ["", 23],
        ["&tag=odd", 11],
      ] as const) {
        const seen: string[] = [];
        for (let cursor: string | null = ""; cursor !== null;) {
          const more = cursor ? `&cursor=${cursor}` : "";
          const page = (await (await app.get(`/customers?sort=${sort}&limit=5${filter}${more}`)).json()) as Listed;
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect([seen.length, new Set(seen).size]).toEqual([expected, expected]);
      }
    },
  );

  test("an unknown sort or a broken cursor is refused in words", async () => {
    const { get } = await testApp(dialect);
    expect((await get("/customers?sort=notes")).status).toBe(400);
    expect((await get("/customers?cursor=nonsense")).status).toBe(400);
  });
});

describe.each(databases)("many customers at once on $name", ({ dialect }) => {
  test("a tag for all that a filter leaves is one operation, and one undo takes it back", async () => {
    const app = await testApp(dialect);
    await createCustomers(app.ctx(), some);
    const answer = await app.post("/customers/bulk", {
      filter: { kind: "person" },
      action: { kind: "tag", tag: "春节" },
    });
    expect(await answer.json()).toMatchObject({ changed: 3 });
    expect(await listed(app, `tag=${encodeURIComponent("春节")}&sort=name`)).toEqual(["安娜", "Bob", "张伟"]);
    await app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect(await listed(app, `tag=${encodeURIComponent("春节")}`)).toEqual([]);
    expect(await listed(app, "tag=VIP&sort=name")).toEqual(["安娜", "张伟"]);
  });

  test("tagging who has the tag changes nobody", async () => {
    const app = await testApp(dialect);
    const ids = await createCustomers(app.ctx(), some.slice(0, 2));
    const answer = await app.post("/customers/bulk", { ids, action: { kind: "tag", tag: "VIP" } });
    expect(await answer.json()).toMatchObject({ changed: 0 });
  });

  test("more than one piece is deleted and brought back whole", async () => {
    const app = await testApp(dialect);
    const drafts = Array.from({ length: 1203 }, (_, index) => ({ name: `客户${index}`, tags: ["many"] }));
    await createCustomers(app.ctx(), drafts);
    const answer = await app.post("/customers/bulk", { filter: { tag: "many" }, action: { kind: "delete" } });
    expect(await answer.json()).toMatchObject({ changed: 1203 });
    expect(await (await app.get("/customers/count")).json()).toEqual({ count: 0 });
    await app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect(await (await app.get("/customers/count?tag=many")).json()).toEqual({ count: 1203 });
  });

  test("neither ids nor filter, or both, is refused: nobody is changed by accident", async () => {
    const app = await testApp(dialect);
    await createCustomers(app.ctx(), some);
    const action = { kind: "delete" };
    for (const body of [{ action }, { action, ids: [], filter: {} }]) {
      expect((await app.post("/customers/bulk", body)).status).toBe(400);
    }
    expect(await (await app.get("/customers/count")).json()).toEqual({ count: 4 });
  });
});
