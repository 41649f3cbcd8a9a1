import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { updateCustomers } from "../people/actions/amend.ts";
import { createCustomers } from "../people/actions/customers.ts";
import { findCustomers } from "../people/queries.ts";
import type { Customer } from "../people/table.ts";
import type { CustomerNeed } from "./table.ts";

describe.each(databases)("needs and preferences on $name", ({ dialect }) => {
  async function open(draft: object = {}) {
    const app = await testApp(dialect);
    const made = await app.post("/customers", { name: "林晓雯", ...draft });
    const { id } = (await made.json()) as Customer;
    const customer = async () => (await (await app.get(`/customers/${id}`)).json()) as Customer;
    const list = async () =>
      ((await (await app.get(`/customers/${id}/needs`)).json()) as { items: CustomerNeed[] }).items;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    return { ...app, id, made, customer, list, undo };
  }

  test("each has where it came from and since when, and the text of all follows", async () => {
    const { post, patch, remove, id, list, customer, undo } = await open();
    const first = { text: "月底前两百份", source: "电话", notedOn: "2027-02-20" };
    await post(`/customers/${id}/needs`, first);
    const answer = await post(`/customers/${id}/needs`, { text: "不要礼盒", kind: "preference" });
    const second = (await answer.json()) as CustomerNeed;
    expect(await list()).toMatchObject([
      { ...first, kind: "need" },
      { kind: "preference", source: "", notedOn: "2027-03-01" },
    ]);
    expect((await customer()).needs).toBe("月底前两百份\n不要礼盒");
    const changed = await patch(`/customer-needs/${second.id}`, { text: "要简装", source: "问卷" });
    expect((await customer()).needs).toBe("月底前两百份\n要简装");
    await undo(changed);
    const gone = await remove(`/customer-needs/${second.id}`);
    expect((await customer()).needs).toBe("月底前两百份");
    await undo(gone);
    expect((await customer()).needs).toBe("月底前两百份\n不要礼盒");
  });

  test("a text is a list with a line each; lines that stay keep their source", async () => {
    const { patch, id, list, customer, undo } = await open({ needs: "春茶\n礼盒" });
    const [tea] = await list();
    expect([(await customer()).needs, tea!.text]).toEqual(["春茶\n礼盒", "春茶"]);
    await patch(`/customer-needs/${tea!.id}`, { source: "展会" });
    const changed = await patch(`/customers/${id}`, { needs: "简装\n春茶" });
    expect((await list()).map(({ text, source }) => [text, source])).toEqual([
      ["简装", ""],
      ["春茶", "展会"],
    ]);
    await undo(changed);
    expect((await customer()).needs).toBe("春茶\n礼盒");
  });

  test("a customer made with needs is gone with them after one undo", async () => {
    const { made, undo, get, db } = await open({ needs: "春茶" });
    expect((await undo(made)).status).toBe(200);
    expect(await (await get("/customers/count")).json()).toEqual({ count: 0 });
    expect(await db.selectFrom("customerNeeds").select("id").execute()).toEqual([]);
  });

  test("many at once are written set-wise, and only those that differ count", async () => {
    const { ctx, db } = await open();
    const ids = await createCustomers(ctx(), [
      { name: "甲", needs: "茶" },
      { name: "乙", needs: "酒" },
      { name: "丙" },
    ]);
    const rows = async () => new Map((await findCustomers(db, ids)).map((row) => [row.id, row]));
    const found = await rows();
    expect(ids.map((id) => found.get(id)!.needs)).toEqual(["茶", "酒", ""]);
    const changes = ids.map((id) => ({ before: found.get(id)!, patch: { needs: "茶" } }));
    expect(await updateCustomers(ctx(), changes)).toBe(2);
  });
});
