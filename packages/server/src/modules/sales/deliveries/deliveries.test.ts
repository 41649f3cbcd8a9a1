import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import { createProduct } from "../products/actions.ts";
import type { DeliveryItem } from "./list.ts";
import type { DeliveryPage } from "./queries.ts";
import { isFinished, progressOf } from "./rules.ts";
import type { Delivery } from "./table.ts";

const step = (state: "open" | "done" | "missed" | "cancelled", shareBp: number | null = null) => ({
  state,
  shareBp,
  amountMinor: null,
});
const project = { kind: "project" as const, lessons: null, agreedMinutes: null };

test("a project is as far as its milestones' shares say, else as their number", () => {
  expect(progressOf(project, [step("done", 3000), step("open", 7000)], 0).percent).toBe(30);
  expect(progressOf(project, [step("done"), step("open"), step("open")], 0).percent).toBe(33);
  expect(progressOf(project, [step("done"), step("cancelled")], 0)).toEqual({
    percent: 100,
    doneCount: 1,
    wholeCount: 1,
  });
});

test("a missed lesson is used, a cancelled one is not", () => {
  const course = { kind: "course" as const, lessons: 10, agreedMinutes: null };
  const progress = progressOf(course, [step("done"), step("missed"), step("cancelled"), step("open")], 0);
  expect([progress, isFinished(course, progress)]).toEqual([{ percent: 20, doneCount: 2, wholeCount: 10 }, false]);
});

