import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { Customer } from "../../people/table.ts";
import type { MergePreview } from "./preview.ts";

const phone = (value: string) => ({ label: "mobile", value });
const lin = {
  name: "林晓雯",
  phones: [phone("138 5710 2291")],
  emails: [{ label: "work", value: "lin@yunqi.example" }],
  tags: ["礼盒"],
  notes: "要发票",
  source: "展会",
};
const twin = {
  name: "林晓文",
  phones: [{ label: "home", value: "13857102291" }, phone("13900008888")],
  tags: ["礼盒", "杭州"],
  notes: "只在周末有空",
  jobTitle: "采购",
  birthday: "1990-05-12",
  birthdayCalendar: "lunar" as const,
};

async function bodyOf<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

async function twoOfOne(dialect: (typeof databases)[number]["dialect"]) {
  const app = await testApp(dialect);
  const a = await bodyOf<Customer>(app.post("/customers", lin));
  const b = await bodyOf<Customer>(app.post("/customers", twin));
  const read = (id: string) => bodyOf<Customer>(app.get(`/customers/${id}`));
  const merge = async (more: object = {}) =>
    app.post("/customers/merge", { survivorId: a.id, duplicateIds: [b.id], ...more });
  const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
  return { ...app, a, b, read, merge, undo };
}

