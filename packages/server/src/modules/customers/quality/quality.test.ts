import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { enqueue } from "#platform/jobs";
import { refreshStale } from "./jobs.ts";
import type { Customer } from "../people/table.ts";
import type { QualityCustomer, QualityOverview } from "./shapes.ts";

const good = {
  name: "林晓雯",
  phones: [{ label: "mobile", value: "13857102291" }],
  emails: [{ label: "work", value: "lin@yunqi.example" }],
  addresses: [{ text: "浙江省杭州市西湖区文三路 90 号", region: "浙江省", city: "杭州市" }],
  birthday: "1990-03-09",
  source: "展会",
};

describe.each(databases)("data quality on $name", ({ dialect }) => {
  async function open() {
    const app = await testApp(dialect);
    const read = async <T>(path: string) => (await (await app.get(path)).json()) as T;
    const add = async (draft: object) => (await (await app.post("/customers", draft)).json()) as Customer;
    const codes = async (id: string) =>
      (await read<{ faults: { code: string }[] }>(`/customers/${id}/quality`)).faults.map(({ code }) => code).sort();
    const score = async (id: string) => (await read<Customer>(`/customers/${id}`)).quality;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, read, add, codes, score, undo };
  }

  test("whoever has everything scores 100, whoever has only a name says what is missing", async () => {
    const { add, codes, score } = await open();
    const whole = await add(good);
    expect([whole.quality, await codes(whole.id)]).toEqual([100, []]);
    const bare = await add({ name: "Ana" });
    expect(await codes(bare.id)).toEqual(["addresses.missing", "birthday.missing", "reach.missing", "source.missing"]);
    expect(await score(bare.id)).toBe(60);
  });

  test("what is invalid or contradicts itself is told by field", async () => {
    const { add, codes } = await open();
    const { id } = await add({
      name: "测试",
      phones: [{ label: "", value: "12345" }],
      emails: [
        { label: "", value: "nobody" },
        { label: "", value: "li@gmial.com" },
      ],
      birthday: "2190-01-01",
      source: "x",
      addresses: [{ text: "杭州市西湖区", region: "浙江省", city: "杭州市" }],
      lifecycleSet: "customer",
    });
    expect(await codes(id)).toEqual([
      "birthday.future",
      "emails.invalid",
      "emails.typo",
      "lifecycle.against",
      "name.placeholder",
      "phones.invalid",
    ]);
  });

  test("a lunar birthday that never was is impossible", async () => {
    const { add, codes } = await open();
    const { id } = await add({ ...good, birthday: "2024-01-30", birthdayCalendar: "lunar" });
    expect(await codes(id)).toEqual(["birthday.impossible"]);
  });

  test("an organisation lacks a contact until it has one, and the contact's mail is compared with its own", async () => {
    const { add, codes, patch, remove, undo } = await open();
    const firm = await add({ ...good, kind: "organisation", name: "云栖茶业", industry: "茶", birthday: null });
    expect(await codes(firm.id)).toEqual(["contacts.none"]);
    const contact = await add({ ...good, organisationId: firm.id, jobTitle: "财务" });
    expect([await codes(firm.id), await codes(contact.id)]).toEqual([[], []]);
    await patch(`/customers/${firm.id}`, { emails: [{ label: "", value: "hello@other.example" }] });
    expect(await codes(contact.id)).toEqual(["emails.domain"]);
    const gone = await remove(`/customers/${contact.id}`);
    expect(await codes(firm.id)).toEqual(["contacts.none"]);
    await undo(gone);
    expect(await codes(firm.id)).toEqual([]);
  });

  test("a tax number that does not check out counts, and leaves with its title", async () => {
    const { add, codes, post, remove } = await open();
    const { id } = await add(good);
    const title = { title: "云栖", taxNumber: "91350100M000100Y44" };
    const made = (await (await post(`/customers/${id}/invoice-titles`, title)).json()) as { id: string };
    expect(await codes(id)).toEqual(["invoiceTitles.invalid"]);
    await remove(`/invoice-titles/${made.id}`);
    expect(await codes(id)).toEqual([]);
  });

  test("what was not confirmed for long is stale once the day has come, and confirming mends it", async () => {
    const { add, codes, patch, put, moveClockTo, runJobs, undo, score } = await open();
    const { id } = await add(good);
    moveClockTo("2028-04-01T02:00:00.000Z");
    await patch("/customers/quality/settings", { staleMonths: 6 });
    await runJobs();
    expect([await codes(id), await score(id)]).toEqual([["confirmedOn.stale"], 80]);
    const confirmed = await put(`/customers/${id}/confirmation`);
    expect([confirmed.status, await codes(id), await score(id)]).toEqual([204, [], 100]);
    await undo(confirmed);
    expect(await codes(id)).toEqual(["confirmedOn.stale"]);
  });

  test("writing anew how somebody is reached confirms them, a new level does not", async () => {
    const { add, patch, moveClockTo, read } = await open();
    const { id } = await add(good);
    moveClockTo("2028-04-01T02:00:00.000Z");
    await patch(`/customers/${id}`, { level: "A" });
    expect(await read(`/customers/${id}`)).toMatchObject({ confirmedOn: "2027-03-01" });
    await patch(`/customers/${id}`, { phones: [{ label: "", value: "13857102299" }] });
    expect(await read(`/customers/${id}`)).toMatchObject({ confirmedOn: "2028-04-01", quality: 100 });
  });

  test("the list is filtered by faults and sorted by the score", async () => {
    const { add, read } = await open();
    await add(good);
    await add({ name: "Ana" });
    const where = JSON.stringify({ all: [{ field: "faults", is: "anyOf", value: ["reach.missing"] }] });
    const found = await read<{ items: Customer[] }>(`/customers?where=${encodeURIComponent(where)}`);
    expect(found.items.map(({ name }) => name)).toEqual(["Ana"]);
    const sorted = await read<{ items: Customer[] }>("/customers?sort=-quality");
    expect(sorted.items.map(({ quality }) => quality)).toEqual([100, 60]);
  });

  test("the overview counts by field, and the work list has the worst first with reasons", async () => {
    const { add, read } = await open();
    await add(good);
    await add({ name: "Ana" });
    await add({ ...good, name: "Bo", phones: [{ label: "", value: "12345" }] });
    const overview = await read<QualityOverview>("/customers/quality");
    expect(overview).toMatchObject({ score: 80, customers: 3, waiting: 0, staleMonths: 12 });
    expect(overview.fields.find(({ field }) => field === "phones")).toMatchObject({ missing: 1, invalid: 1 });
    const { items } = await read<{ items: QualityCustomer[] }>("/customers/quality/work?field=phones");
    expect(items.map(({ customer, faults }) => [customer.name, faults[0]!.code])).toEqual([
      ["Ana", "reach.missing"],
      ["Bo", "phones.invalid"],
    ]);
    expect((await read<{ items: QualityCustomer[] }>("/customers/quality/work?kind=invalid")).items).toHaveLength(1);
  });

  test("many are mended as one operation after a look at before and after, and one undo takes all back", async () => {
    const { add, read, post, undo } = await open();
    for (const name of ["甲", "乙", "丙"]) {
      await add({ ...good, name, phones: [{ label: "手机", value: "13800000001/13800000002" }] });
    }
    await add({ ...good, name: "丁", phones: [{ label: "", value: "138****0000" }] });
    const preview = await read<{ count: number; items: { after: string }[] }>("/customers/quality/fixes/phones");
    expect([preview.count, preview.items[0]!.after]).toEqual([3, "+8613800000001\n+8613800000002"]);
    const fixed = await post("/customers/quality/fixes", { kind: "phones" });
    expect(await fixed.json()).toMatchObject({ changed: 3 });
    expect(await read("/customers/quality/fixes/phones")).toMatchObject({ count: 0 });
    await undo(fixed);
    expect(await read("/customers/quality/fixes/phones")).toMatchObject({ count: 3 });
  });

  test.each([
    ["emails", { emails: [{ label: "work", value: "li@gmial.com" }] }, "li@gmail.com"],
    ["names", { name: "Ａｎａ  Ｌｉｎ" }, "Ana Lin"],
    ["addresses", { addresses: [{ text: "杭州市西湖区文三路90号" }] }, "浙江省 · 杭州市 · 西湖区 · 文三路90号"],
  ])("%s are mended too", async (kind, wrong, after) => {
    const { add, read, post, codes } = await open();
    const { id } = await add({ ...good, ...wrong });
    expect(await read(`/customers/quality/fixes/${kind}`)).toMatchObject({ items: [{ after }] });
    await post("/customers/quality/fixes", { kind, ids: [id] });
    expect(await codes(id)).toEqual([]);
    expect(await read(`/customers/quality/fixes/${kind}`)).toEqual({ count: 0, items: [] });
  });

  test("what comes in great number is looked at by a job", async () => {
    const { ctx, runJobs, read } = await open();
    const { createCustomers } = await import("../people/actions/customers.ts");
    await createCustomers(
      ctx(),
      Array.from({ length: 120 }, (_, index) => ({ name: `客户甲${index}` })),
    );
    expect(await read("/customers/quality")).toMatchObject({ waiting: 120, score: null });
    await runJobs();
    expect(await read("/customers/quality")).toMatchObject({ waiting: 0, score: 60 });
  });

  test("once a month a task reminds of those who were not confirmed for long", async () => {
    const { add, moveClockTo, runJobs, ctx, db } = await open();
    await add(good);
    await add({ ...good, name: "Bo", phones: [{ label: "", value: "13857102292" }] });
    moveClockTo("2028-04-01T02:00:00.000Z");
    for (const day of ["2028-04-01", "2028-04-02", "2028-05-01"]) {
      moveClockTo(`${day}T02:00:00.000Z`);
      await enqueue(ctx(), refreshStale, {});
      await runJobs();
    }
    const tasks = await db.selectFrom("tasks").select(["title", "dueOn"]).orderBy("dueOn").execute();
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(["2028-04-01", "2028-05-01"]);
    expect(tasks[0]!.title).toContain("2");
    const days = await db.selectFrom("qualityDays").selectAll().orderBy("onDay").execute();
    expect(days.map(({ score, customers }) => [score, customers])).toEqual([
      [80, 2],
      [80, 2],
      [80, 2],
    ]);
  });
});
