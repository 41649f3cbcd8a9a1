import { describe, expect, test } from "vitest";
import { addToTimeline, createCustomer, getCustomer, updateCustomer } from "#modules/customers";
import { say } from "#platform/i18n";
import { databases, testApp } from "#platform/testing";
import type { TimelineItem } from "./table.ts";

type App = Awaited<ReturnType<typeof testApp>>;
type Page = { items: TimelineItem[]; nextCursor: string | null };

async function read({ get }: App, id: string, query = ""): Promise<Page> {
  return (await (await get(`/customers/${id}/timeline?${query}`)).json()) as Page;
}

async function withStory(app: App): Promise<string> {
  const { id } = await createCustomer(app.ctx(), { name: "林晓雯" });
  await addToTimeline(app.ctx(), [
    { customerId: id, kind: "call", text: "第一次通话", at: "2027-02-01T08:00:00.000Z" },
    { customerId: id, kind: "order", text: "SO-1180", at: "2027-02-03T08:00:00.000Z", data: { totalMinor: 1860000 } },
    { customerId: id, kind: "note", text: "喜欢简装", at: "2027-02-02T08:00:00.000Z" },
  ]);
  return id;
}

describe.each(databases)("the timeline on $name", ({ dialect }) => {
  test("tells the newest first, with what became of the fields among it", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    await updateCustomer(app.ctx(), id, { level: "A", tags: ["礼盒"] });
    const { items } = await read(app, id);
    expect(items.map(({ kind }) => kind)).toEqual(["change", "order", "note", "call"]);
    expect(items[0]!.changes).toEqual([
      { field: "level", before: null, after: "A" },
      { field: "tags", before: [], after: ["礼盒"] },
    ]);
    expect(items[1]).toMatchObject({ text: "SO-1180", data: { totalMinor: 1860000 } });
  });

  test("what the program told is read in the reader's language, whoever did it", async () => {
    const app = await testApp(dialect);
    const { id } = await createCustomer(app.ctx(), { name: "林晓雯" });
    await addToTimeline(app.ctx(), {
      customerId: id,
      kind: "order",
      text: say("Order 7", "订单 7"),
      data: { number: "7" },
    });
    const textIn = async (language: string) => {
      const answer = await app.get(`/customers/${id}/timeline`, { "accept-language": language });
      return ((await answer.json()) as Page).items[0];
    };
    expect(await textIn("zh-CN")).toMatchObject({ text: "订单 7", data: { number: "7" } });
    expect(await textIn("en")).toMatchObject({ text: "Order 7" });
  });

  test("pages neither repeat nor leave out", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    for (const level of ["A", "B", "C"] as const) await updateCustomer(app.ctx(), id, { level });
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: Page = await read(app, id, `limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
  });

  test("shows only the kinds asked for", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    await updateCustomer(app.ctx(), id, { level: "A" });
    expect((await read(app, id, "kind=call,note")).items.map(({ kind }) => kind)).toEqual(["note", "call"]);
    expect((await read(app, id, "kind=change")).items.map(({ kind }) => kind)).toEqual(["change"]);
  });

  test("a change that was undone tells nothing any more", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    const changed = await app.patch(`/customers/${id}`, { level: "A" });
    await app.post("/undo", { operationId: changed.headers.get("soloist-operation") });
    expect((await read(app, id, "kind=change")).items).toEqual([]);
  });

  test("a change of this customer alone can be undone from here, a bulk change cannot", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    await app.patch(`/customers/${id}`, { level: "A" });
    await app.post("/customers/bulk", { ids: [id], action: { kind: "tag", tag: "春节" } });
    const { items } = await read(app, id, "kind=change");
    expect(items.map(({ changes, operationId }) => [changes[0]!.field, operationId !== null])).toEqual([
      ["tags", false],
      ["level", true],
    ]);
  });

  test("the last contact is the latest call or message, also after one is taken off and brought back", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    await addToTimeline(app.ctx(), { customerId: id, kind: "message", text: "hi", at: "2027-02-04T08:00:00.000Z" });
    const last = async () => (await getCustomer(app.db, id)).lastContactAt.slice(0, 10);
    expect(await last()).toBe("2027-02-04");
    const [message] = (await read(app, id, "kind=message")).items;
    const removed = await app.remove(`/timeline/${message!.id}`);
    expect(await last()).toBe("2027-02-01");
    await app.post("/undo", { operationId: removed.headers.get("soloist-operation") });
    expect(await last()).toBe("2027-02-04");
  });

  test("words are corrected in place", async () => {
    const app = await testApp(dialect);
    const id = await withStory(app);
    const [note] = (await read(app, id, "kind=note")).items;
    const answer = await app.patch(`/timeline/${note!.id}`, { text: "喜欢简装、环保纸" });
    expect(await answer.json()).toMatchObject({ text: "喜欢简装、环保纸", kind: "note", version: 2 });
  });
});
