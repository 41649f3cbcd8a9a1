import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { BookingView, MeetingKind } from "./table.ts";

type Message = { to: string; subject: string; text: string };

describe.each(databases)("the booking page on $name", ({ dialect }) => {
  async function open(draft: object = {}) {
    const mails: Message[] = [];
    const app = await testApp(dialect, { mailer: async (mail) => void mails.push(mail) });
    await app.patch("/company", { timeZone: "Asia/Shanghai" });
    const made = await app.post("/meeting-kinds", { name: "Intro call", minutes: 60, noticeHours: 0, ...draft });
    const kind = (await made.json()) as MeetingKind;
    const look = async (path: string) => (await app.app.request(path, { headers: { "accept-language": "en" } })).text();
    const send = (path: string, fields: Record<string, string>) =>
      app.app.request(path, { method: "POST", body: new URLSearchParams(fields) });
    const book = (at: string, fields: Record<string, string> = {}) =>
      send(`/p/book/${kind.slug}`, { name: "王芳", phone: "13812345678", at, ...fields });
    const bookings = async () => ((await (await app.get("/bookings")).json()) as { items: BookingView[] }).items;
    return { ...app, kind, made, look, send, book, bookings, mails };
  }
  const at = "2027-03-02T02:00:00.000Z"; // Tuesday, ten in Shanghai

  test("a stranger picks a day and a time, becomes a customer, and stands in the calendar, the tasks and the story", async () => {
    const { look, book, get, bookings, events, mails } = await open({ place: "https://meet.example.com/a" });
    expect(await look("/p/book/intro-call")).toContain("on=2027-03-02");
    expect(await look("/p/book/intro-call?on=2027-03-02")).toContain(encodeURIComponent(at));
    const answer = await book(at, { email: "fang@example.com", note: "关于 <春茶>" });
    expect(answer.status).toBe(303);
    const own = answer.headers.get("location")!;
    expect(await look(own)).toContain("10:00–11:00");
    expect(await look(`${own}/meeting.ics`)).toContain("DTSTART:20270302T020000Z");
    const [booked] = await bookings();
    expect(booked).toMatchObject({ customerName: "王芳", startOn: "2027-03-02", startTime: "10:00", minutes: 60 });
    const customer = await (await get(`/customers/${booked!.customerId}`)).json();
    expect(customer).toMatchObject({ source: "booking" });
    const story = await (await get(`/customers/${booked!.customerId}/timeline`)).text();
    expect(story).toMatch(/Booked on the booking page|通过预约页预约/);
    const tasks = (await (await get(`/tasks?customerId=${booked!.customerId}`)).json()) as { items: object[] };
    expect(tasks.items[0]).toMatchObject({ kind: "meeting", dueOn: "2027-03-02" });
    expect(await events()).toContainEqual(expect.objectContaining({ type: "booking.made", id: booked!.id }));
    expect(mails).toMatchObject([{ to: "fang@example.com" }]);
    expect(mails[0]!.text).toContain(own);
    expect(await look("/p/book/intro-call?on=2027-03-02")).not.toContain(encodeURIComponent(at));
  });

  test("of two at once for the same time one is told that it is taken", async () => {
    const { book, bookings } = await open();
    const answers = await Promise.all([book(at), book(at, { name: "李雷", phone: "13912345678" })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await bookings()).toHaveLength(1);
  });

  test("who is known by phone or email is not made again", async () => {
    const { post, book, bookings } = await open();
    const made = await post("/customers", { name: "王芳", emails: [{ label: "", value: "fang@example.com" }] });
    const { id } = (await made.json()) as { id: string };
    await book(at, { phone: "", email: "Fang@example.com" });
    expect((await bookings())[0]!.customerId).toBe(id);
  });

  test("appointments, meetings among the tasks and the limit of a day are kept clear", async () => {
    const { post, book } = await open({ dailyLimit: 1 });
    await post("/appointments", { title: "Dentist", startOn: "2027-03-02", startTime: "10:30", minutes: 30 });
    await post("/tasks", { title: "Visit", kind: "visit", dueOn: "2027-03-03", dueTime: "10:00", durationMinutes: 60 });
    await post("/tasks", { title: "Write", dueOn: "2027-03-03", dueTime: "15:00", durationMinutes: 60 });
    const ask = async (when: string) => (await book(`2027-03-${when}:00.000Z`)).status;
    expect([await ask("02T02:00"), await ask("02T03:00"), await ask("02T07:00")]).toEqual([409, 303, 409]);
    expect([await ask("03T02:00"), await ask("03T07:00")]).toEqual([409, 303]);
  });

  test("by the private link the visitor moves and cancels; both free the time and stand in the story", async () => {
    const { book, send, look, get, bookings } = await open();
    const own = (await book(at)).headers.get("location")!;
    const { customerId } = (await bookings())[0]!;
    const moved = await send(`${own}/move`, { at: "2027-03-02T02:30:00.000Z" }); // over its own old time
    expect(moved.status).toBe(303);
    expect((await bookings())[0]).toMatchObject({ startTime: "10:30" });
    expect((await send(`${own}/cancel`, {})).status).toBe(303);
    expect(await look(own)).toMatch(/was cancelled|已取消/);
    expect(await bookings()).toEqual([]);
    const story = await (await get(`/customers/${customerId}/timeline`)).text();
    expect(story).toMatch(/Cancelled the booking|取消了预约/);
    expect(story).toMatch(/Moved the booking|改约/);
    expect((await book(at)).status).toBe(303);
  });

  test("the owner cancels a booking, and takes that back", async () => {
    const { book, post, bookings } = await open();
    await book(at);
    const [{ id }] = (await bookings()) as [BookingView];
    const gone = await post(`/bookings/${id}/cancel`);
    expect(await bookings()).toEqual([]);
    await post("/undo", { operationId: gone.headers.get("soloist-operation") });
    expect(await bookings()).toHaveLength(1);
  });

  test("what a robot fills in, or a form without a way to answer, books nothing", async () => {
    const { book, bookings } = await open();
    expect((await book(at, { website: "x" })).status).toBe(409);
    expect((await book(at, { phone: "" })).status).toBe(409);
    expect((await book("2027-03-02T02:05:00.000Z")).status).toBe(409);
    expect(await bookings()).toEqual([]);
  });

  test("kinds are made, changed, closed and removed, each with undo; an address belongs to one", async () => {
    const { app, post, patch, remove, get, kind, made } = await open();
    const undo = (answer: Response) => post("/undo", { operationId: answer.headers.get("soloist-operation") });
    expect((await post("/meeting-kinds", { name: "Other", slug: "intro-call" })).status).toBe(409);
    const closed = await patch(`/meeting-kinds/${kind.id}`, { active: false });
    expect((await app.request("/p/book/intro-call")).status).toBe(404);
    await undo(closed);
    expect((await app.request("/p/book/intro-call")).status).toBe(200);
    const gone = await remove(`/meeting-kinds/${kind.id}`);
    const list = async () => ((await (await get("/meeting-kinds")).json()) as { items: MeetingKind[] }).items;
    expect(await list()).toEqual([]);
    await undo(gone);
    expect(await list()).toHaveLength(1);
    await undo(made);
    expect(await list()).toEqual([]);
  });
});