describe.each(databases)("merging customers on $name", ({ dialect }) => {
  test("unites lists, joins notes, fills gaps, and keeps what the survivor says", async () => {
    const { a, merge } = await twoOfOne(dialect);
    expect(await bodyOf(merge())).toMatchObject({
      id: a.id,
      name: "林晓雯",
      phones: [phone("+8613857102291"), phone("+8613900008888")],
      emails: lin.emails,
      tags: ["礼盒", "杭州"],
      notes: "要发票\n\n只在周末有空",
      jobTitle: "采购",
      source: "展会",
      birthday: "1990-05-12",
      birthdayCalendar: "lunar",
    });
  });

  test("any field may be taken from either", async () => {
    const { a, b, merge } = await twoOfOne(dialect);
    const take = { name: b.id, phones: a.id, notes: b.id };
    expect(await bodyOf(merge({ take }))).toMatchObject({ name: "林晓文", phones: a.phones, notes: "只在周末有空" });
  });

  test("the duplicate lies in the bin and says who took over", async () => {
    const { a, b, merge, read, get } = await twoOfOne(dialect);
    await merge();
    expect(await read(b.id)).toMatchObject({ mergedInto: a.id, deletedAt: expect.any(String) as string });
    const listed = await bodyOf<{ items: Customer[] }>(get("/customers"));
    expect(listed.items.map(({ id }) => id)).toEqual([a.id]);
    const story = await bodyOf<{ items: { text: string }[] }>(get(`/customers/${a.id}/timeline`));
    expect(story.items.map(({ text }) => text).join()).toContain("林晓文");
  });

  test("an undo brings both back as they were", async () => {
    const { a, b, merge, read, undo } = await twoOfOne(dialect);
    expect((await undo(await merge())).status).toBe(200);
    const plain = ({ version: _, ...row }: Customer) => row;
    expect([await read(a.id), await read(b.id)].map(plain)).toEqual([a, b].map(plain));
  });

  test("an undo keeps what came later: another field, another phone, another order", async () => {
    const { a, b, merge, read, undo, post, patch, get } = await twoOfOne(dialect);
    const merged = await merge();
    const { phones } = await bodyOf<Customer>(merged.clone());
    await patch(`/customers/${a.id}`, { level: "A", phones: [...phones, phone("+8613700001111")] });
    await post("/tasks", { title: "回访", customerId: a.id });
    expect((await undo(merged)).status).toBe(200);
    expect(await read(a.id)).toMatchObject({
      level: "A",
      phones: [phone("+8613857102291"), phone("+8613700001111")],
    });
    expect(await read(b.id)).toMatchObject({ deletedAt: null, mergedInto: null });
    const summary = await bodyOf<{ plans: unknown[] }>(get(`/customers/${a.id}/summary`));
    expect(summary.plans).toHaveLength(1);
  });

  test("an undo that would lose a later edit says which field of whom", async () => {
    const { a, merge, undo, patch } = await twoOfOne(dialect);
    const merged = await merge();
    await patch(`/customers/${a.id}`, { jobTitle: "总监" });
    const answer = await undo(merged);
    expect(answer.status).toBe(409);
    const { detail, code } = await bodyOf<{ detail: string; code: string }>(answer);
    expect(code).toBe("changes.changed_later");
    expect(detail).toMatch(/林晓雯.*Job title|林晓雯.*职位/);
  });

  test("three become one at once, and three again", async () => {
    const { b, merge, read, undo, post } = await twoOfOne(dialect);
    const third = await bodyOf<Customer>(post("/customers", { name: "林小姐", organisationId: null, notes: "要发票" }));
    const merged = await merge({ duplicateIds: [b.id, third.id] });
    expect(await bodyOf(merged.clone())).toMatchObject({ notes: "要发票\n\n只在周末有空" });
    await undo(merged);
    expect([await read(b.id), await read(third.id)].map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
  });

  test("a link to one that was merged twice leads on, and the first undo waits for the second", async () => {
    const { a, b, merge, read, undo, post } = await twoOfOne(dialect);
    const first = await merge();
    const third = await bodyOf<Customer>(post("/customers", { name: "林女士" }));
    const second = await post("/customers/merge", { survivorId: third.id, duplicateIds: [a.id] });
    expect((await read(b.id)).mergedInto).toBe(third.id);
    expect((await undo(first)).status).toBe(409);
    await undo(second);
    expect((await undo(first)).status).toBe(200);
    expect(await read(b.id)).toMatchObject({ mergedInto: null, deletedAt: null });
  });

  test("a person and a firm, one in the bin, and one changed unseen are not merged", async () => {
    const { a, b, merge, post, patch, remove } = await twoOfOne(dialect);
    const firm = await bodyOf<Customer>(post("/customers", { name: "云栖", kind: "organisation" }));
    const code = async (answer: Promise<Response>) => (await bodyOf<{ code: string }>(answer)).code;
    expect(await code(merge({ duplicateIds: [firm.id] }))).toBe("customer.merge_kinds");
    await patch(`/customers/${b.id}`, { level: "B" });
    expect(await code(merge({ seen: { [b.id]: b.version } }))).toBe("changes.stale");
    await remove(`/customers/${b.id}`);
    expect(await code(merge())).toBe("customer.merge_deleted");
    expect(await code(merge({ duplicateIds: [a.id] }))).toBe("customer.merge_needs_two");
  });

  test("own fields are merged, and fields that name the duplicate name the survivor", async () => {
    const { a, b, merge, post, patch, read, undo } = await twoOfOne(dialect);
    await post("/fields", { record: "customer", label: "Size", kind: "text" });
    await post("/fields", { record: "customer", label: "Sent by", kind: "reference", refersTo: "customer" });
    const sent = await bodyOf<Customer>(post("/customers", { name: "阿青", custom: { sent_by: b.id } }));
    await patch(`/customers/${b.id}`, { custom: { size: "XL" } });
    const merged = await merge();
    expect(await bodyOf(merged.clone())).toMatchObject({ custom: { size: "XL" } });
    expect((await read(sent.id)).custom).toEqual({ sent_by: a.id });
    await undo(merged);
    expect((await read(sent.id)).custom).toEqual({ sent_by: b.id });
  });

  test("the preview says who stays, what differs, and how much moves", async () => {
    const { a, b, post, get } = await twoOfOne(dialect);
    await post("/tasks", { title: "回访", customerId: b.id });
    const preview = await bodyOf<MergePreview>(
      get(`/customers/merge?ids=${a.id},${b.id}`, { "accept-language": "en" }),
    );
    expect(preview).toMatchObject({
      survivorId: b.id,
      customers: [
        { id: b.id, records: 1 },
        { id: a.id, records: 0 },
      ],
    });
    const field = (key: string) => preview.fields.find((one) => one.key === key);
    expect(field("name")).toMatchObject({ label: "Name", differs: true, from: b.id, values: { [a.id]: "林晓雯" } });
    expect(field("phones")).toMatchObject({ joins: true, from: "all" });
    expect(field("source")).toMatchObject({ differs: false, from: a.id });
    const other = await bodyOf<MergePreview>(
      get(`/customers/merge?ids=${a.id},${b.id}&survivorId=${a.id}`, { "accept-language": "en" }),
    );
    expect(other).toMatchObject({ survivorId: a.id, moves: [{ table: "tasks", label: "Tasks", count: 1 }] });
  });
});
