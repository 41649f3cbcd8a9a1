import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { create, save, undoOperation } from "#platform/changes";

const ana = {
  id: "u1",
  name: "Ana",
  email: "ana@example.com",
  language: "en" as const,
  role: "owner" as const,
  createdAt: "2027-01-01T00:00:00.000Z",
};

describe.each(databases)("the change log on $name", ({ dialect }) => {
  test("a change remembers who, and only the fields that changed", async () => {
    const { ctx, changes } = await testApp(dialect);
    const made = await create(ctx(), "users", ana);
    await save(ctx(), "users", made, { ...made, name: "Anna" });
    const [creation, update] = await changes();
    expect(JSON.parse(creation!.after!)).toEqual({ ...ana, version: 1 });
    expect([update?.before, update?.after]).toEqual(['{"name":"Ana"}', '{"name":"Anna"}']);
  });

  test("saving what nobody changed writes nothing", async () => {
    const { ctx, changes } = await testApp(dialect);
    const made = await create(ctx(), "users", ana);
    const same = await save(ctx(), "users", made, { ...made });
    expect([same.version, (await changes()).length]).toEqual([1, 1]);
  });

  test("creating the same id again answers with the row that is there", async () => {
    const { ctx } = await testApp(dialect);
    await create(ctx(), "users", ana);
    expect((await create(ctx(), "users", { ...ana, name: "Somebody else" })).name).toBe("Ana");
  });

  test("two writers from the same version: the second is refused and loses nothing of the first", async () => {
    const { ctx, db } = await testApp(dialect);
    const made = await create(ctx(), "users", ana);
    await save(ctx(), "users", made, { ...made, name: "First" });
    await expect(save(ctx(), "users", made, { ...made, name: "Second" })).rejects.toMatchObject({
      code: "changes.stale",
    });
    expect(await db.selectFrom("users").select("name").execute()).toEqual([{ name: "First" }]);
  });

  test("undo brings the field back, and undoing the undo brings the change back", async () => {
    const { ctx, db } = await testApp(dialect);
    const made = await create(ctx(), "users", ana);
    const renaming = ctx();
    await save(renaming, "users", made, { ...made, name: "Anna" });
    const undoing = ctx();
    await undoOperation(undoing, renaming.operation.id);
    const name = async () => (await db.selectFrom("users").select("name").executeTakeFirst())?.name;
    expect(await name()).toBe("Ana");
    await undoOperation(ctx(), undoing.operation.id);
    expect(await name()).toBe("Anna");
    await undoOperation(ctx(), renaming.operation.id);
    expect(await name()).toBe("Ana");
  });

  test("undo refuses where a later change of the same field would be lost, and takes nothing back", async () => {
    const { ctx, db } = await testApp(dialect);
    const made = await create(ctx(), "users", ana);
    const first = ctx();
    const renamed = await save(first, "users", made, { ...made, name: "Anna", email: "anna@example.com" });
    await save(ctx(), "users", renamed, { ...renamed, name: "Annette" });
    await expect(undoOperation(ctx(), first.operation.id)).rejects.toMatchObject({ code: "changes.changed_later" });
    expect(await db.selectFrom("users").select(["name", "email"]).executeTakeFirst()).toEqual({
      name: "Annette",
      email: "anna@example.com",
    });
  });

  test("a later change of another field does not stand in the way of an undo", async () => {
    const { ctx, db } = await testApp(dialect);
    const made = await create(ctx(), "users", ana);
    const first = ctx();
    const renamed = await save(first, "users", made, { ...made, name: "Anna" });
    await save(ctx(), "users", renamed, { ...renamed, language: "zh-CN" });
    await undoOperation(ctx(), first.operation.id);
    expect(await db.selectFrom("users").select(["name", "language"]).executeTakeFirst()).toEqual({
      name: "Ana",
      language: "zh-CN",
    });
  });
});
