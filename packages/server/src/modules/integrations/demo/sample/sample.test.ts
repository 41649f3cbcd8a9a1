import { expect, test } from "vitest";
import { CustomerDraft } from "#modules/customers";
import { addDays } from "#platform/clock";
import { normalisePhone } from "#platform/text";
import { peaksBetween } from "./days.ts";
import type { Sample } from "./request.ts";
import { anyDay, sampleOf, stages } from "./testing.ts";
import { wordsOf } from "./trades/all.ts";

const shanghai = sampleOf();
const totalOf = ({ lines }: Sample["orders"][number]) =>
  lines.reduce((sum, line) => sum + (line.quantityMilli / 1000) * line.unitPriceMinor, 0);

test("the same seed and day give the same sample", () => {
  expect(sampleOf()).toEqual(shanghai);
});

test("another seed gives other orders", () => {
  expect(sampleOf({ seed: 2 }).orders.map(totalOf)).not.toEqual(shanghai.orders.map(totalOf));
});

test("on any day it is about 180 customers and 900 orders", () => {
  anyDay(({ customers, orders }) => {
    expect(customers.length).toBeGreaterThan(170);
    expect(customers.length).toBeLessThan(195);
    expect(orders.length).toBeGreaterThan(750);
    expect(orders.length).toBeLessThan(1050);
  });
});

test("nothing has happened that is still to come", () => {
  anyDay((sample, today) => {
    const midnight = new Date(Date.parse(`${today}T00:00:00Z`) - 8 * 3_600_000).toISOString();
    const instants = [
      ...sample.orders.map(({ at }) => at),
      ...sample.timeline.map(({ at }) => at!),
      ...sample.customers.map(({ createdAt }) => createdAt!),
      ...sample.opportunities.flatMap(({ stageSince, stays }) => [stageSince!, ...stays.map((stay) => stay.enteredAt)]),
      ...sample.tasks.flatMap(({ doneAt, createdAt }) => (doneAt ? [doneAt, createdAt] : [createdAt])),
      ...sample.payments.map(({ at }) => at),
      ...sample.quotes.flatMap(({ createdAt, sentAt, answeredAt }) => [createdAt, sentAt ?? "", answeredAt ?? ""]),
      ...sample.contracts.map(({ createdAt }) => createdAt),
      ...sample.deliveries.flatMap(({ createdAt, doneAt }) => [createdAt, doneAt ?? ""]),
      ...[...sample.invoices, ...sample.appointments].map(({ createdAt }) => createdAt),
    ];
    expect(instants.filter((at) => at >= midnight)).toEqual([]);
  });
});

test("nobody bought, spoke or dealt before they came", () => {
  anyDay(({ customers, orders, timeline, opportunities, quotes, contracts, deliveries }) => {
    const came = new Map(customers.map(({ id, createdAt }) => [id!, createdAt!.slice(0, 10)]));
    const days = [
      ...orders.map(({ customerId, orderedOn }) => [customerId!, orderedOn] as const),
      ...timeline.map(({ customerId, at }) => [customerId, at!.slice(0, 10)] as const),
      ...[...opportunities, ...contracts, ...deliveries].map(
        ({ customerId, createdAt }) => [customerId!, createdAt!.slice(0, 10)] as const,
      ),
      ...quotes.map(({ customerId, quotedOn }) => [customerId!, quotedOn] as const),
    ];
    expect(days.filter(([id, on]) => on < came.get(id)!)).toEqual([]);
  });
});

test("an opportunity goes through its stages in order and without a gap", () => {
  anyDay(({ opportunities }) => {
    for (const { stays, stageId, outcome } of opportunities) {
      expect(stays.map((stay) => stay.stageId)).toEqual(stages.slice(0, stays.length).map(({ id }) => id));
      expect(stays.at(-1)!.stageId).toBe(stageId);
      expect(stays.slice(0, -1).map(({ leftAt }) => leftAt)).toEqual(stays.slice(1).map(({ enteredAt }) => enteredAt));
      expect(stays.map(({ enteredAt }) => enteredAt)).toEqual(stays.map(({ enteredAt }) => enteredAt).sort());
      expect(stays.at(-1)!.leftAt === null).toBe(outcome === null);
    }
  });
});

test("on any day there is something open in every stage, rotting, bare, and closing within the week", () => {
  anyDay(({ opportunities, tasks }, today) => {
    const open = opportunities.filter(({ outcome }) => outcome === null);
    const planned = new Set(tasks.filter(({ doneAt }) => !doneAt).map(({ refId }) => refId));
    const bare = open.filter(({ id }) => !planned.has(id));
    const rotting = bare.filter(({ stageId, stageSince }) => {
      const { rottingDays } = stages.find(({ id }) => id === stageId)!;
      return stageSince!.slice(0, 10) < addDays(today, -rottingDays);
    });
    const closing = open.filter(({ expectedCloseOn: on }) => on !== null && on >= today && on <= addDays(today, 6));
    expect(new Set(open.map(({ stageId }) => stageId)).size).toBe(stages.length);
    expect(open).toHaveLength(45);
    expect(bare.length).toBeGreaterThanOrEqual(12);
    expect(rotting.length).toBeGreaterThanOrEqual(4);
    expect(closing.length).toBeGreaterThanOrEqual(4);
  });
});

test("on any day some bills are overdue, some paid in part, some due later", () => {
  anyDay(({ orders }, today) => {
    const owed = orders.filter((order) => order.dueOn && order.kind === "sale" && order.receivedMinor < totalOf(order));
    expect(owed.filter(({ dueOn }) => dueOn! < today).length).toBeGreaterThanOrEqual(3);
    expect(owed.filter(({ dueOn }) => dueOn! >= today).length).toBeGreaterThanOrEqual(5);
    expect(owed.filter(({ receivedMinor }) => receivedMinor > 0).length).toBeGreaterThanOrEqual(1);
  });
});

