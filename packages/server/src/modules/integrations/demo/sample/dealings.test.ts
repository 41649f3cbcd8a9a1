/** What hangs on deals and orders in the sample: papers, parts of a price, work that is brought, and the calendar. */
import { expect, test } from "vitest";
import { addDays } from "#platform/clock";
import type { Sample } from "./request.ts";
import { anyDay, sampleOf } from "./testing.ts";
import { wordsOf } from "./trades/all.ts";

const trades = ["retail", "b2b", "education", "consulting", "catering", "freelance"] as const;
const march = "2027-03-01";

const totalOf = ({ lines }: Sample["orders"][number]) =>
  lines.reduce((sum, line) => sum + (line.quantityMilli / 1000) * line.unitPriceMinor, 0);

test("on any day quotes are being written, wait, have run out, and were answered either way", () => {
  anyDay(({ quotes }, today) => {
    const standings = quotes.map(({ state, validUntilOn }) =>
      state === "sent" && validUntilOn! < today ? "expired" : state,
    );
    expect(new Set(standings)).toEqual(new Set(["draft", "sent", "expired", "accepted", "declined"]));
    expect(new Set(quotes.map(({ number }) => number)).size).toBe(quotes.length);
  });
});

test("a quote offers its deal for the price that the deal says", () => {
  anyDay(({ quotes, opportunities }) => {
    for (const { opportunityId, lines } of quotes.filter((quote) => quote.opportunityId)) {
      const total = lines.reduce(
        (sum, { quantityMilli = 1000, unitPriceMinor = 0 }) => sum + (quantityMilli / 1000) * unitPriceMinor,
        0,
      );
      expect(total).toBe(opportunities.find(({ id }) => id === opportunityId)!.amountMinor);
    }
  });
});

test("what a customer accepted became an order of the same lines", () => {
  anyDay(({ quotes, orders }) => {
    for (const { orderId, lines } of quotes.filter(({ state }) => state === "accepted"))
      expect(lines).toEqual(orders.find(({ id }) => id === orderId)!.lines);
  });
});

test("on any day one contract is in force, one ends before its reminder is old, and one is a draft", () => {
  anyDay(({ contracts, tasks }, today) => {
    const [ending, inForce, draft] = contracts;
    expect(inForce!.signedOn! < today && inForce!.endOn! > addDays(today, 60)).toBe(true);
    expect(ending!.endOn! > today && addDays(ending!.endOn!, -ending!.remindDays!) <= today).toBe(true);
    expect(tasks.find(({ id }) => id === ending!.reminderId)).toMatchObject({ dueOn: today, doneAt: null });
    expect(draft!.signedOn).toBeNull();
  });
});

test("a plan makes its order's price; one part is late, one due within the week, and what came are whole parts", () => {
  anyDay(({ instalments, payments, orders }, today) => {
    const plans = Map.groupBy(instalments, ({ orderId }) => orderId);
    expect(plans.size).toBe(4);
    const open = [...plans].flatMap(([orderId, parts]) => {
      expect(parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(
        totalOf(orders.find(({ id }) => id === orderId)!),
      );
      const came = payments.filter((payment) => payment.orderId === orderId).map(({ amountMinor }) => amountMinor);
      expect(came).toEqual(parts.slice(0, came.length).map(({ amountMinor }) => amountMinor));
      return parts.slice(came.length).map(({ dueOn }) => dueOn);
    });
    expect(open.filter((dueOn) => dueOn < today)).toHaveLength(1);
    expect(open.filter((dueOn) => dueOn >= today && dueOn <= addDays(today, 6)).length).toBeGreaterThan(0);
  });
});

test.each(trades)("what %s brings is planned, under way and done, and nothing is done ahead of its day", (trade) => {
  const { deliveries } = sampleOf({ words: wordsOf(trade) });
  expect(deliveries.map(({ state }) => state)).toEqual(expect.arrayContaining(["running", "done"]));
  for (const { steps, hours, agreedMinutes } of deliveries) {
    expect(steps.filter(({ state, dueOn }) => state !== "open" && dueOn! >= march)).toEqual([]);
    expect(hours.filter(({ workedOn }) => workedOn >= march)).toEqual([]);
    expect(hours.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(agreedMinutes ?? 0);
  }
});

test("a school brings lessons, advisers bring hours and projects", () => {
  const kinds = (trade: (typeof trades)[number]) =>
    new Set(sampleOf({ words: wordsOf(trade) }).deliveries.map(({ kind }) => kind));
  expect(kinds("education")).toEqual(new Set(["course"]));
  expect(kinds("consulting")).toEqual(new Set(["project", "hours"]));
});

test("an invoice asks for its order's price, and no firm has its numbers", () => {
  anyDay(({ invoices, invoiceTitles, orders }) => {
    expect(invoices.filter(({ issuedOn }) => issuedOn)).toHaveLength(3);
    expect(invoices.filter(({ issuedOn }) => !issuedOn)).toHaveLength(2);
    for (const { orderId, amountMinor } of invoices)
      expect(amountMinor).toBe(totalOf(orders.find(({ id }) => id === orderId)!));
    expect(new Set(invoices.map(({ orderId }) => orderId)).size).toBe(invoices.length);
    for (const { taxNumber } of invoiceTitles) expect(taxNumber).toMatch(/^9199/);
  });
});

test("on any day something is arranged this week and the next, on working days", () => {
  anyDay(({ appointments }, today) => {
    const single = appointments.filter(({ rrule }) => !rrule).map(({ startOn }) => startOn);
    expect(single.filter((on) => on >= today && on <= addDays(today, 6)).length).toBeGreaterThanOrEqual(3);
    expect(single.filter((on) => on > addDays(today, 6)).length).toBeGreaterThanOrEqual(2);
    expect(single.filter((on) => [0, 6].includes(new Date(on).getUTCDay()))).toEqual([]);
  });
});

test("what an English customer signs, orders or is offered is in English", () => {
  for (const trade of trades) {
    const { customers, quotes, contracts, deliveries } = sampleOf({ words: wordsOf(trade), language: "en" });
    const english = new Set(customers.filter(({ language }) => language === "en").map(({ id }) => id));
    const theirs = [...quotes, ...contracts, ...deliveries].filter(({ customerId }) => english.has(customerId!));
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.map(({ title }) => title).filter((title) => /\p{Script=Han}/u.test(title))).toEqual([]);
  }
});
