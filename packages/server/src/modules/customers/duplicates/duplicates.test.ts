import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { Customer } from "../people/table.ts";
import type { DuplicatePair, DuplicateSearch } from "./table.ts";

const phone = (value: string) => [{ label: "mobile", value }];
const email = (value: string) => [{ label: "work", value }];
const english = { "accept-language": "en" };

/** Somebody of whom there is but one. */
const stranger = (i: number) => ({
  name:
    ["赵敏", "钱多多", "孙小美", "周杰", "吴刚", "郑爽", "冯程", "陈露", "褚良", "卫东"][i % 10]! + (i > 9 ? "子" : ""),
  phones: phone(`1391${String(i * 7_654_321 + 1_234_567).slice(0, 7)}`),
  emails: email(`stranger${i * 37}@example.com`),
});
const lin = { name: "林晓雯", phones: phone("13857102291"), addresses: [{ city: "杭州" }] };
const twin = { name: "林晓雯", phones: phone("138 5710 2291"), addresses: [{ city: "上海" }] };

async function bodyOf<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

async function firm(dialect: (typeof databases)[number]["dialect"]) {
  const app = await testApp(dialect);
  const { get, post, runJobs, moveClockTo } = app;
  let minute = 0;
  const add = (body: object) => bodyOf<Customer>(post("/customers", body));
  for (let i = 0; i < 14; i++) await add(stranger(i));
  const pairs = async (query = "") =>
    (await bodyOf<{ items: DuplicatePair[] }>(get(`/duplicates${query}`, english))).items;
  const state = () => bodyOf<DuplicateSearch>(get("/duplicates/search"));
  /** Jobs run a minute later, as they would. */
  const later = async () => {
    moveClockTo(`2027-03-01T03:${String(++minute).padStart(2, "0")}:00.000Z`);
    await runJobs();
  };
  const search = async () => {
    await post("/duplicates/search");
    await later();
  };
  const bulk = (kind: string, whom: object) => post("/duplicates/bulk", { ...whom, action: { kind } });
  const undo = (answer: Response) => post("/undo", { operationId: answer.headers.get("soloist-operation") });
  return { ...app, add, pairs, state, search, later, bulk, undo };
}

const namesOf = (pairs: readonly DuplicatePair[]) => pairs.map(({ a, b }) => [a.name, b.name].sort());

