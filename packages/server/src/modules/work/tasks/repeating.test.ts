import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { TaskView } from "./table.ts";

type Completed = { task: TaskView; next: TaskView | null; repeated: TaskView | null };

// The clock stands at 10:00 on Monday, 1 March 2027, in Shanghai.
describe.each(databases)("repeating tasks on $name", ({ dialect }) => {
  async function withTask(more: object) {
    const app = await testApp(dialect);
    const answer = await app.post("/tasks", { title: "Send the figures", ...more });
    const task = (await answer.json()) as TaskView;
    const complete = async (id = task.id) => {
      const done = await app.put(`/tasks/${id}/completion`);
      return { ...((await done.json()) as Completed), operation: done.headers.get("soloist-operation") };
    };
    const one = async (id: string) => (await (await app.get(`/tasks/${id}`)).json()) as TaskView;
    const open = async () =>
      ((await (await app.get("/tasks?when=open")).json()) as { items: TaskView[] }).items.map(({ dueOn }) => dueOn);
    return { ...app, task, status: answer.status, complete, one, open };
  }

  test("finishing one makes the next by its rule, and one undo brings both back", async () => {
    const { complete, open, post } = await withTask({ dueOn: "2027-03-01", rrule: "FREQ=WEEKLY;BYDAY=MO,TH" });
    const { repeated, operation } = await complete();
    expect(repeated).toMatchObject({ dueOn: "2027-03-04", doneAt: null, title: "Send the figures" });
    await post("/undo", { operationId: operation });
    expect(await open()).toEqual(["2027-03-01"]);
  });

  test("one finished late goes on from today, not with what is over", async () => {
    const { complete } = await withTask({ dueOn: "2027-01-31", rrule: "FREQ=MONTHLY;BYMONTHDAY=31" });
    expect((await complete()).repeated?.dueOn).toBe("2027-03-31");
  });

  test("ends when its number of times is reached", async () => {
    const { complete } = await withTask({ dueOn: "2027-03-01", rrule: "FREQ=DAILY;COUNT=2" });
    const { repeated } = await complete();
    expect(repeated?.dueOn).toBe("2027-03-02");
    expect((await complete(repeated!.id)).repeated).toBeNull();
  });

  test("counts from the day it was done where that is wanted", async () => {
    const more = { dueOn: "2027-02-20", rrule: "FREQ=DAILY;INTERVAL=10", repeatsFrom: "done" };
    const { complete } = await withTask(more);
    expect((await complete()).repeated?.dueOn).toBe("2027-03-11");
  });

  test("one that was put off does not shift those that follow, and its reminder keeps its distance", async () => {
    const more = { dueOn: "2027-03-01", rrule: "FREQ=WEEKLY", remindAt: "2027-03-01T01:00:00.000Z" };
    const { task, complete, put } = await withTask(more);
    await put(`/tasks/${task.id}/day`, { dueOn: "2027-03-03" });
    const { repeated } = await complete();
    expect(repeated).toMatchObject({ dueOn: "2027-03-08", remindAt: "2027-03-08T01:00:00.000Z" });
  });

  test("one can be left out", async () => {
    const { task, post, one } = await withTask({ dueOn: "2027-03-02", rrule: "FREQ=MONTHLY;BYDAY=1TU" });
    await post(`/tasks/${task.id}/skip`);
    expect((await one(task.id)).dueOn).toBe("2027-04-06");
  });

  test("one changed alone leaves the series; changed with all that follow it takes them along", async () => {
    const { task, patch, open, one } = await withTask({ dueOn: "2027-03-01", rrule: "FREQ=WEEKLY;BYDAY=MO" });
    await patch(`/tasks/${task.id}`, { title: "Only today", scope: "this" });
    expect((await one(task.id)).rrule).toBeNull();
    expect(await open()).toEqual(["2027-03-01", "2027-03-08"]);
    const other = await withTask({ dueOn: "2027-03-01", rrule: "FREQ=WEEKLY;BYDAY=MO" });
    await other.patch(`/tasks/${other.task.id}`, { dueOn: "2027-03-02", scope: "following" });
    expect(await other.one(other.task.id)).toMatchObject({ rrule: "FREQ=WEEKLY;BYDAY=TU" });
    expect((await other.complete()).repeated?.dueOn).toBe("2027-03-09");
  });

  test("what comes oftener than daily, or repeats without a day, is refused in words", async () => {
    const { post, status } = await withTask({ dueOn: "2027-03-01", rrule: "FREQ=HOURLY" });
    expect(status).toBe(400);
    const dayless = await post("/tasks", { title: "x", rrule: "FREQ=DAILY" });
    expect(await dayless.json()).toMatchObject({ code: "task.repeats_without_day" });
  });

  test("lines are ticked one by one, and begin unticked the next time", async () => {
    const line = { id: "0190aaaa-0000-7000-8000-000000000001", text: "Bank" };
    const { task, put, complete } = await withTask({ dueOn: "2027-03-01", rrule: "FREQ=DAILY", checklist: [line] });
    const ticked = (await (await put(`/tasks/${task.id}/lines/${line.id}`, { done: true })).json()) as TaskView;
    expect(ticked.checklist).toEqual([{ ...line, doneAt: "2027-03-01T02:00:00.000Z" }]);
    expect((await complete()).repeated?.checklist).toEqual([{ ...line, doneAt: null }]);
  });

  test("belong to any record, but to no table that is none", async () => {
    const { post } = await withTask({});
    expect((await post("/tasks", { title: "x", refTable: "products", refId: "p" })).status).toBe(201);
    expect((await post("/tasks", { title: "x", refTable: "secrets", refId: "p" })).status).toBe(400);
  });
});
