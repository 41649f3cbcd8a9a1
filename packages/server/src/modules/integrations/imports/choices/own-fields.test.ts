import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, numbersOf, sheet, undone } from "../made-sheets.ts";

type App = Awaited<ReturnType<typeof testApp>>;
const madeField = async (app: App, field: object) =>
  ((await (await app.post("/fields", field)).json()) as { key: string }).key;
const customOf = async (app: App, table: "customers" | "orders" | "opportunities") =>
  (await app.db.selectFrom(table).select("custom").orderBy("id").execute()).map(({ custom }) => JSON.parse(custom));

describe.each(databases)("the owner's own fields on $name", ({ dialect }) => {
  test("take columns of a file, and keep what other columns of theirs hold", async () => {
    const app = await testApp(dialect);
    const area = await madeField(app, { record: "customer", label: "面积", kind: "number" });
    const style = await madeField(app, {
      record: "customer",
      label: "风格",
      kind: "choice",
      options: [{ label: "现代" }, { label: "中式" }],
    });
    const columns = ["customer.externalId", "customer.name", `customer.custom.${area}`, `customer.custom.${style}`];
    const bytes = sheet("编号,姓名,面积,风格", "1,王伟,88.5,现代", "2,李娜,很大,中式", "3,赵敏,,古典");
    const { counts } = await imported(app, bytes, { columns });
    expect(numbersOf(counts)).toEqual([3, 1, 0, 0, 2, 0]);
    expect(await customOf(app, "customers")).toEqual([{ [area]: 88.5, [style]: "现代" }]);
    const later = sheet("编号,姓名,面积", "1,王伟,90");
    const changed = await imported(app, later, { columns: columns.slice(0, 3) });
    expect([numbersOf(changed.counts), await customOf(app, "customers")]).toEqual([
      [1, 0, 1, 0, 0, 0],
      [{ [area]: 90, [style]: "现代" }],
    ]);
    await undone(app, changed.id);
    expect(await customOf(app, "customers")).toEqual([{ [area]: 88.5, [style]: "现代" }]);
  });

  test("are made of a column by the import, and go with its undo", async () => {
    const app = await testApp(dialect);
    const before = await everything(app);
    const bytes = sheet("编号,姓名,鞋码,会员", "1,王伟,42,是", "2,李娜,36,否");
    const patch = {
      columns: ["customer.externalId", "customer.name", "customer.custom.new_1", "customer.custom.new_2"],
      newFields: {
        "customer.custom.new_1": { label: "鞋码", kind: "number" as const, options: [] },
        "customer.custom.new_2": { label: "会员", kind: "yesNo" as const, options: [] },
      },
    };
    const { id, counts } = await imported(app, bytes, patch);
    expect(numbersOf(counts)).toEqual([2, 2, 0, 0, 0, 0]);
    const fields = await app.db.selectFrom("customFields").select(["label", "key"]).orderBy("position").execute();
    expect(fields.map(({ label }) => label)).toEqual(["鞋码", "会员"]);
    const [size, member] = fields.map(({ key }) => key);
    expect(await customOf(app, "customers")).toEqual([
      { [size!]: 42, [member!]: true },
      { [size!]: 36, [member!]: false },
    ]);
    expect(numbersOf((await imported(app, bytes, patch)).counts)).toEqual([2, 0, 0, 2, 0, 0]);
    await undone(app, id);
    const left = await everything(app);
    expect([left["customers"], left["customFields"]]).toEqual([before["customers"], before["customFields"]]);
  });

  test("of orders and deals are read as well, and a word may become a new option", async () => {
    const app = await testApp(dialect);
    const wrap = await madeField(app, {
      record: "order",
      label: "包装",
      kind: "choices",
      options: [{ label: "礼盒" }],
    });
    const why = await madeField(app, { record: "opportunity", label: "备选", kind: "text" });
    const bytes = sheet("订单号,订单金额,下单时间,包装,商机名称,备选", "T1,9,2026-01-01,礼盒;丝带,茶会,两家");
    const columns = [
      "order.number",
      "order.total",
      "order.at",
      `order.custom.${wrap}`,
      "opportunity.title",
      `opportunity.custom.${why}`,
    ];
    const values = { [`order.custom.${wrap}`]: { 丝带: { make: "丝带" } } };
    const { id, counts } = await imported(app, bytes, { as: "mixed", columns, values });
    expect(numbersOf(counts)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(await customOf(app, "orders")).toEqual([{ [wrap]: ["礼盒", "丝带"] }]);
    expect(await customOf(app, "opportunities")).toEqual([{ [why]: "两家" }]);
    await undone(app, id);
    const [field] = await app.db.selectFrom("customFields").select("options").where("key", "=", wrap).execute();
    expect(JSON.parse(field!.options)).toEqual([{ value: "礼盒", label: "礼盒" }]);
  });

  test("that an import made stay when somebody has filled them since", async () => {
    const app = await testApp(dialect);
    await app.post("/customers", { name: "老周" });
    const patch = {
      columns: ["customer.name", "customer.custom.new_1"],
      newFields: { "customer.custom.new_1": { label: "鞋码", kind: "number" as const, options: [] } },
    };
    const { id } = await imported(app, sheet("姓名,鞋码", "王伟,42"), patch);
    const [zhou] = await app.db.selectFrom("customers").select("id").where("name", "=", "老周").execute();
    const [field] = await app.db.selectFrom("customFields").select("key").execute();
    await app.patch(`/customers/${zhou!.id}`, { custom: { [field!.key]: 40 } });
    const { undo } = await undone(app, id);
    expect([undo?.kept, (await everything(app))["customFields"]!.length]).toEqual([1, 1]);
  });

  test("need not be filled by a file although a form must fill them", async () => {
    const app = await testApp(dialect);
    await madeField(app, { record: "customer", label: "必填", kind: "text", required: true });
    const other = await madeField(app, { record: "customer", label: "其他", kind: "text" });
    const columns = ["customer.name", `customer.custom.${other}`];
    expect(numbersOf((await imported(app, sheet("姓名,其他", "王伟,a"), { columns })).counts)).toEqual([
      1, 1, 0, 0, 0, 0,
    ]);
  });

  test("that are choices take the words of the column for options", async () => {
    const app = await testApp(dialect);
    const patch = {
      columns: ["customer.name", "customer.custom.new_1"],
      newFields: { "customer.custom.new_1": { label: "尺寸", kind: "choice" as const, options: [] } },
    };
    const { counts } = await imported(app, sheet("姓名,尺寸", "王伟,L", "李娜,M", "赵敏,L"), patch);
    expect(numbersOf(counts)).toEqual([3, 3, 0, 0, 0, 0]);
    const [field] = await app.db.selectFrom("customFields").select("options").execute();
    expect(JSON.parse(field!.options).map(({ label }: { label: string }) => label)).toEqual(["L", "M"]);
  });

  test("that refer take the record that alone is called so, and say why not", async () => {
    const app = await testApp(dialect);
    const by = await madeField(app, { record: "contact", label: "介绍人", kind: "reference", refersTo: "customer" });
    const offered = await (await app.get("/import-fields", { "accept-language": "en" })).text();
    expect(offered).toContain("介绍人 (contacts)");
    const idOf = async (body: object) => ((await (await app.post("/customers", body)).json()) as { id: string }).id;
    const known = await idOf({ name: "王伟", emails: [{ label: "", value: "w@example.com" }] });
    for (const name of ["李娜", "李娜"]) await idOf({ name });
    const bytes = sheet("编号,姓名,介绍人", "1,甲,王伟", "2,乙,w@example.com", "3,丙,李娜", "4,丁,没有人");
    const { id, counts } = await imported(app, bytes);
    expect(numbersOf(counts)).toEqual([4, 2, 0, 0, 2, 0]);
    const made = await app.db.selectFrom("customers").select("custom").where("externalId", "is not", null).execute();
    expect(made.map(({ custom }) => JSON.parse(custom))).toEqual([{ [by]: known }, { [by]: known }]);
    const wrong = await (await app.get(`/imports/${id}/errors.csv`)).text();
    expect(wrong).toContain("李娜");
    await undone(app, id);
    const left = await app.db.selectFrom("customers").select("id").where("deletedAt", "is", null).execute();
    expect(left).toHaveLength(3);
  });
});