describe.each(databases)("deliveries on $name", ({ dialect }) => {
  async function withCustomer() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), { name: "云栖茶业" });
    const made = async <T = Delivery>(path: string, body: object) => {
      const answer = await app.post(path, body);
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as T;
    };
    const page = async (id: string) => (await (await app.get(`/deliveries/${id}`)).json()) as DeliveryPage;
    const resolve = (id: string, state: string) => app.put(`/delivery-steps/${id}/outcome`, { state });
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    const story = async () =>
      (await app.db.selectFrom("timeline").select("text").where("kind", "=", "delivery").orderBy("id").execute()).map(
        ({ text }) => text,
      );
    return { ...app, customerId, made, page, resolve, undo, story };
  }

  test("a project goes by its milestones, and the last one ends it, tells the story and says so to others", async () => {
    const { customerId, made, page, resolve, story, events } = await withCustomer();
    const template = await made<{ id: string }>("/delivery-templates", {
      name: "网站",
      steps: [
        { title: "设计稿", afterDays: 7, shareBp: 4000 },
        { title: "上线", afterDays: 30, shareBp: 6000 },
      ],
    });
    const { id } = await made("/deliveries", { title: "官网", customerId, templateId: template.id });
    expect(await page(id)).toMatchObject({ state: "planned", nextOn: "2027-03-08", nextTitle: "设计稿", percent: 0 });
    const [first, last] = (await page(id)).steps;
    await resolve(first!.id, "done");
    expect(await page(id)).toMatchObject({ state: "running", percent: 40, nextTitle: "上线" });
    await resolve(last!.id, "done");
    expect(await page(id)).toMatchObject({ state: "done", percent: 100, nextOn: null });
    expect(await story()).toEqual([
      expect.stringContaining("官网"),
      expect.stringContaining("设计稿"),
      expect.stringContaining("上线"),
      expect.stringContaining("官网"),
    ]);
    expect(await events()).toContainEqual({ type: "delivery.done", id, customerId });
  });

  test("finishing the last step is undone in one, and the delivery runs again", async () => {
    const { made, page, resolve, undo } = await withCustomer();
    const { id } = await made("/deliveries", { title: "官网" });
    const only = await made<{ id: string }>(`/deliveries/${id}/steps`, { title: "上线", dueOn: "2027-03-05" });
    const answer = await resolve(only.id, "done");
    expect((await page(id)).state).toBe("done");
    await undo(answer);
    expect(await page(id)).toMatchObject({ state: "planned", percent: 0, nextOn: "2027-03-05" });
  });

  test("a course counts its lessons down, over those attended and missed", async () => {
    const { made, page, resolve } = await withCustomer();
    const { id } = await made("/deliveries", { title: "钢琴", kind: "course", lessons: 3 });
    await made(`/deliveries/${id}/sessions`, { firstOn: "2027-03-02", time: "16:30", count: 4 });
    const { steps } = await page(id);
    expect(steps.map(({ dueOn }) => dueOn)).toEqual(["2027-03-02", "2027-03-09", "2027-03-16", "2027-03-23"]);
    await resolve(steps[0]!.id, "done");
    await resolve(steps[1]!.id, "cancelled");
    await resolve(steps[2]!.id, "missed");
    expect(await page(id)).toMatchObject({ doneCount: 2, wholeCount: 3, state: "running" });
    await resolve(steps[3]!.id, "done");
    expect((await page(id)).state).toBe("done");
  });

  test("hours are worked off, those not billable beside them", async () => {
    const { made, page, remove, patch } = await withCustomer();
    const { id } = await made("/deliveries", { title: "顾问", kind: "hours", agreedMinutes: 600 });
    const first = await made<{ id: string }>(`/deliveries/${id}/hours`, { minutes: 45, note: "电话" });
    await made(`/deliveries/${id}/hours`, { minutes: 300, billable: false });
    expect(await page(id)).toMatchObject({ usedMinutes: 45, percent: 7, state: "running" });
    await patch(`/delivery-hours/${first.id}`, { minutes: 60 });
    expect((await page(id)).percent).toBe(10);
    await remove(`/delivery-hours/${first.id}`);
    expect(await page(id)).toMatchObject({ usedMinutes: 0, hours: [{ billable: false }] });
  });

  test("an order begins what its products say, as often as they were bought, and only once", async () => {
    const { ctx, customerId, made, post, put, get } = await withCustomer();
    const piano = await createProduct(ctx(), { name: "钢琴课 10 节", priceMinor: 200_000 });
    const course = await made<{ id: string }>("/delivery-templates", { name: "课程", kind: "course", lessons: 10 });
    await put(`/products/${piano.id}/delivery`, { templateId: course.id });
    const lines = [
      { productId: piano.id, title: piano.name, quantityMilli: 2000 },
      { title: "运费", unitPriceMinor: 100 },
    ];
    const order = await made<{ id: string }>("/orders", { customerId, lines });
    const deliverable = async () =>
      ((await (await get(`/orders/${order.id}/deliverable`)).json()) as { items: object[] }).items;
    expect(await deliverable()).toMatchObject([{ title: "钢琴课 10 节", templateId: course.id }]);
    const { items } = await made<{ items: Delivery[] }>(`/orders/${order.id}/deliveries`, {});
    expect(items).toMatchObject([
      { title: "钢琴课 10 节", kind: "course", lessons: 20, customerId, orderId: order.id },
    ]);
    expect(await deliverable()).toEqual([]);
    expect(await (await post(`/orders/${order.id}/deliveries`, {})).json()).toMatchObject({
      code: "delivery.nothing_to_deliver",
    });
  });

  test("are listed by what comes next, found by pinyin, changed and removed many at once, and undone", async () => {
    const { made, get, post, undo, customerId } = await withCustomer();
    for (const [title, dueOn] of [
      ["官网", "2027-03-20"],
      ["小程序", "2027-03-05"],
    ] as const) {
      const { id } = await made("/deliveries", { title, customerId });
      await made(`/deliveries/${id}/steps`, { title: "上线", dueOn });
    }
    const list = async (query: string) =>
      ((await (await get(`/deliveries?${query}`)).json()) as { items: DeliveryItem[] }).items.map(({ title }) => title);
    expect(await list("sort=nextOn")).toEqual(["小程序", "官网"]);
    expect([await list("q=gw"), await list(`q=${encodeURIComponent("云栖")}&sort=nextOn`)]).toEqual([
      ["官网"],
      ["小程序", "官网"],
    ]);
    const paused = await post("/deliveries/bulk", { filter: {}, action: { kind: "state", state: "paused" } });
    expect(await list("state=paused&sort=nextOn")).toEqual(["小程序", "官网"]);
    await undo(paused);
    expect(await list("state=planned&sort=nextOn")).toEqual(["小程序", "官网"]);
    const gone = await post("/deliveries/bulk", { filter: {}, action: { kind: "remove" } });
    expect(await list("")).toEqual([]);
    await undo(gone);
    expect((await list("")).length).toBe(2);
  });

  test("show a customer how far it is, without notes and files", async () => {
    const { made, get, customerId } = await withCustomer();
    const { id } = await made("/deliveries", { title: "官网", customerId, notes: "secret" });
    await made(`/deliveries/${id}/steps`, { title: "上线", note: "secret" });
    const text = await (await get(`/customers/${customerId}/progress`)).text();
    expect([text.includes("上线"), text.includes("secret")]).toEqual([true, false]);
  });
});
