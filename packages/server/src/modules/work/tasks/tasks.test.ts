import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import { change, snooze } from "./rules.ts";
import type { Task } from "./table.ts";

const task: Task = {
  id: "t",
  title: "Call",
  kind: "call",
  customerId: null,
  refTable: null,
  refId: null,
  dueOn: "2027-03-01",
  dueTime: null,
  durationMinutes: null,
  location: "",
  checklist: "[]",
  rrule: null,
  repeatsFrom: "due",
  seriesOn: null,
  occurrenceOn: null,
  priority: 2,
  remindAt: "2027-03-01T01:00:00.000Z",
  remindedAt: "2027-03-01T01:00:02.000Z",
  notes: "",
  doneAt: null,
  ownerId: null,
  createdAt: "2027-02-01T00:00:00.000Z",
  deletedAt: null,
  version: 1,
};

test("a reminder that moved rings again", () => {
  expect(change(task, { remindAt: "2027-03-02T01:00:00.000Z" }).remindedAt).toBeNull();
});

test("a reminder that did not move does not ring twice", () => {
  expect(change(task, { title: "Call back" }).remindedAt).toBe(task.remindedAt);
});

test("putting a task off moves its reminder by as many days", () => {
  expect(snooze(task, "2027-03-04", null)).toMatchObject({
    dueOn: "2027-03-04",
    remindAt: "2027-03-04T01:00:00.000Z",
    remindedAt: null,
  });
});

