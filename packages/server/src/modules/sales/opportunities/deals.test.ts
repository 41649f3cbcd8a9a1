import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { databases, testApp } from "#platform/testing";
import { chanceOf, predictedMinor, whyChance } from "../chances/rules.ts";
import type { Chance } from "../chances/table.ts";
import type { Competitor, CompetitorItem, NamedRival } from "../competitors/table.ts";
import type { ContactChoice, NamedContact } from "../deal-contacts/table.ts";
import type { DealLines } from "../deal-lines/table.ts";
import type { LostReason } from "../lost-reasons/table.ts";
import type { OpportunityCard } from "./queries/cards.ts";
import type { Opportunity } from "./table.ts";

test("few deals do not shout: the history takes over as it grows", () => {
  expect(chanceOf({ reached: 0, won: 0 }, 40)).toBe(0.4);
  expect(chanceOf({ reached: 1, won: 1 }, 40)).toBeCloseTo(5 / 11, 10);
  expect(chanceOf({ reached: 1000, won: 100 }, 40)).toBeCloseTo(0.103, 3);
  expect(predictedMinor(1001, 0.5, null)).toBe(501);
  expect([predictedMinor(1001, 0.5, "won"), predictedMinor(1001, 0.5, "lost")]).toEqual([1001, 0]);
  expect(whyChance({ reached: 23, won: 9 }, "Quoted", 50).en).toContain("Of 23 deals that reached “Quoted” 9 were won");
});

