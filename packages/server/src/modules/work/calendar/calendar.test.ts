import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { createOpportunity, ensurePipeline } from "#modules/sales";
import { databases, testApp } from "#platform/testing";
import type { CalendarItem } from "./table.ts";

type Answer = {
  items: CalendarItem[];
  days: { on: string; special: string | null; working: boolean; lunar: string }[];
};

// The clock stands at 10:00 on Monday, 1 March 2027, in Shanghai.
describe.each(databases)("the calendar on $name", ({ dialect }) => {
  async function withCalendar() {
    const app = await testApp(dialect);
    const read = async (from: string, to: string) => {
      const answer = (await (await app.get(`/calendar?from=${from}&to=${to}`)).json()) as Answer;
      return answer;
    };
    const shown = async (from: string, to: string) =>
      (await read(from, to)).items.map(({ on, time, title }) => `${on} ${time ?? "all day"} ${title}`);
    const make = async (body: object) => ((await (await app.post("/appointments", body)).json()) as { id: string }).id;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, read, shown, make, undo };
  }

  test("shows appointments, tasks, and deals on the day they are expected to close", async () => {
    const { ctx, post, make, shown } = await withCalendar();
    await make({ title: "Tea", startOn: "2027-03-02", startTime: "14:00" });
    await make({ title: "Fair", startOn: "2027-03-02", minutes: 2880 });
    await post("/tasks", { title: "Call", dueOn: "2027-03-02", dueTime: "09:00" });
    const pipeline = await ensurePipeline(ctx());
    await createOpportunity(ctx(), {
      title: "Deal",
      stageId: pipeline.stages[0]!.id,
      expectedCloseOn: "2027-03-03",
      amountMinor: 100,
    });
    expect(await shown("2027-03-01", "2027-03-07")).toEqual([
      "2027-03-02 all day Fair",
      "2027-03-02 09:00 Call",
      "2027-03-02 14:00 Tea",
      "2027-03-03 all day Deal",
    ]);
    expect(await shown("2027-03-03", "2027-03-03")).toContain("2027-03-02 all day Fair");
  });

  test("a weekly call by New York's clock moves by an hour in Shanghai when New York changes its clocks", async () => {
    const { make, shown } = await withCalendar();
    const zone = { timeZone: "America/New_York", rrule: "FREQ=WEEKLY;COUNT=3" };
    await make({ title: "Call", startOn: "2027-03-05", startTime: "09:30", ...zone });
    expect(await shown("2027-03-01", "2027-03-31")).toEqual([
      "2027-03-05 22:30 Call",
      "2027-03-12 22:30 Call",
      "2027-03-19 21:30 Call",
    ]);
  });

  test("a firm in New York sees its own hours on both sides of the change", async () => {
    const { make, patch, shown } = await withCalendar();
    await patch("/company", { timeZone: "America/New_York" });
    await make({ title: "Yoga", startOn: "2027-11-06", startTime: "01:30", rrule: "FREQ=DAILY;COUNT=3" });
    expect(await shown("2027-11-01", "2027-11-30")).toEqual([
      "2027-11-06 01:30 Yoga",
      "2027-11-07 01:30 Yoga",
      "2027-11-08 01:30 Yoga",
    ]);
  });

  test("one of a series is moved alone, and undo puts it back", async () => {
    const { make, put, shown, undo } = await withCalendar();
    const id = await make({ title: "Class", startOn: "2027-03-01", startTime: "10:00", rrule: "FREQ=WEEKLY;COUNT=3" });
    const place = { on: "2027-03-09", time: "11:00", occurrenceOn: "2027-03-08", scope: "this" };
    const moved = await put(`/calendar/appointments/${id}/place`, place);
    expect(moved.status).toBe(204);
    const days = () => shown("2027-03-01", "2027-03-31");
    expect(await days()).toEqual(["2027-03-01 10:00 Class", "2027-03-09 11:00 Class", "2027-03-15 10:00 Class"]);
    await undo(moved);
    expect(await days()).toEqual(["2027-03-01 10:00 Class", "2027-03-08 10:00 Class", "2027-03-15 10:00 Class"]);
  });

  test("one and all that follow move; what was before stays, and the number of times is kept", async () => {
    const { make, put, shown, undo } = await withCalendar();
    const rule = "FREQ=WEEKLY;COUNT=4;BYDAY=MO";
    const id = await make({ title: "Class", startOn: "2027-03-01", startTime: "10:00", rrule: rule });
    const place = { on: "2027-03-16", time: "10:00", occurrenceOn: "2027-03-15", scope: "following" };
    const moved = await put(`/calendar/appointments/${id}/place`, place);
    const days = async () => (await shown("2027-03-01", "2027-04-30")).map((text) => text.slice(0, 10));
    expect(await days()).toEqual(["2027-03-01", "2027-03-08", "2027-03-16", "2027-03-23"]);
    await undo(moved);
    expect(await days()).toEqual(["2027-03-01", "2027-03-08", "2027-03-15", "2027-03-22"]);
  });

  test("one of a series is removed, or all that follow", async () => {
    const { make, remove, shown } = await withCalendar();
    const id = await make({ title: "Class", startOn: "2027-03-01", rrule: "FREQ=DAILY;COUNT=5" });
    await remove(`/appointments/${id}?occurrenceOn=2027-03-02&scope=this`);
    await remove(`/appointments/${id}?occurrenceOn=2027-03-04&scope=following`);
    const days = await shown("2027-03-01", "2027-03-31");
    expect(days).toEqual(["2027-03-01 all day Class", "2027-03-03 all day Class"]);
  });

  test("a repeating task is seen on its coming days; moving it moves this one alone", async () => {
    const { post, put, shown, read } = await withCalendar();
    const task = { title: "Figures", dueOn: "2027-03-01", dueTime: "09:00", rrule: "FREQ=WEEKLY" };
    const { id } = (await (await post("/tasks", task)).json()) as { id: string };
    await put(`/calendar/tasks/${id}/place`, { on: "2027-03-02", time: "10:30", minutes: 45 });
    expect(await shown("2027-03-01", "2027-03-15")).toEqual([
      "2027-03-02 10:30 Figures",
      "2027-03-08 10:30 Figures",
      "2027-03-15 10:30 Figures",
    ]);
    const [now, next] = (await read("2027-03-01", "2027-03-15")).items;
    expect([now!.endTime, now!.foreseen, next!.foreseen]).toEqual(["11:15", false, true]);
  });

  test("what is arranged with a customer stands in their story, and goes with the appointment when undone", async () => {
    const { ctx, post, undo, db } = await withCalendar();
    const { id: customerId } = await createCustomer(ctx(), { name: "Ana" });
    const made = await post("/appointments", { title: "Tea", startOn: "2027-03-02", startTime: "14:00", customerId });
    const story = () =>
      db
        .selectFrom("timeline")
        .select("text")
        .where("refTable", "=", "appointments")
        .where("deletedAt", "is", null)
        .execute();
    expect((await story())[0]?.text).toContain("Tea");
    await undo(made);
    expect(await story()).toEqual([]);
  });

  test("shows birthdays of either calendar on the day they are kept", async () => {
    const { ctx, shown } = await withCalendar();
    await createCustomer(ctx(), { name: "Ana", birthday: "1990-03-20" });
    await createCustomer(ctx(), { name: "许宁", birthday: "--02-02", birthdayCalendar: "lunar" });
    const names = (await shown("2027-03-01", "2027-03-31")).map((text) => text.slice(0, 27));
    expect(names).toEqual(
      ["2027-03-09 all day 许宁 · birth", "2027-03-20 all day Ana · bir"].map((text) => text.slice(0, 27)),
    );
  });

  test("marks days off and the days that make up for them", async () => {
    const { read } = await withCalendar();
    const { days } = await read("2026-10-01", "2026-10-10");
    expect(days.at(0)).toMatchObject({ special: "rest", working: false, lunar: "廿一" });
    expect(days.at(-1)).toMatchObject({ special: "work", working: true });
  });

  test("asks for two months at most", async () => {
    const { get } = await withCalendar();
    expect((await get("/calendar?from=2027-01-01&to=2027-12-31")).status).toBe(400);
  });
});