test("a refund gives back part of an order that is there", () => {
  const refunds = shanghai.orders.filter(({ kind }) => kind === "refund");
  const byId = new Map(shanghai.orders.map((order) => [order.id, order]));
  expect(refunds).toHaveLength(18);
  for (const refund of refunds) {
    const order = byId.get(refund.refundOf!)!;
    expect(order.state).toBe("done");
    expect(totalOf(refund)).toBeLessThan(0);
    expect(totalOf(refund) + totalOf(order)).toBeGreaterThanOrEqual(0);
  }
});

test("the weeks before Spring Festival sell more than the weeks after it", () => {
  const festival = peaksBetween("2027-01-01", "2027-02-28").find(({ season }) => season === "springFestival")!.on;
  const sold = (from: number, to: number) =>
    shanghai.orders.filter(({ orderedOn: on }) => on >= addDays(festival, from) && on < addDays(festival, to)).length;
  expect(festival).toBe("2027-02-06");
  expect(sold(-35, -7)).toBeGreaterThan(2 * sold(-5, 23));
});

test("the second year sells more than the first", () => {
  const sold = (from: string, to: string) =>
    shanghai.orders.filter(({ orderedOn: on }) => on >= from && on < to).length;
  expect(sold("2026-03-01", "2027-03-01")).toBeGreaterThan(1.3 * sold("2025-03-01", "2026-03-01"));
});

test("three good customers have their birthday within the week", () => {
  const within = [1, 5].map((days) => addDays("2027-03-01", days).slice(5));
  const regular = shanghai.customers.filter(({ tags }) => tags?.includes("老客户"));
  for (const day of within) expect(regular.some(({ birthday }) => birthday?.endsWith(day))).toBe(true);
  // 2027-03-04 is the 27th of the first month.
  expect(regular.some(({ birthday, birthdayCalendar: of }) => of === "lunar" && birthday === "1976-01-27")).toBe(true);
});

test("every number has a valid form, lies in a range that nobody has, and belongs to one customer", () => {
  const phones = shanghai.customers.flatMap(({ phones }) => phones ?? []).map(({ value }) => value);
  const nobodys = /^\+861[3-8]\d0000\d{4}$|^\+1\d{3}55501\d\d$|^\+493023125\d{3}$|^\+33199001\d{3}$/;
  expect(phones.filter((phone) => normalisePhone(phone)?.e164 !== phone || !nobodys.test(phone))).toEqual([]);
  expect(new Set(phones).size).toBe(phones.length);
});

test("every mail ends at the domain that is kept for examples, and no two are the same", () => {
  const mails = shanghai.customers.flatMap(({ emails }) => emails ?? []).map(({ value }) => value);
  expect(mails.filter((mail) => !/[@.]example\.com$/.test(mail))).toEqual([]);
  expect(new Set(mails).size).toBe(mails.length);
});

test("every customer is one that could have been typed in, and no two have the same name", () => {
  for (const customer of shanghai.customers) expect(() => CustomerDraft.parse(customer)).not.toThrow();
  expect(new Set(shanghai.customers.map(({ name }) => name)).size).toBe(shanghai.customers.length);
});

test("the owner's own words are in the firm's language, what is said to a customer in theirs", () => {
  const { tags, customers, timeline } = sampleOf({ language: "en" });
  expect(tags.map(({ name }) => name).join("")).not.toMatch(/\p{Script=Han}/u);
  const english = new Set(customers.filter(({ language }) => language === "en").map(({ id }) => id));
  const said = timeline.filter(({ customerId }) => english.has(customerId)).map(({ text }) => text);
  expect(said.filter((text) => typeof text === "string" && /\p{Script=Han}/u.test(text))).toEqual([]);
});

test("no place in a text is left to be filled in", () => {
  const told = shanghai.timeline.flatMap(({ text }) => (typeof text === "string" ? text : Object.values(text)));
  const texts = [...told, ...shanghai.tasks.map(({ title }) => title)];
  expect(texts.filter((text) => /[{}]|「」|“”/.test(text))).toEqual([]);
});

test("a firm that reckons in euro gets round prices in euro", () => {
  const { products } = sampleOf({ currency: "EUR" });
  expect(products.find(({ sku }) => sku === "T-101")).toMatchObject({ priceMinor: 3450, currency: "EUR" });
});

test.each(["b2b", "education", "consulting", "catering", "freelance"] as const)(
  "%s sells and says what is its own",
  (trade) => {
    const own = sampleOf({ words: wordsOf(trade) });
    expect(own.products).toHaveLength(25);
    expect(new Set(own.products.map(({ name }) => name)).size).toBe(25);
    const told = own.timeline.flatMap(({ text }) => (typeof text === "string" ? text : Object.values(text)));
    const texts = [
      ...told,
      ...own.tasks.map(({ title }) => title),
      ...own.opportunities.map(({ title }) => title),
      ...own.products.map(({ name }) => name),
      ...own.customers.flatMap(({ notes, needs }) => [notes ?? "", needs ?? ""]),
      ...own.tags.map(({ name }) => name),
    ];
    expect(
      texts.filter(
        (text) => /[{}]|「」|“”|茶叶|泡茶|盖碗|乌龙|\btea\b(?! break)/.test(text) || text.includes("undefined"),
      ),
    ).toEqual([]);
    const english = new Set(own.customers.filter(({ language }) => language === "en").map(({ id }) => id));
    const said = own.timeline.filter(({ customerId }) => english.has(customerId)).map(({ text }) => text);
    expect(said.filter((text) => typeof text === "string" && /\p{Script=Han}/u.test(text))).toEqual([]);
  },
);