describe.each(databases)("the search for duplicates on $name", ({ dialect }) => {
  test("finds two entries of one person, and says why", async () => {
    const { add, search, pairs, state } = await firm(dialect);
    expect(await state()).toMatchObject({ searchedAt: null, open: { all: 0 }, job: null });
    const [a, b] = [await add(lin), await add(twin)];
    await search();
    const [pair, ...others] = await pairs();
    expect(others).toEqual([]);
    expect([pair!.a.id, pair!.b.id]).toEqual([a.id, b.id].sort());
    expect(pair).toMatchObject({ certainty: "exact", state: "open", kind: "person" });
    const said = Object.fromEntries(pair!.reasons.map(({ field, text, bits }) => [field, [text, bits > 0]]));
    expect(said).toMatchObject({
      name: ["same name", true],
      phone: ["same phone", true],
      city: ["different city", false],
    });
    expect(await state()).toMatchObject({ records: 16, open: { all: 1, exact: 1 } });
  });

  test("a masked phone makes nobody the same, and a shared one with another name is not exact", async () => {
    const { add, search, pairs } = await firm(dialect);
    for (const name of ["王芳", "王芳"]) await add({ name, phones: phone("138****0000") });
    await add({ name: "何欣", phones: phone("13611112222") });
    await add({ name: "卢森", phones: phone("13611112222") });
    await search();
    expect((await pairs("?certainty=exact")).length).toBe(0);
  });

  test("people and organisations are compared each among themselves", async () => {
    const { add, search, pairs } = await firm(dialect);
    for (let i = 0; i < 6; i++) {
      const name = ["海风贸易", "绿谷农业", "星河软件", "长青印务", "白鹭设计", "金桥物流"][i]!;
      await add({ kind: "organisation", name, phones: phone(`0571${8_811_000 + i * 97}`) });
    }
    await add({
      kind: "organisation",
      name: "云栖茶业",
      phones: phone("057188110011"),
      emails: email("hi@yunqi.example"),
    });
    await add({ kind: "organisation", name: "杭州云栖茶业有限公司", phones: phone("057188110011") });
    await add({ name: "云栖茶业", phones: phone("057188110011") });
    await search();
    expect(namesOf(await pairs("?kind=organisation"))).toEqual([["云栖茶业", "杭州云栖茶业有限公司"]]);
    expect(await pairs("?kind=person")).toEqual([]);
  });

  test("a change afterwards finds a pair, another takes it off, and so does the bin", async () => {
    const { add, search, pairs, later, patch, remove, get } = await firm(dialect);
    await search();
    const [a, b] = [await add(lin), await add({ ...twin, phones: phone("13700000001") })];
    await later();
    await patch(`/customers/${b.id}`, { phones: twin.phones });
    await later();
    expect(namesOf(await pairs())).toEqual([["林晓雯", "林晓雯"]]);
    const theirs = await bodyOf<{ items: DuplicatePair[] }>(get(`/customers/${a.id}/duplicates`));
    expect(theirs.items).toHaveLength(1);
    await patch(`/customers/${b.id}`, { name: "褚大明", phones: phone("13700000001") });
    await later();
    expect(await pairs()).toEqual([]);
    await patch(`/customers/${b.id}`, { name: "林晓雯", phones: twin.phones });
    await later();
    expect(await pairs()).toHaveLength(1);
    await remove(`/customers/${b.id}`);
    expect(await pairs()).toEqual([]);
  });

  test("dismissed stays dismissed, through searches too, until one of the two is changed", async () => {
    const { add, search, pairs, later, bulk, patch, undo } = await firm(dialect);
    const [a] = [await add(lin), await add(twin)];
    await search();
    const [pair] = await pairs();
    const dismissed = await bulk("dismiss", { ids: [pair!.id] });
    expect(await bodyOf(dismissed.clone())).toMatchObject({ changed: 1 });
    await patch(`/customers/${a.id}`, { notes: "别的" });
    await later();
    await search();
    expect([(await pairs()).length, (await pairs("?state=dismissed")).length]).toEqual([0, 1]);
    await undo(dismissed);
    expect(await pairs()).toHaveLength(1);
    await bulk("dismiss", { filter: { certainty: "exact" } });
    expect(await pairs()).toHaveLength(0);
    await patch(`/customers/${a.id}`, { addresses: [{ city: "上海" }] });
    await later();
    expect(await pairs()).toHaveLength(1);
  });

  test("exact pairs are merged together and come apart again; others are left for a look", async () => {
    const { add, search, pairs, bulk, undo, get, later } = await firm(dialect);
    for (const one of [lin, twin, { ...lin, notes: "third" }]) await add(one);
    await search();
    expect(await pairs("?certainty=exact")).toHaveLength(3);
    const merged = await bulk("merge", { filter: { certainty: "exact" } });
    expect(await bodyOf(merged.clone())).toMatchObject({ changed: 2 });
    const count = async () => (await bodyOf<{ count: number }>(get("/customers/count?q=林晓雯"))).count;
    expect([await count(), (await pairs()).length]).toEqual([1, 0]);
    expect((await pairs("?state=merged")).map(({ operationId }) => operationId)).toContain(
      merged.headers.get("soloist-operation"),
    );
    expect((await undo(merged)).status).toBe(200);
    await later();
    expect([await count(), (await pairs()).length]).toEqual([3, 3]);
  });

  test("merges by itself only where that is switched on, and never again whom the owner parted", async () => {
    const { add, search, pairs, later, patch, get, db, post } = await firm(dialect);
    await add(lin);
    await add(twin);
    await search();
    const count = async () => (await bodyOf<{ count: number }>(get("/customers/count?q=林晓雯"))).count;
    expect(await count()).toBe(2);
    await patch("/company", { mergeExactSince: "2027-03-01T03:00:00.000Z" });
    await search();
    expect(await count()).toBe(1);
    const [pair] = await pairs("?state=merged");
    const operations = await db.selectFrom("operations").selectAll().where("id", "=", pair!.operationId!).execute();
    expect(operations).toMatchObject([{ kind: "customers.merge-exact", undoneBy: null }]);
    const survivor = (await bodyOf<{ items: Customer[] }>(get("/customers?q=林晓雯"))).items[0]!;
    const story = await bodyOf<{ items: { text: string }[] }>(get(`/customers/${survivor.id}/timeline`, english));
    expect(story.items.map(({ text }) => text).join()).toMatch(/Merged with|已与/);
    await post("/undo", { operationId: pair!.operationId });
    await later();
    await search();
    expect([await count(), (await pairs()).length]).toEqual([2, 1]);
  });
});
