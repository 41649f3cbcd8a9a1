import { describe, expect, test } from "vitest";
import { databases, testApp } from "#platform/testing";
import { everything, imported, importOf, numbersOf, recognised, sheet, undone } from "../made-sheets.ts";
import type { ImportValues } from "./find-words.ts";

const people = sheet(
  "客户编号,姓名,客户阶段,标签",
  "1,王伟,铁粉,茶;老友",
  "2,李娜,铁粉,茶",
  "3,赵敏,意向,",
  "4,钱多,无所谓,",
);

describe.each(databases)("the words of a file on $name", ({ dialect }) => {
  const valuesOf = async (app: Awaited<ReturnType<typeof testApp>>, id: string) =>
    (await (await app.get(`/imports/${id}/values`)).json()) as ImportValues;

  test("are listed with how often they come and what they become", async () => {
    const app = await testApp(dialect);
    const { id } = await recognised(app, people);
    const { complete, fields } = await valuesOf(app, id);
    const words = (field: string) =>
      fields.find((one) => one.field === field)!.words.map(({ word, count, target }) => [word, count, target]);
    expect(words("customer.lifecycle")).toEqual([
      ["铁粉", 2, null],
      ["意向", 1, "prospect"],
      ["无所谓", 1, null],
    ]);
    expect([complete, words("customer.tags")]).toEqual([
      true,
      [
        ["茶", 2, "茶"],
        ["老友", 1, "老友"],
      ],
    ]);
  });

  test("become what the owner says, or nothing, in the dry run as in the run", async () => {
    const app = await testApp(dialect);
    const values = {
      "customer.lifecycle": { 铁粉: "repeat", 无所谓: null },
      "customer.tags": { 老友: { make: "朋友" } },
    };
    const { counts } = await imported(app, people, { values });
    expect(numbersOf(counts)).toEqual([4, 4, 0, 0, 0, 0]);
    const rows = await app.db.selectFrom("customers").select(["lifecycleSet", "tags"]).orderBy("externalId").execute();
    expect(rows.map(({ lifecycleSet, tags }) => [lifecycleSet, JSON.parse(tags)])).toEqual([
      ["repeat", ["茶", "朋友"]],
      ["repeat", ["茶"]],
      ["prospect", []],
      [null, []],
    ]);
  });

  test("mend rows whose word nobody knows, as the dry run foretells", async () => {
    const app = await testApp(dialect);
    const orders = sheet("订单号,下单时间,订单金额,订单状态", "1,2026-01-01,5,搞定了", "2,2026-01-02,6,已付款");
    const { id } = await recognised(app, orders);
    const tried = async () => {
      await app.post(`/imports/${id}/dry-run`);
      await app.runJobs();
      return numbersOf((await importOf(app, id)).counts);
    };
    expect(await tried()).toEqual([2, 1, 0, 0, 1, 0]);
    await app.patch(`/imports/${id}`, { values: { "order.state": { 搞定了: "done" } } });
    expect(await tried()).toEqual([2, 2, 0, 0, 0, 0]);
    expect((await valuesOf(app, id)).fields[0]!.words).toContainEqual({
      word: "搞定了",
      count: 1,
      chosen: true,
      target: "done",
    });
  });

  test("may become new stages, pipelines and tags, which the undo takes away again", async () => {
    const app = await testApp(dialect);
    await app.post("/opportunities", { title: "Here before" });
    const before = await everything(app);
    const deals = sheet("商机名称,商机金额,销售阶段,销售管道", "年度合作,38000,样品寄出,批发");
    const values = {
      "opportunity.stage": { 样品寄出: { make: "寄样" } },
      "opportunity.pipeline": { 批发: { make: "批发线" } },
    };
    const { id, counts } = await imported(app, deals, { values });
    expect(numbersOf(counts)).toEqual([1, 1, 0, 0, 0, 0]);
    const all = await everything(app);
    const deal = (all["opportunities"] as { title: string; pipelineId: string }[]).find(
      ({ title }) => title === "年度合作",
    );
    const lines = all["pipelines"] as { id: string; name: string }[];
    expect(lines.find(({ id }) => id === deal!.pipelineId)?.name).toBe("批发线");
    expect((all["stages"] as { name: string }[]).map(({ name }) => name)).toContain("寄样");
    await undone(app, id);
    const left = await everything(app);
    expect([left["stages"], left["pipelines"]]).toEqual([before["stages"], before["pipelines"]]);
  });
});
