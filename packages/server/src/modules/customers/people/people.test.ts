import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import type { CustomerSummary } from "./summary.ts";
import type { Customer } from "./table.ts";

const lin = {
  name: "林晓雯",
  phones: [{ label: "mobile", value: "138 5710 2291" }],
  emails: [{ label: "work", value: "Lin@YunQi.example" }],
  messengers: [{ label: "wechat", value: "linxw_tea" }],
  birthday: "--03-09",
  birthdayCalendar: "lunar" as const,
  tags: ["礼盒", "杭州", "礼盒"],
};

async function bodyOf<T>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

describe.each(databases)("customers on $name", ({ dialect }) => {
  test("a name is enough, and everything else begins empty", async () => {
    const { post } = await testApp(dialect);
    const made = await post("/customers", { name: "  Ana  " });
    expect(made.status).toBe(201);
    expect(await bodyOf(made)).toMatchObject({
      name: "Ana",
      kind: "person",
      emails: [],
      lifecycle: "lead",
      version: 1,
    });
    expect(made.headers.get("etag")).toBe('"1"');
  });

  test("addresses come into one form, and equal ones are kept once", async () => {
    const { post } = await testApp(dialect);
    const twice = [...lin.phones, { label: "again", value: "+86 13857102291" }];
    const made = await bodyOf<Customer>(post("/customers", { ...lin, phones: twice }));
    expect(made.phones).toEqual([{ label: "mobile", value: "+8613857102291" }]);
    expect(made.emails).toEqual([{ label: "work", value: "lin@yunqi.example" }]);
    expect(made.tags).toEqual(["礼盒", "杭州"]);
  });

  test("what nobody can read is kept as it was typed", async () => {
    const { post } = await testApp(dialect);
    const phones = [{ label: "", value: "138****2291" }];
    expect((await bodyOf<Customer>(post("/customers", { name: "王*", phones }))).phones).toEqual(phones);
  });

  test("repeating a creation with the same id makes nobody new", async () => {
    const { post, get } = await testApp(dialect);
    const id = "0197a000-0000-7000-8000-000000000001";
    const made = [await post("/customers", { name: "林", id }), await post("/customers", { name: "林", id })];
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    expect(await bodyOf(get("/customers/count"))).toEqual({ count: 1 });
  });

  test("a change names what changed; the rest stays", async () => {
    const { post, patch, changes } = await testApp(dialect);
    const { id } = await bodyOf<Customer>(post("/customers", lin));
    const changed = await bodyOf<Customer>(patch(`/customers/${id}`, { level: "A", phones: [] }));
    expect(changed).toMatchObject({ level: "A", phones: [], name: "林晓雯", birthday: "--03-09", version: 2 });
    const change = (await changes()).findLast(({ tableName }) => tableName === "customers");
    expect(Object.keys(JSON.parse(change!.after!) as object).sort()).toEqual(["level", "phones"]);
  });

  test("who read an older version is told so", async () => {
    const { post, patch } = await testApp(dialect);
    const { id } = await bodyOf<Customer>(post("/customers", lin));
    await patch(`/customers/${id}`, { level: "A" });
    expect((await patch(`/customers/${id}`, { level: "B" }, { "if-match": '"1"' })).status).toBe(412);
  });

  test("deleting puts into the bin, and undo brings back with everything that finds it", async () => {
    const { post, get, remove } = await testApp(dialect);
    const { id } = await bodyOf<Customer>(post("/customers", lin));
    const gone = await remove(`/customers/${id}`);
    const found = async () => [
      (await bodyOf<{ items: unknown[] }>(get("/search?q=linxw"))).items.length,
      (await bodyOf<{ items: unknown[] }>(get("/customers?tag=礼盒"))).items.length,
      (await bodyOf<{ items: unknown[] }>(get("/customers/duplicates-check?phone=13857102291"))).items.length,
    ];
    expect([gone.status, await found()]).toEqual([204, [0, 0, 0]]);
    await post("/undo", { operationId: gone.headers.get("soloist-operation") });
    expect(await found()).toEqual([1, 1, 1]);
  });

  test("whoever lies in the bin is not changed, and comes back by one request", async () => {
    const { post, get, patch, remove } = await testApp(dialect);
    const { id } = await bodyOf<Customer>(post("/customers", lin));
    await remove(`/customers/${id}`);
    expect((await patch(`/customers/${id}`, { level: "A" })).status).toBe(409);
    expect(await bodyOf(remove(`/customers/${id}/deletion`))).toMatchObject({ name: "林晓雯", deletedAt: null });
    expect((await bodyOf<{ items: unknown[] }>(get("/customers?q=lxw"))).items).toHaveLength(1);
  });

  test("undoing a new name also takes back how it sorts and what finds it", async () => {
    const { post, patch, get, db } = await testApp(dialect);
    const { id } = await bodyOf<Customer>(post("/customers", lin));
    const key = async () =>
      (await db.selectFrom("customers").select("sortKey").where("id", "=", id).executeTakeFirstOrThrow()).sortKey;
    const before = await key();
    const renamed = await patch(`/customers/${id}`, { name: "Zoe" });
    expect(await key()).toBe("zoe");
    await post("/undo", { operationId: renamed.headers.get("soloist-operation") });
    expect(await key()).toBe(before);
    expect((await bodyOf<{ items: unknown[] }>(get("/search?q=lxw"))).items).toHaveLength(1);
  });

  test("contacts belong to an organisation, and its new name is told with them", async () => {
    const { post, patch, get } = await testApp(dialect);
    const firm = await bodyOf<Customer>(post("/customers", { name: "云栖茶业", kind: "organisation" }));
    const draft = { name: "周敏", organisationId: firm.id, jobTitle: "财务", role: "pays" };
    const contact = await bodyOf<Customer>(post("/customers", draft));
    await patch(`/customers/${firm.id}`, { name: "云栖茶叶" });
    const summary = await bodyOf<CustomerSummary>(get(`/customers/${firm.id}/summary`));
    expect(summary.contacts).toMatchObject([{ id: contact.id, jobTitle: "财务", role: "pays" }]);
    expect(await bodyOf(get("/search?q=周敏"))).toMatchObject({ items: [{ subtitle: "云栖茶叶 · 财务" }] });
    expect(await bodyOf(get(`/customers/${contact.id}/summary`))).toMatchObject({ organisation: { name: "云栖茶叶" } });
  });

  test("nobody belongs to a person, or to what is not there", async () => {
    const { post } = await testApp(dialect);
    const person = await bodyOf<Customer>(post("/customers", lin));
    for (const organisationId of [person.id, "nowhere"]) {
      const answer = await post("/customers", { name: "周敏", organisationId });
      expect([answer.status, await bodyOf(answer)]).toMatchObject([400, { field: "organisationId" }]);
    }
  });

  test("overruling the lifecycle holds until it is taken back", async () => {
    const { post, patch } = await testApp(dialect);
    const { id } = await bodyOf<Customer>(post("/customers", lin));
    expect(await bodyOf(patch(`/customers/${id}`, { lifecycleSet: "lost" }))).toMatchObject({ lifecycle: "lost" });
    expect(await bodyOf(patch(`/customers/${id}`, { lifecycleSet: null }))).toMatchObject({ lifecycle: "lead" });
  });

  test("an equal email, phone or name is told, the surest first; a masked one is nobody's", async () => {
    const { post, get } = await testApp(dialect);
    await post("/customers", lin);
    await post("/customers", { name: "林晓雯", phones: [{ label: "", value: "138****2291" }] });
    const query = `name=${encodeURIComponent("林晓雯")}&phone=138-5710-2291`;
    const { items } = await bodyOf<{ items: unknown[] }>(get(`/customers/duplicates-check?${query}`));
    expect(items).toMatchObject([{ reasons: [{ by: "phone" }, { by: "name" }] }, { reasons: [{ by: "name" }] }]);
    expect(await bodyOf(get("/customers/duplicates-check?phone=138****2291"))).toEqual({ items: [] });
  });

  test("a messenger id or another system's number recognises somebody too", async () => {
    const { post, get } = await testApp(dialect);
    await post("/customers", { ...lin, externalId: "TB-778" });
    for (const query of ["messenger=Linxw_Tea", "externalId=TB-778"]) {
      const { items } = await bodyOf<{ items: unknown[] }>(get(`/customers/duplicates-check?${query}`));
      expect(items).toMatchObject([{ name: "林晓雯", orderCount: 0, lastOrderOn: "" }]);
    }
  });
});
