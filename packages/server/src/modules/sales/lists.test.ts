import { describe, expect, test } from "vitest";
import { createField } from "#modules/admin";
import { createCustomers } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { PipelineWithStages } from "./pipelines/table.ts";

type Page = { items: { id: string; title?: string; number?: string; name?: string }[]; nextCursor: string | null };
type Catalogue = {
  fields: { key: string; label: string; kind: string; options?: { value: string }[]; custom: boolean }[];
};
type App = Awaited<ReturnType<typeof testApp>>;

const where = (filter: object) => `where=${encodeURIComponent(JSON.stringify(filter))}`;
async function bodyOf<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** Three deals, three orders and three customers, each with a number of the owner's own but the last. */
async function start(app: App) {
  for (const record of ["customer", "opportunity", "order"] as const) {
    await createField(app.ctx(), { record, kind: "number", label: "Seats" });
    await createField(app.ctx(), {
      record,
      kind: "choice",
      label: "Tea",
      options: [{ label: "Green" }, { label: "Black" }],
    });
  }
  const own = [{ seats: 2, tea: "Green" }, { seats: 10, tea: "Black" }, {}];
  const names = ["Ana", "Ben", "Cem"];
  const customers = await createCustomers(
    app.ctx(),
    names.map((name, index) => ({ name, level: index === 0 ? ("A" as const) : null, custom: own[index]! })),
  );
  for (const [index, title] of ["First", "Second", "Third"].entries()) {
    const customerId = customers[index]!;
    await app.post("/opportunities", { title, customerId, amountMinor: (index + 1) * 1000, custom: own[index] });
    const lines = [{ title, unitPriceMinor: (index + 1) * 1000 }];
    await app.post("/orders", { number: title, customerId, lines, custom: own[index] });
  }
  const [pipeline] = (await bodyOf<{ items: PipelineWithStages[] }>(app.get("/pipelines"))).items;
  return { customers, stages: pipeline!.stages };
}

const shown = ({ items }: Page) => items.map(({ title, number, name }) => title ?? number ?? name);

describe.each(databases)("every list on $name", ({ dialect }) => {
  test.each([
    ["customers", ["Ana", "Ben"]],
    ["opportunities", ["First", "Second"]],
    ["orders", ["First", "Second"]],
  ])("%s are filtered by groups with an own field, counted, and sorted by it", async (list, [first, second]) => {
    const app = await testApp(dialect);
    await start(app);
    const filter = where({
      any: [
        { field: "custom.seats", is: "above", value: 5 },
        {
          all: [
            { field: "custom.tea", is: "anyOf", value: ["Green"] },
            { field: "createdAt", is: "within", value: "today" },
          ],
        },
      ],
    });
    expect(shown(await bodyOf(app.get(`/${list}?${filter}&sort=custom.seats`)))).toEqual([first, second]);
    expect(shown(await bodyOf(app.get(`/${list}?${filter}&sort=-custom.seats&limit=1`)))).toEqual([second]);
    expect(await bodyOf(app.get(`/${list}/count?${filter}`))).toEqual({ count: 2 });
  });

  test.each(["customers", "opportunities", "orders", "products"])(
    "%s tell what they have, in the reader's language",
    async (list) => {
      const app = await testApp(dialect);
      await start(app);
      const { fields } = await bodyOf<Catalogue>(app.get(`/lists/${list}`, { "accept-language": "zh-CN" }));
      expect(fields.find(({ key }) => key === "createdAt")).toMatchObject({ label: "添加时间", kind: "instant" });
      const own = fields.filter(({ custom }) => custom).map(({ key }) => key);
      expect(own).toEqual(list === "products" ? [] : ["custom.seats", "custom.tea"]);
    },
  );

  test.each(["customers", "opportunities", "orders", "products"])(
    "%s can be sorted by all that they say can be",
    async (list) => {
      const app = await testApp(dialect);
      await start(app);
      const { fields } = await bodyOf<{ fields: { key: string; sortable: boolean }[] }>(app.get(`/lists/${list}`));
      for (const { key } of fields.filter(({ sortable }) => sortable)) {
        expect([key, (await app.get(`/${list}?sort=-${key}`)).status]).toEqual([key, 200]);
      }
    },
  );

  test.each(["customers", "opportunities", "orders", "products"])(
    "%s answer every operator that their fields know",
    async (list) => {
      const app = await testApp(dialect);
      await start(app);
      const { fields } = await bodyOf<Catalogue>(app.get(`/lists/${list}`));
      for (const { key, kind, options } of fields) {
        const several = [options?.[0]?.value ?? "x"];
        const asked: object[] = kind === "yesNo" ? [{ is: "yes" }, { is: "no" }] : [{ is: "empty" }, { is: "filled" }];
        if (["choice", "choices", "reference"].includes(kind))
          asked.push({ is: "anyOf", value: several }, { is: "noneOf", value: several });
        if (kind === "choices") asked.push({ is: "allOf", value: several });
        if (kind === "text")
          asked.push(...["contains", "notContains", "is", "isNot", "beginsWith"].map((is) => ({ is, value: "x" })));
        if (kind === "number" || kind === "money")
          asked.push(...["is", "isNot", "above", "atMost"].map((is) => ({ is, value: 1 })));
        if (kind === "date" || kind === "instant")
          asked.push({ is: "within", value: "lastMonth" }, { is: "olderThanDays", value: 3 });
        for (const one of asked) {
          const answer = await app.get(`/${list}?${where({ all: [{ field: key, ...one }] })}`);
          expect([key, one, answer.status]).toEqual([key, one, 200]);
        }
      }
    },
  );

  test("an own field that is not there is refused in words", async () => {
    const { get } = await testApp(dialect);
    const answer = await get(`/orders?${where({ all: [{ field: "custom.gone", is: "empty" }] })}`);
    expect(await bodyOf(answer)).toMatchObject({ status: 400, code: "list.no_such_field", field: "where" });
    expect((await get("/orders?sort=custom.gone")).status).toBe(400);
  });
});

