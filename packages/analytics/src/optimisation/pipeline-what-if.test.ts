import { describe, expect, it } from "vitest";
import { countedOf, monthsOf, type OpenDeal, tried } from "./pipeline-what-if.ts";

const deal = (id: string, probability: number, amountMinor: number, expectedCloseOn: string | null): OpenDeal => ({
  id,
  probability,
  amountMinor,
  expectedCloseOn,
});

const forecast = {
  today: "2027-03-10",
  period: { from: "2027-03-01", to: "2027-04-30" },
  wonMinor: 500,
  deals: [deal("a", 50, 1000, "2027-03-20"), deal("b", 20, 300, "2027-01-05")],
  undated: [deal("c", 90, 70, null)],
  rest: { probabilities: [10], amountsMinor: [40], months: ["2027-04"] },
  months: [
    { month: "2027-03", wonMinor: 500, expectedMinor: 560 },
    { month: "2027-04", wonMinor: 0, expectedMinor: 4 },
  ],
};

const pairs = (trials: Parameters<typeof countedOf>[1]) => {
  const { probabilities, amounts } = countedOf(forecast, trials);
  return probabilities.map((probability, index) => [probability, amounts[index]]);
};

describe("trying out a forecast", () => {
  it("untouched counts what is won, what is dated, and what is not listed", () => {
    expect(pairs({})).toEqual([
      [1, 500],
      [0.5, 1000],
      [0.2, 300],
      [0.1, 40],
    ]);
  });

  it("a deal left out, won or lost counts so", () => {
    expect(pairs({ a: { counts: false }, b: { outcome: "won" } })).toEqual([
      [1, 500],
      [1, 300],
      [0.1, 40],
    ]);
    expect(pairs({ a: { outcome: "lost" } })[1]).toEqual([0, 1000]);
  });

  it("another chance or amount counts instead", () => {
    expect(pairs({ a: { probability: 80, amountMinor: 2000 } })[1]).toEqual([0.8, 2000]);
  });

  it("a day beyond the period takes a deal out, and a day within brings one in", () => {
    expect(pairs({ a: { closesOn: "2027-05-01" } })).toHaveLength(3);
    expect(pairs({ c: { closesOn: "2027-04-30" } })).toContainEqual([0.9, 70]);
  });

  it("nothing won adds no row, and days before the period take a deal out", () => {
    const later = {
      ...forecast,
      wonMinor: 0,
      today: "2027-02-01",
      deals: [deal("a", 50, 1000, "2027-02-28"), deal("b", 20, 300, "2027-03-01")],
    };
    expect(countedOf(later, {})).toEqual({
      probabilities: [0.2, 0.1],
      amounts: [300, 40],
      months: ["2027-03", "2027-04"],
    });
  });

  it("a trial that names nothing leaves the deal as it is, and a deal without a day counts to none", () => {
    expect(tried(deal("a", 50, 1000, null), {}, "2027-03-10")).toEqual({
      counts: true,
      outcome: "open",
      probability: 50,
      amountMinor: 1000,
      closesOn: null,
      on: null,
    });
    expect(tried(deal("a", 50, 1000, "2027-03-10"), { counts: false, outcome: "lost" }, "2027-03-10")).toMatchObject({
      counts: false,
      outcome: "lost",
      on: "2027-03-10",
    });
  });

  it("parts of the smallest coin are rounded, and months without a deal expect nothing", () => {
    const counted = { probabilities: [0.5, 0.3], amounts: [25, 1], months: ["2027-03", "2027-03"] };
    expect(monthsOf(forecast, counted)).toEqual([
      { month: "2027-03", wonMinor: 500, expectedMinor: 13 },
      { month: "2027-04", wonMinor: 0, expectedMinor: 0 },
    ]);
  });

  it("a day that is over counts as today, and is still shown as typed", () => {
    expect(tried(forecast.deals[1]!, {}, "2027-03-10")).toMatchObject({ on: "2027-03-10", closesOn: "2027-01-05" });
  });

  it("each month has what is won and what may be expected", () => {
    expect(monthsOf(forecast, countedOf(forecast, { a: { closesOn: "2027-04-02" } }))).toEqual([
      { month: "2027-03", wonMinor: 500, expectedMinor: 60 },
      { month: "2027-04", wonMinor: 0, expectedMinor: 504 },
    ]);
  });
});