describe.each(databases)("tasks on $name", ({ dialect }) => {
  // The clock stands at 10:00 on 1 March in Shanghai.
  async function withTasks() {
    const app = await testApp(dialect);
    const make = (title: string, dueOn: string | null, more = {}) => app.post("/tasks", { title, dueOn, ...more });
    await make("late", "2027-02-27");
    await make("now, low", "2027-03-01", { priority: 3 });
    await make("now, high", "2027-03-01", { priority: 1 });
    await make("now, at nine", "2027-03-01", { dueTime: "09:00", priority: 3 });
    await make("soon", "2027-03-05");
    await make("some day", null);
    return app;
  }
  const titles = async (answer: Response) =>
    ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);

  test("stand under overdue, today, upcoming or without a day", async () => {
    const { get } = await withTasks();
    expect(await titles(await get("/tasks?when=overdue"))).toEqual(["late"]);
    expect(await titles(await get("/tasks?when=upcoming"))).toEqual(["soon"]);
    expect(await titles(await get("/tasks?when=undated"))).toEqual(["some day"]);
    expect(await (await get("/tasks/counts")).json()).toEqual({ overdue: 1, today: 3, upcoming: 1, undated: 1 });
  });

  test("of a day come by their hour, then by weight", async () => {
    const { get } = await withTasks();
    expect(await titles(await get("/tasks?when=today"))).toEqual(["now, at nine", "now, high", "now, low"]);
  });

  test("go on where the last page ended", async () => {
    const { get } = await withTasks();
    const first = (await (await get("/tasks?limit=4")).json()) as { nextCursor: string };
    const rest = await get(`/tasks?limit=4&cursor=${first.nextCursor}`);
    expect(await titles(rest)).toEqual(["soon", "some day"]);
  });

  test("finishing one tells the customer's story and makes the next step, and one undo takes both back", async () => {
    const { ctx, get, post, put, db } = await testApp(dialect);
    const { id: customerId } = await createCustomer(ctx(), { name: "Ana" });
    const made = (await (await post("/tasks", { title: "Call Ana", kind: "call", customerId })).json()) as Task;
    const done = await put(`/tasks/${made.id}/completion`, {
      note: "She wants 20",
      nextStep: { title: "Send the offer", dueOn: "2027-03-03" },
    });
    expect(await done.json()).toMatchObject({
      task: { doneAt: "2027-03-01T02:00:00.000Z" },
      next: { title: "Send the offer", customerId },
    });
    const story = await db.selectFrom("timeline").select(["kind", "text"]).execute();
    expect(story).toEqual([{ kind: "call", text: "Call Ana\nShe wants 20" }]);
    await post("/undo", { operationId: done.headers.get("soloist-operation") });
    expect(await titles(await get(`/tasks?customerId=${customerId}`))).toEqual(["Call Ana"]);
  });

  test("a task is finished once", async () => {
    const { post, put } = await testApp(dialect);
    const { id } = (await (await post("/tasks", { title: "Once" })).json()) as Task;
    await put(`/tasks/${id}/completion`);
    const again = await put(`/tasks/${id}/completion`);
    expect([again.status, await again.json()]).toEqual([409, expect.objectContaining({ code: "task.already_done" })]);
  });

  test("the customer shows the earliest next step", async () => {
    const { ctx, post, db } = await testApp(dialect);
    const { id: customerId } = await createCustomer(ctx(), { name: "Ana" });
    await post("/tasks", { title: "later", customerId, dueOn: "2027-03-09" });
    await post("/tasks", { title: "sooner", customerId, dueOn: "2027-03-04" });
    const row = await db.selectFrom("customers").select("nextStepOn").executeTakeFirst();
    expect(row?.nextStepOn).toBe("2027-03-04");
  });

  test("a reminder rings at its hour, once", async () => {
    const { get, post, runJobs, moveClockTo } = await testApp(dialect);
    await post("/tasks", { title: "Ring", remindAt: "2027-03-01T03:00:00.000Z" });
    await runJobs();
    const rung = async () => titles(await get("/tasks/reminders?since=2027-03-01T00:00:00.000Z"));
    expect(await rung()).toEqual([]);
    moveClockTo("2027-03-01T03:00:01.000Z");
    await runJobs();
    expect(await rung()).toEqual(["Ring"]);
  });

  test("a reminder that moved does not ring at its old hour", async () => {
    const { get, post, patch, runJobs, moveClockTo } = await testApp(dialect);
    const made = (await (await post("/tasks", { title: "Ring", remindAt: "2027-03-01T03:00:00.000Z" })).json()) as Task;
    await patch(`/tasks/${made.id}`, { remindAt: "2027-03-02T03:00:00.000Z" });
    moveClockTo("2027-03-01T04:00:00.000Z");
    await runJobs();
    expect(await titles(await get("/tasks/reminders?since=2027-03-01T00:00:00.000Z"))).toEqual([]);
  });

  test("a reminder that rang rings again when it is moved, and ringing does not stand in the way of undo", async () => {
    const { get, post, patch, runJobs, moveClockTo } = await testApp(dialect);
    const made = (await (await post("/tasks", { title: "Ring", remindAt: "2027-03-01T03:00:00.000Z" })).json()) as Task;
    moveClockTo("2027-03-01T03:00:01.000Z");
    await runJobs();
    const moved = await patch(`/tasks/${made.id}`, { remindAt: "2027-03-01T05:00:00.000Z" });
    moveClockTo("2027-03-01T05:00:01.000Z");
    await runJobs();
    expect(await titles(await get("/tasks/reminders?since=2027-03-01T04:00:00.000Z"))).toEqual(["Ring"]);
    const undone = await post("/undo", { operationId: moved.headers.get("soloist-operation") });
    expect(undone.status).toBe(200);
  });

  test("the composer notes what happened and plans the next step in one operation", async () => {
    const { ctx, get, post, db } = await testApp(dialect);
    const { id } = await createCustomer(ctx(), { name: "Ana" });
    const answer = await post(`/customers/${id}/timeline`, {
      kind: "meeting",
      text: "Tasted three teas",
      nextStep: { title: "Send samples", kind: "mail", dueOn: "2027-03-02" },
    });
    expect(answer.status).toBe(201);
    expect(await titles(await get(`/tasks?customerId=${id}`))).toEqual(["Send samples"]);
    await post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect(await titles(await get(`/tasks?customerId=${id}`))).toEqual([]);
    expect((await db.selectFrom("timeline").selectAll().where("deletedAt", "is", null).execute()).length).toBe(0);
  });

  test("several are put off or removed as one operation", async () => {
    const { get, post } = await withTasks();
    const { items } = (await (await get("/tasks?when=today")).json()) as { items: Task[] };
    const ids = items.map(({ id }) => id);
    const moved = await post("/tasks/bulk", { ids, action: { kind: "day", dueOn: "2027-03-08" } });
    expect((await (await get("/tasks/counts")).json()) as object).toMatchObject({ today: 0, upcoming: 4 });
    await post("/undo", { operationId: moved.headers.get("soloist-operation") });
    expect((await (await get("/tasks/counts")).json()) as object).toMatchObject({ today: 3, upcoming: 1 });
  });
});