describe.each(databases)("a deal on $name", ({ dialect }) => {
  async function withDeal() {
    const app = await testApp(dialect);
    const firm = await createCustomer(app.ctx(), { kind: "organisation", name: "云栖茶业" });
    const person = async (name: string, role: "decides" | null, organisationId: string | null = firm.id) =>
      createCustomer(app.ctx(), { name, role, organisationId });
    const make = async (draft: object = {}) =>
      (await (
        await app.post("/opportunities", { title: "年度礼盒", customerId: firm.id, amountMinor: 100_000, ...draft })
      ).json()) as Opportunity;
    const deal = await make();
    const items = async <T>(path: string) => ((await (await app.get(path)).json()) as { items: T[] }).items;
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    const lose = (id: string, body: object = {}) =>
      app.put(`/opportunities/${id}/outcome`, { outcome: "lost", reason: "价格", ...body });
    return { ...app, firm, person, make, deal, items, undo, lose };
  }

  test("knows its people: those of the customer's organisation are offered first", async () => {
    const { post, patch, remove, items, person, deal, undo } = await withDeal();
    const chen = await person("陈立", "decides");
    await person("吴静", null);
    const stranger = await person("陈晓", null, null);
    const offered = await items<ContactChoice>(`/opportunities/${deal.id}/contact-choices`);
    expect(offered.map(({ name, colleague }) => [name, colleague])).toEqual([
      ["陈立", true],
      ["吴静", true],
    ]);
    const found = await items<ContactChoice>(`/opportunities/${deal.id}/contact-choices?q=${encodeURIComponent("陈")}`);
    expect(found.map(({ name, colleague }) => [name, colleague])).toEqual([
      ["陈立", true],
      ["陈晓", false],
    ]);
    await post(`/opportunities/${deal.id}/contacts`, { customerId: stranger.id, note: "财务" });
    await post(`/opportunities/${deal.id}/contacts`, { customerId: chen.id });
    const people = () => items<NamedContact>(`/opportunities/${deal.id}/contacts`);
    expect((await people()).map(({ name, role }) => [name, role])).toEqual([
      ["陈立", "decides"],
      ["陈晓", "influences"],
    ]);
    const [, second] = await people();
    await patch(`/opportunity-contacts/${second!.id}`, { role: "pays" });
    const gone = await remove(`/opportunity-contacts/${second!.id}`);
    expect(await people()).toHaveLength(1);
    await undo(gone);
    expect((await people())[1]).toMatchObject({ name: "陈晓", role: "pays", note: "财务" });
  });

  test("is lost for a reason that the list keeps, and to somebody", async () => {
    const { post, get, items, deal, lose, undo, make, db } = await withDeal();
    const rival = (await (await post("/competitors", { name: "山水礼品" })).json()) as Competitor;
    await post(`/opportunities/${deal.id}/competitors`, { competitorId: rival.id, note: "价格低一成" });
    const reasons = async () => (await items<LostReason>("/lost-reasons")).map(({ name }) => name);
    expect(await reasons()).toHaveLength(5);
    const answer = await lose(deal.id, { reason: "交期太长", lostTo: rival.id, lostNote: "他们三天就能交货" });
    expect(answer.status).toBe(200);
    expect(await reasons()).toContain("交期太长");
    const [met] = await items<CompetitorItem>("/competitors");
    expect(met).toMatchObject({ name: "山水礼品", met: 1, wonAgainst: 0, lostTo: 1 });
    const { text } = await db.selectFrom("timeline").select("text").orderBy("id", "desc").executeTakeFirstOrThrow();
    expect(text).toContain("lost to 山水礼品");
    await undo(answer);
    expect(await reasons()).not.toContain("交期太长");
    expect(((await (await get(`/opportunities/${deal.id}`)).json()) as Opportunity).lostTo).toBeNull();
    const other = await make();
    await lose(other.id, { lostTo: rival.id });
    expect(await items<NamedRival>(`/opportunities/${other.id}/competitors`)).toHaveLength(1);
    expect((await lose(deal.id, { lostTo: "nobody" })).status).toBe(400);
  });

  test("has an amount that follows its lines until somebody types another", async () => {
    const { put, patch, get, deal, undo } = await withDeal();
    const lines = [
      { title: "礼盒", quantityMilli: 20_000, unitPriceMinor: 5_000, discountMinor: 10_000 },
      { title: "刻字", unitPriceMinor: 3_000 },
    ];
    const read = async () => (await (await get(`/opportunities/${deal.id}/lines`)).json()) as DealLines;
    const set = await put(`/opportunities/${deal.id}/lines`, { lines });
    expect(await read()).toMatchObject({ totalMinor: 93_000, amountMinor: 93_000, amountFrom: "lines" });
    await patch(`/opportunities/${deal.id}`, { title: "年度礼盒（改）" });
    expect((await read()).amountFrom).toBe("lines");
    await patch(`/opportunities/${deal.id}`, { amountMinor: 90_000 });
    expect(await read()).toMatchObject({ totalMinor: 93_000, amountMinor: 90_000, amountFrom: "hand" });
    await put(`/opportunities/${deal.id}/lines`, { lines: lines.slice(0, 1), amount: "hand" });
    expect(await read()).toMatchObject({ totalMinor: 90_000, amountMinor: 90_000, amountFrom: "hand" });
    const again = await put(`/opportunities/${deal.id}/lines`, { lines });
    await undo(again);
    expect((await read()).items).toHaveLength(1);
    const won = await put(`/opportunities/${deal.id}/outcome`, { outcome: "won", order: { dueOn: null } });
    const { order } = (await won.json()) as { order: { id: string; totalMinor: number } };
    expect(order.totalMinor).toBe(90_000);
    const made = (await (await get(`/orders/${order.id}`)).json()) as { lines: object[] };
    expect(made.lines).toMatchObject([{ title: "礼盒", quantityMilli: 20_000, discountMinor: 10_000 }]);
    expect(set.status).toBe(200);
  });

  test("is closed and opened again with others, past those that cannot", async () => {
    const { post, make, deal, get } = await withDeal();
    const second = await make();
    const done = async (action: object) =>
      (await (await post("/opportunities/bulk", { ids: [deal.id, second.id], action })).json()) as object;
    expect(await done({ kind: "lost", reason: "没有预算" })).toMatchObject({ changed: 2, kept: 0 });
    const card = async () => (await (await get(`/opportunities/${second.id}`)).json()) as OpportunityCard;
    expect(await card()).toMatchObject({ outcome: "lost", lostReason: "没有预算" });
    expect(await done({ kind: "reopen" })).toMatchObject({ changed: 2 });
    expect(await card()).toMatchObject({ outcome: null, lostReason: null });
    await post("/opportunities/bulk", { ids: [deal.id], action: { kind: "won" } });
    expect(await done({ kind: "won" })).toMatchObject({ changed: 1, kept: 1 });
  });

  test("is worth its amount times what the firm's own deals of that stage came to", async () => {
    const { make, deal, lose, put, get, runJobs, undo, items } = await withDeal();
    const chance = async () => (await (await get(`/opportunities/${deal.id}/chance`)).json()) as Chance;
    const stated = (await chance()).stagePercent;
    expect(await chance()).toMatchObject({ chance: stated / 100, reached: 0 });
    const won = await make();
    await put(`/opportunities/${won.id}/outcome`, { outcome: "won" });
    const lost = await make();
    const losing = await lose(lost.id);
    await runJobs();
    const now = await chance();
    expect(now).toMatchObject({ reached: 2, won: 1 });
    expect(now.chance).toBeCloseTo((1 + stated / 10) / 12, 10);
    expect(now.predictedMinor).toBe(Math.round(100_000 * now.chance));
    await undo(losing);
    await runJobs();
    expect(await chance()).toMatchObject({ reached: 1, won: 1 });
    const small = await make({ amountMinor: 1 });
    const sorted = await items<OpportunityCard>("/opportunities?state=all&sort=-predictedMinor&limit=2");
    expect(sorted.map(({ id }) => id)[0]).toBe(won.id);
    expect(sorted[0]!.predictedMinor).toBe(100_000);
    const least = await items<OpportunityCard>("/opportunities?sort=predictedMinor&limit=1");
    expect(least[0]!.id).toBe(small.id);
  });
});