describe.each(databases)("many records at once on $name", ({ dialect }) => {
  test.each(["customers", "opportunities", "orders"])(
    "%s that a filter leaves get a value, and one undo takes it back",
    async (list) => {
      const app = await testApp(dialect);
      await start(app);
      const green = where({ all: [{ field: "custom.tea", is: "anyOf", value: ["Green"] }] });
      const done = await app.post(`/${list}/bulk`, {
        filter: { where: JSON.stringify({ all: [{ field: "custom.seats", is: "empty" }] }) },
        action: { kind: "set", fields: { notes: "asked", custom: { tea: "Green" } } },
      });
      expect(await bodyOf(done)).toEqual({ changed: 1, kept: 0, why: null });
      expect(await bodyOf(app.get(`/${list}/count?${green}`))).toEqual({ count: 2 });
      await app.post("/undo", { operationId: done.headers.get("soloist-operation") });
      expect(await bodyOf(app.get(`/${list}/count?${green}`))).toEqual({ count: 1 });
    },
  );

  test("a value that does not fit changes nobody", async () => {
    const app = await testApp(dialect);
    await start(app);
    const answer = await app.post("/orders/bulk", {
      filter: {},
      action: { kind: "set", fields: { custom: { tea: "Milk" } } },
    });
    expect(answer.status).toBe(400);
    expect(await app.db.selectFrom("changes").selectAll().where("kind", "=", "update").execute()).toEqual([]);
  });

  test("deals move together past those that are closed, and come back together", async () => {
    const app = await testApp(dialect);
    const { stages } = await start(app);
    const { items } = await bodyOf<Page>(app.get("/opportunities?sort=amountMinor"));
    await app.put(`/opportunities/${items[0]!.id}/outcome`, { outcome: "won" });
    const action = { kind: "move", stageId: stages[1]!.id };
    const moved = await app.post("/opportunities/bulk", { ids: items.map(({ id }) => id), action });
    expect(await bodyOf(moved)).toEqual({ changed: 2, kept: 1, why: "It was won already. Reopen it first." });
    const there = where({ all: [{ field: "stageId", is: "anyOf", value: [stages[1]!.id] }] });
    expect(await bodyOf(app.get(`/opportunities/count?${there}`))).toEqual({ count: 2 });
    await app.post("/undo", { operationId: moved.headers.get("soloist-operation") });
    expect(await bodyOf(app.get(`/opportunities/count?${there}`))).toEqual({ count: 0 });
  });

  test("where every deal is closed, that is the answer", async () => {
    const app = await testApp(dialect);
    const { stages } = await start(app);
    const { items } = await bodyOf<Page>(app.get("/opportunities"));
    await app.put(`/opportunities/${items[0]!.id}/outcome`, { outcome: "won" });
    const body = { ids: [items[0]!.id], action: { kind: "move", stageId: stages[1]!.id } };
    expect((await app.post("/opportunities/bulk", body)).status).toBe(409);
  });
});
