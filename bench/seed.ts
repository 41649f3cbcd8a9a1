/** A base of the size that the budget names, made by the product's own bulk functions. Names repeat as in life. */
import { mkdirSync } from "node:fs";
import { readConfig } from "../packages/server/src/platform/config/index.ts";
import { openCompany } from "../packages/server/src/platform/company/index.ts";
import { inTransaction, systemContext } from "../packages/server/src/platform/context/index.ts";
import { makeRunner } from "../packages/server/src/platform/jobs/index.ts";
import { silentLog } from "../packages/server/src/platform/log/index.ts";
import { newId } from "../packages/server/src/platform/ids/index.ts";
import { migrations } from "../packages/server/src/app.ts";
import { createCustomers } from "../packages/server/src/modules/customers/index.ts";
import { addOwnFields } from "./own-fields.ts";
import { createOpportunities, ensurePipeline } from "../packages/server/src/modules/sales/index.ts";

const surnames = [..."王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余"];
const given = [..."伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲晓雯欣雨子轩浩然梓涵"];
const firsts = [
  "Anna",
  "Ben",
  "Clara",
  "David",
  "Emma",
  "Felix",
  "Grace",
  "Henry",
  "Ida",
  "Jonas",
  "Katharina",
  "Liam",
];
const lasts = ["Müller", "Smith", "García", "Rossi", "Novak", "Larsen", "Dubois", "Zhang", "Kowalski", "Andersson"];

/** A small generator of repeatable chance (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function nameOf(chance: () => number): string {
  const one = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  return chance() < 0.8
    ? one(surnames) + one(given) + (chance() < 0.7 ? one(given) : "")
    : `${one(firsts)} ${one(lasts)}`;
}

/** Fills a home with `customers` customers, `opportunities` opportunities; answers with the customers' ids. */
export async function seed(home: string, sizes: { customers: number; opportunities: number }): Promise<string[]> {
  mkdirSync(home, { recursive: true });
  const company = await openCompany(readConfig({ SOLOIST_HOME: home }), migrations);
  const chance = chanceFrom(1);
  const context = () => systemContext(company, "bench", new Date("2026-11-20T02:00:00.000Z"));
  const ids: string[] = [];
  const own = await addOwnFields(context);
  const lifecycles = ["lead", "prospect", "customer", "repeat"] as const;
  for (let made = 0; made < sizes.customers; made += 2000) {
    const drafts = Array.from({ length: Math.min(2000, sizes.customers - made) }, (_, index) => {
      const number = made + index;
      const id = newId();
      ids.push(id);
      const phone = `+861${30 + (number % 60)}${String(number).padStart(8, "0")}`;
      return {
        id,
        name: nameOf(chance),
        phones: [{ label: "mobile", value: phone }],
        emails: [{ label: "work", value: `c${number}@example.com` }],
        tags: number % 7 === 0 ? ["vip"] : [],
        level: (["A", "B", "C"] as const)[number % 3]!,
        lifecycleSet: number % 5 === 0 ? null : lifecycles[number % 4]!,
        source: ["web", "fair", "friend"][number % 3]!,
        custom: own(number),
      };
    });
    await inTransaction(context(), (tx) => createCustomers(tx, drafts));
  }
  const { id: pipelineId, stages } = await ensurePipeline(context());
  for (let made = 0; made < sizes.opportunities; made += 2000) {
    const drafts = Array.from({ length: Math.min(2000, sizes.opportunities - made) }, (_, index) => ({
      id: newId(),
      title: `Deal ${made + index}`,
      customerId: ids[Math.floor(chance() * ids.length)]!,
      pipelineId,
      stageId: stages[(made + index) % stages.length]!.id,
      amountMinor: Math.floor(chance() * 5_000_000),
      currency: "CNY",
      expectedCloseOn: `2026-12-${String(1 + (index % 28)).padStart(2, "0")}`,
      outcome: null,
      closedOn: null,
      lostReason: null,
      source: null,
      notes: "",
      externalId: null,
      ownerId: null,
    }));
    await inTransaction(context(), (tx) => createOpportunities(tx, drafts));
  }
  // What follows from so many new records is reckoned before anything is measured, as it would be long before in life.
  const clock = () => new Date("2026-11-20T02:00:00.000Z");
  for (const heavy of [false, true, false]) await makeRunner(company, { heavy, clock, log: silentLog }).runWaiting();
  await company.close();
  return ids;
}
