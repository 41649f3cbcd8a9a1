import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";

type App = Awaited<ReturnType<typeof testApp>>;
const rated = { all: [{ field: "level", is: "anyOf", value: ["A"] }] };

async function made(app: App, path: string, body: object): Promise<{ id: string }> {
  const answer = await app.post(path, body);
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string };
}
async function tagsOf(app: App, id: string): Promise<string[]> {
  return ((await (await app.get(`/customers/${id}`)).json()) as { tags: string[] }).tags;
}

describe.each(databases)("a tag rule on $name", ({ dialect }) => {
  test("tags who fits now, who comes to fit, and takes its tag off who fits no more", async () => {
    const app = await testApp(dialect);
    const first = await made(app, "/customers", { name: "A", level: "A" });
    const second = await made(app, "/customers", { name: "B" });
    await made(app, "/tag-rules", { name: "Best", tag: "VIP", filter: rated });
    await app.runJobs();
    expect([await tagsOf(app, first.id), await tagsOf(app, second.id)]).toEqual([["VIP"], []]);
    await app.patch(`/customers/${second.id}`, { level: "A" });
    await app.patch(`/customers/${first.id}`, { level: "B" });
    await app.runJobs();
    expect([await tagsOf(app, first.id), await tagsOf(app, second.id)]).toEqual([[], ["VIP"]]);
  });

  test("looks at facts: an order makes a buyer", async () => {
    const app = await testApp(dialect);
    const { id } = await made(app, "/customers", { name: "A" });
    const filter = { all: [{ field: "orderCount", is: "atLeast", value: 1 }] };
    await made(app, "/tag-rules", { name: "Buyers", tag: "买过", filter });
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual([]);
    await made(app, "/orders", { customerId: id, lines: [{ title: "Tea", unitPriceMinor: 100 }] });
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual(["买过"]);
  });

  test("never takes off what the owner gave, nor gives again what the owner took off", async () => {
    const app = await testApp(dialect);
    const own = await made(app, "/customers", { name: "A", level: "A", tags: ["VIP"] });
    const taken = await made(app, "/customers", { name: "B", level: "A" });
    await made(app, "/tag-rules", { name: "Best", tag: "VIP", filter: rated });
    await app.runJobs();
    await app.patch(`/customers/${own.id}`, { level: "C" });
    await app.patch(`/customers/${taken.id}`, { tags: [] });
    await app.runJobs();
    expect([await tagsOf(app, own.id), await tagsOf(app, taken.id)]).toEqual([["VIP"], []]);
  });

  test("is nobody's work: whom it tagged can still be taken back", async () => {
    const app = await testApp(dialect);
    await made(app, "/tag-rules", { name: "Best", tag: "VIP", filter: rated });
    const answer = await app.post("/customers", { name: "A", level: "A" });
    const { id } = (await answer.json()) as { id: string };
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual(["VIP"]);
    const operationId = answer.headers.get("soloist-operation");
    expect((await app.post("/undo", { operationId })).status).toBe(200);
    const { items } = (await (await app.get("/customers")).json()) as { items: object[] };
    expect(items).toEqual([]);
  });

  test("explains itself, and counts whom it tagged", async () => {
    const app = await testApp(dialect);
    const { id } = await made(app, "/customers", { name: "A", level: "A", tags: ["own"] });
    const rule = await made(app, "/tag-rules", { name: "Best", tag: "VIP", filter: rated });
    await app.runJobs();
    expect(await (await app.get(`/customers/${id}/tag-reasons`)).json()).toEqual({
      items: [{ tag: "VIP", ruleId: rule.id, ruleName: "Best" }],
    });
    expect(await (await app.get("/tag-rules")).json()).toMatchObject({
      items: [{ name: "Best", customers: 1, active: true }],
    });
  });

  test("switched off, deleted or undone takes its tags with it; undo of that brings them back", async () => {
    const app = await testApp(dialect);
    const { id } = await made(app, "/customers", { name: "A", level: "A" });
    const rule = await made(app, "/tag-rules", { name: "Best", tag: "VIP", filter: rated });
    await app.runJobs();
    await app.patch(`/tag-rules/${rule.id}`, { active: false });
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual([]);
    await app.patch(`/tag-rules/${rule.id}`, { active: true });
    await app.runJobs();
    const gone = await app.remove(`/tag-rules/${rule.id}`);
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual([]);
    await app.post("/undo", { operationId: gone.headers.get("soloist-operation") });
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual(["VIP"]);
  });

  test("follows its tag to a new name", async () => {
    const app = await testApp(dialect);
    const { id } = await made(app, "/customers", { name: "A", level: "A" });
    await made(app, "/tag-rules", { name: "Best", tag: "VIP", filter: rated });
    await app.runJobs();
    const { items } = (await (await app.get("/tags")).json()) as { items: { id: string }[] };
    await app.patch(`/tags/${items[0]!.id}`, { name: "贵宾" });
    await app.runJobs();
    await app.patch(`/customers/${id}`, { level: "B" });
    await app.runJobs();
    expect(await tagsOf(app, id)).toEqual([]);
  });

  test("may not ask for the tag that it gives, nor for a field that is not there", async () => {
    const { post } = await testApp(dialect);
    const tagged = { all: [{ field: "tags", is: "noneOf", value: ["VIP"] }] };
    expect((await post("/tag-rules", { name: "X", tag: "VIP", filter: tagged })).status).toBe(400);
    const unknown = { all: [{ field: "shoeSize", is: "above", value: 3 }] };
    expect((await post("/tag-rules", { name: "X", tag: "VIP", filter: unknown })).status).toBe(400);
  });
});
