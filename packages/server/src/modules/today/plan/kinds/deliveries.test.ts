import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import type { Today } from "../table.ts";

describe.each(databases)("deliveries in the day's plan on $name", ({ dialect }) => {
  async function withCourse() {
    const app = await testApp(dialect);
    const { id: customerId } = await createCustomer(app.ctx(), {
      name: "林晓雯",
      phones: [{ label: "", value: "13800001111" }],
    });
    const made = async (path: string, body: object) => (await (await app.post(path, body)).json()) as { id: string };
    const plan = async () => {
      const { planned, left } = (await (await app.get("/today?hours=8")).json()) as Today;
      return [...planned, ...left];
    };
    return { ...app, customerId, made, plan };
  }

  test("a late milestone stands in it with its reason; done there is done in the delivery, and undo opens it again", async () => {
    const { customerId, made, plan, post, db } = await withCourse();
    const { id } = await made("/deliveries", { title: "官网", customerId });
    await made(`/deliveries/${id}/steps`, { title: "设计稿", dueOn: "2027-02-26" });
    await made(`/deliveries/${id}/steps`, { title: "上线", dueOn: "2027-04-01" });
    const [item, ...rest] = (await plan()).filter(({ kind }) => kind === "delivery");
    expect([item, rest]).toEqual([
      expect.objectContaining({
        refTable: "deliveries",
        refId: id,
        about: "官网 · 设计稿",
        label: { text: expect.anything(), tone: "red" },
      }),
      [],
    ]);
    expect(item!.reason).toContain("官网");
    const done = await post("/today/outcomes", { itemKey: item!.key, outcome: "done" });
    const doneCount = async () =>
      (await db.selectFrom("deliveries").select("doneCount").executeTakeFirstOrThrow()).doneCount;
    expect([done.status, await doneCount()]).toEqual([201, 1]);
    await post("/undo", { operationId: done.headers.get("soloist-operation") });
    expect(await doneCount()).toBe(0);
  });

  test("two lessons before the end of a course, the next package is proposed", async () => {
    const { customerId, made, plan, put, db } = await withCourse();
    const { id } = await made("/deliveries", { title: "钢琴", kind: "course", lessons: 4, customerId });
    await post4(made, id);
    const steps = await db.selectFrom("deliverySteps").select("id").orderBy("ordinal").execute();
    const proposed = async () => (await plan()).filter(({ kind }) => kind === "package").map(({ key }) => key);
    await put(`/delivery-steps/${steps[0]!.id}/outcome`, { state: "done" });
    expect(await proposed()).toEqual([]);
    await put(`/delivery-steps/${steps[1]!.id}/outcome`, { state: "done" });
    expect(await proposed()).toEqual([`package:${id}`]);
  });

  test("what is paused waits", async () => {
    const { customerId, made, plan, put } = await withCourse();
    const { id } = await made("/deliveries", { title: "官网", customerId });
    await made(`/deliveries/${id}/steps`, { title: "设计稿", dueOn: "2027-02-26" });
    await put(`/deliveries/${id}/state`, { state: "paused" });
    expect((await plan()).filter(({ kind }) => kind === "delivery")).toEqual([]);
  });
});

const post4 = (made: (path: string, body: object) => Promise<unknown>, id: string) =>
  made(`/deliveries/${id}/sessions`, { firstOn: "2027-03-10", count: 4 });
