import { describe, expect, test } from "vitest";
import { createCustomers, updateCustomers } from "#modules/customers";
import { createOrders } from "#modules/sales";
import { databases, testApp } from "#platform/testing";
import type { CustomField, CustomFieldDraft } from "./table.ts";

async function bodyOf<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}
type Problem = { code: string; field?: string; detail: string };
type Record = { id: string; custom: { [key: string]: unknown } };

describe.each(databases)("the owner's own fields on $name", ({ dialect }) => {
  async function start() {
    const app = await testApp(dialect);
    const field = async (draft: Partial<CustomFieldDraft>) =>
      bodyOf<CustomField>(app.post("/fields", { record: "customer", kind: "text", label: "区域", ...draft }));
    const customer = async (custom = {}) => bodyOf<Record>(app.post("/customers", { name: "云栖茶业", custom }));
    const undo = (done: Response) => app.post("/undo", { operationId: done.headers.get("soloist-operation") });
    const read = async (id: string) => (await bodyOf<Record>(app.get(`/customers/${id}`))).custom;
    return { ...app, field, customer, undo, read };
  }

  test("a field is added by one request, and the next customer can have it", async () => {
    const { field, customer, read } = await start();
    expect(await field({ label: "客户区域" })).toMatchObject({ key: "kehuquyu", label: "客户区域", position: 0 });
    const { id } = await customer({ kehuquyu: "  西湖 " });
    expect(await read(id)).toEqual({ kehuquyu: "西湖" });
  });

  test("two fields never share a key, a removed one and contacts' counted", async () => {
    const { field, remove } = await start();
    const first = await field({ label: "Area" });
    await remove(`/fields/${first.id}`);
    const keys = [await field({ label: "area!" }), await field({ record: "contact", label: "AREA" })];
    expect(keys.map(({ key }) => key)).toEqual(["area_2", "area_3"]);
    expect((await field({ record: "order", label: "Area" })).key).toBe("area");
  });

  test("two fields of one record never share a label", async () => {
    const { field, post } = await start();
    await field({});
    const again = await post("/fields", { record: "customer", kind: "date", label: "区域" });
    expect(await bodyOf<Problem>(again)).toMatchObject({ code: "field.label_taken", field: "label" });
  });

  test("opportunities and orders have theirs", async () => {
    const { field, post, get, patch } = await start();
    await field({ record: "opportunity", kind: "number", label: "Seats" });
    await field({ record: "order", kind: "yesNo", label: "Gift" });
    const deal = await bodyOf<Record>(post("/opportunities", { title: "a", custom: { seats: 12 } }));
    const order = await bodyOf<Record>(post("/orders", { lines: [], custom: { gift: false } }));
    await patch(`/opportunities/${deal.id}`, { custom: { seats: 14.5 } });
    expect((await bodyOf<Record>(get(`/opportunities/${deal.id}`))).custom).toEqual({ seats: 14.5 });
    expect((await bodyOf<Record>(get(`/orders/${order.id}`))).custom).toEqual({ gift: false });
    const { items } = await bodyOf<{ items: Record[] }>(get("/orders"));
    expect(items[0]!.custom).toEqual({ gift: false });
  });

  test("a change names what changes; the rest stays, and null empties", async () => {
    const { field, customer, patch, read } = await start();
    for (const label of ["a", "b", "c"]) await field({ label });
    const { id } = await customer({ a: "1", b: "2", c: "3" });
    await patch(`/customers/${id}`, { custom: { b: null, c: "4" } });
    expect(await read(id)).toEqual({ a: "1", c: "4" });
  });

  test("a value that does not fit is refused in words that name the field", async () => {
    const { field, post } = await start();
    await field({ kind: "number", label: "面积" });
    const answer = await post("/customers", { name: "A", custom: { mianji: "大" } }, { "accept-language": "zh-CN" });
    expect(await bodyOf<Problem>(answer)).toMatchObject({ detail: "“面积”须填数字。", field: "custom.mianji" });
  });

  test("a field that is not there is refused", async () => {
    const { post } = await start();
    const answer = await post("/customers", { name: "A", custom: { nowhere: 1 } });
    expect(await bodyOf<Problem>(answer)).toMatchObject({ code: "field.unknown", field: "custom.nowhere" });
  });

  test("a reference names a record that is there", async () => {
    const { field, customer, post, read } = await start();
    await field({ kind: "reference", refersTo: "customer", label: "Referrer" });
    const { id: referrer } = await customer();
    const { id } = await customer({ referrer });
    expect(await read(id)).toEqual({ referrer });
    const answer = await post("/customers", { name: "B", custom: { referrer: "nobody" } });
    expect(await bodyOf<Problem>(answer)).toMatchObject({ code: "field.unfit_value", field: "custom.referrer" });
  });

  test("many references are named by one request, one in the recycle bin too", async () => {
    const { customer, get, post, remove } = await start();
    const { id } = await customer();
    await remove(`/customers/${id}`);
    const order = await bodyOf<Record>(post("/orders", { number: "A-1", lines: [] }));
    expect(await bodyOf(get(`/references?kind=customer&ids=${id},nobody`))).toEqual({
      items: [{ id, name: "云栖茶业" }],
    });
    expect(await bodyOf(get(`/references?kind=order&ids=${order.id}`))).toEqual({
      items: [{ id: order.id, name: "A-1" }],
    });
  });

  test("a required field is asked of who makes or empties a record, not of what was there before", async () => {
    const { field, customer, patch, post } = await start();
    const { id } = await customer();
    await field({ label: "Area", required: true });
    expect((await bodyOf<Problem>(post("/customers", { name: "B" }))).code).toBe("field.required");
    expect((await patch(`/customers/${id}`, { level: "A" })).status).toBe(200);
    await patch(`/customers/${id}`, { custom: { area: "x" } });
    expect((await bodyOf<Problem>(patch(`/customers/${id}`, { custom: { area: null } }))).code).toBe("field.required");
  });

  test("a contact is not asked for what only customers need", async () => {
    const { field, post } = await start();
    const company = await bodyOf<Record>(post("/customers", { name: "Firm", kind: "organisation" }));
    await field({ label: "Area", required: true });
    expect((await post("/customers", { name: "Ana", organisationId: company.id })).status).toBe(201);
  });

  test("a refund is made without the fields that a form must fill", async () => {
    const { field, post } = await start();
    const lines = [{ title: "x", unitPriceMinor: 1000 }];
    const order = await bodyOf<Record>(post("/orders", { lines }));
    await field({ record: "order", label: "Courier", required: true });
    expect((await post(`/orders/${order.id}/refunds`, { amountMinor: 500 })).status).toBe(201);
  });

  test("an option keeps its value under a new label, and records keep theirs", async () => {
    const { field, customer, patch, read } = await start();
    const made = await field({ kind: "choice", label: "Area", options: [{ label: "North" }, { label: "South" }] });
    const { id } = await customer({ area: "North" });
    const options = [{ label: "West" }, { value: "North", label: "北区" }];
    const changed = await bodyOf<CustomField>(patch(`/fields/${made.id}`, { options }));
    expect(changed.options).toEqual([
      { value: "West", label: "West" },
      { value: "North", label: "北区" },
    ]);
    expect(await read(id)).toEqual({ area: "North" });
  });

  test("a removed field comes back by undo with every value", async () => {
    const { field, customer, remove, get, undo, read } = await start();
    const { id: fieldId } = await field({ label: "Area" });
    const { id } = await customer({ area: "x" });
    const gone = await remove(`/fields/${fieldId}`);
    expect(await bodyOf(get("/fields?record=customer"))).toEqual({ items: [] });
    await undo(gone);
    expect((await bodyOf<{ items: CustomField[] }>(get("/fields?record=customer"))).items.length).toBe(1);
    expect(await read(id)).toEqual({ area: "x" });
  });

  test("what was read can be sent back whole, a removed field's value included", async () => {
    const { field, customer, remove, patch, read } = await start();
    await field({ label: "Area" });
    const { id: other } = await field({ label: "Size" });
    const { id } = await customer({ area: "x", size: "y" });
    await remove(`/fields/${other}`);
    expect((await patch(`/customers/${id}`, { custom: { ...(await read(id)), area: "z" } })).status).toBe(200);
    expect(await read(id)).toEqual({ area: "z", size: "y" });
  });

  test("fields stand in the order that the owner gives them, and one undo puts it back", async () => {
    const { field, post, get, undo } = await start();
    const ids = [(await field({ label: "a" })).id, (await field({ label: "b" })).id, (await field({ label: "c" })).id];
    const labels = async () =>
      (await bodyOf<{ items: CustomField[] }>(get("/fields"))).items.map(({ label }) => label).join("");
    const done = await post("/fields/order", { ids: [ids[2], ids[0]] });
    expect(await labels()).toBe("cba");
    await undo(done);
    expect(await labels()).toBe("abc");
  });

  test("edits of two fields of one customer are taken back in any order", async () => {
    const { field, customer, patch, undo, read } = await start();
    await field({ label: "a" });
    await field({ label: "b" });
    const { id } = await customer({ a: "old" });
    const first = await patch(`/customers/${id}`, { custom: { a: "new" } });
    const second = await patch(`/customers/${id}`, { custom: { b: "added" } });
    await undo(first);
    expect(await read(id)).toEqual({ a: "old", b: "added" });
    await undo(second);
    expect(await read(id)).toEqual({ a: "old" });
  });

  test("an edit is not taken back over a later one of the same field", async () => {
    const { field, customer, patch, undo, read } = await start();
    await field({ label: "a" });
    const { id } = await customer({ a: "1" });
    const first = await patch(`/customers/${id}`, { custom: { a: "2" } });
    await patch(`/customers/${id}`, { custom: { a: "3" } });
    expect((await undo(first)).status).toBe(409);
    expect(await read(id)).toEqual({ a: "3" });
  });

  test("the customer's story tells of a field by its label", async () => {
    const { field, customer, patch, get } = await start();
    await field({ kind: "choices", label: "兴趣", options: [{ label: "茶" }, { label: "瓷" }] });
    const { id } = await customer();
    await patch(`/customers/${id}`, { custom: { xingqu: ["瓷", "茶"] }, level: "A" });
    const { items } = await bodyOf<{ items: { changes: object[] }[] }>(get(`/customers/${id}/timeline`));
    expect(items[0]!.changes).toEqual([
      { field: "level", before: null, after: "A" },
      { field: "custom.xingqu", label: "兴趣", before: null, after: ["茶", "瓷"] },
    ]);
  });

  test("imports create and change many at once, checked all the same", async () => {
    const { field, ctx, db, read } = await start();
    await field({ kind: "number", label: "Area" });
    const [id] = await createCustomers(ctx(), [{ name: "A", custom: { area: 7 } }, { name: "B" }]);
    const before = await db.selectFrom("customers").selectAll().where("id", "=", id!).executeTakeFirstOrThrow();
    await updateCustomers(ctx(), [{ before, patch: { custom: { area: 8 } } }]);
    expect(await read(id!)).toEqual({ area: 8 });
    await expect(createCustomers(ctx(), [{ name: "C", custom: { area: "x" } }])).rejects.toMatchObject({
      code: "field.unfit_value",
    });
  });

  test("an order made set-wise holds what was read for it", async () => {
    const { field, ctx, db } = await start();
    await field({ record: "order", label: "Courier" });
    const nothing = { customerId: null, opportunityId: null, channel: null, externalId: null, ownerId: null };
    const order = { ...nothing, id: "o1", number: "1", kind: "sale", state: "done", at: "2027-02-01T02:00:00.000Z" };
    const money = { orderedOn: "2027-02-01", currency: "CNY", receivedMinor: 0, dueOn: null, notes: "", lines: [] };
    await createOrders(ctx(), [
      { ...order, ...money, custom: '{"courier":"SF"}' } as never,
      { ...order, id: "o2", ...money } as never,
    ]);
    const rows = await db.selectFrom("orders").select("custom").orderBy("id").execute();
    expect(rows.map(({ custom }) => custom)).toEqual(['{"courier":"SF"}', "{}"]);
  });
});
