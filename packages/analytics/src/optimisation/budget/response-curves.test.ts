import { describe, expect, test } from "vitest";
import { demandResponse, marginalOf, type Response, resultOf, spendAbove } from "./response-curves.ts";

const saturating: Response = { kind: "saturating", most: 100, rate: 0.01 };
const power: Response = { kind: "power", scale: 10, exponent: 0.5 };
const logarithm: Response = { kind: "logarithm", scale: 50, rate: 0.1 };
const points: Response = {
  kind: "points",
  points: [
    { spend: 10, result: 30 },
    { spend: 20, result: 50 },
    { spend: 40, result: 50 },
  ],
};
const raised: Response = {
  kind: "points",
  points: [
    { spend: 0, result: 5 },
    { spend: 10, result: 25 },
  ],
};

describe("what spending brings", () => {
  test.each([
    [saturating, 100, 63.212056],
    [saturating, 0, 0],
    [power, 100, 100],
    [logarithm, 90, 115.129255],
    [points, 0, 0],
    [points, 5, 15],
    [points, 15, 40],
    [points, 30, 50],
    [points, 90, 50],
    [raised, 0, 5],
    [raised, 5, 15],
    [raised, 50, 25],
  ])("%j at %d", (response, spend, result) => {
    expect(resultOf(response, spend)).toBeCloseTo(result, 6);
  });

  test.each([
    [saturating, 100, 0.367879],
    [power, 100, 0.5],
    [power, 0, Infinity],
    [logarithm, 90, 0.5],
    [points, 0, 3],
    [points, 9.9, 3],
    [points, 10, 2],
    [points, 20, 0],
    [points, 40, 0],
    [raised, 0, 2],
  ])("the next unit of %j at %d", (response, spend, marginal) => {
    expect(marginalOf(response, spend)).toBeCloseTo(marginal, 6);
  });

  test.each([saturating, power, logarithm, points])("the slope is that of the curve: %j", (response) => {
    for (const spend of [3, 12, 31]) {
      const measured = (resultOf(response, spend + 1e-5) - resultOf(response, spend)) / 1e-5;
      expect(marginalOf(response, spend)).toBeCloseTo(measured, 4);
    }
  });
});

describe("up to where a unit brings more", () => {
  test.each([
    [saturating, 0.367879441171, false, 100],
    [saturating, 2, true, 0],
    [power, 0.5, false, 100],
    [logarithm, 0.5, false, 90],
    [logarithm, 6, true, 0],
    [points, 2.5, false, 10],
    [points, 3, false, 0],
    [points, 3, true, 10],
    [points, 2, false, 10],
    [points, 2, true, 20],
    [points, 4, true, 0],
    [{ kind: "power", scale: 3, exponent: 1 } as const, 2.9, false, Infinity],
    [{ kind: "power", scale: 3, exponent: 1 } as const, 3, false, 0],
    [{ kind: "power", scale: 3, exponent: 1 } as const, 3, true, Infinity],
    [{ kind: "power", scale: 3, exponent: 1 } as const, 3.1, true, 0],
  ])("%j than %d (as much too: %s)", (response, marginal, orAsMuch, spend) => {
    expect(spendAbove(response, marginal, orAsMuch)).toBeCloseTo(spend, 6);
  });
});

test.each<Response>([
  saturating,
  power,
  logarithm,
  points,
  raised,
  { kind: "power", scale: 1, exponent: 1 },
  { kind: "points", points: [{ spend: 1, result: 0 }] },
])("%j is a response", (response) => {
  expect(() => demandResponse(response)).not.toThrow();
});

test.each<Response>([
  { kind: "saturating", most: 0, rate: 1 },
  { kind: "saturating", most: 1, rate: 0 },
  { kind: "saturating", most: Infinity, rate: 1 },
  { kind: "power", scale: 1, exponent: 1.01 },
  { kind: "power", scale: 0, exponent: 0.5 },
  { kind: "power", scale: 1, exponent: Number.NaN },
  { kind: "logarithm", scale: -1, rate: 1 },
  { kind: "logarithm", scale: 1, rate: Infinity },
  { kind: "points", points: [] },
  { kind: "points", points: [{ spend: 0, result: 1 }] },
  {
    kind: "points",
    points: [
      { spend: -1, result: 1 },
      { spend: 1, result: 2 },
    ],
  },
  { kind: "points", points: [{ spend: 1, result: -1 }] },
  {
    kind: "points",
    points: [
      { spend: 1, result: 1 },
      { spend: 2, result: 2.1 },
    ],
  },
  {
    kind: "points",
    points: [
      { spend: 2, result: 1 },
      { spend: 2, result: 2 },
    ],
  },
  { kind: "points", points: [{ spend: 1, result: Infinity }] },
])("%j is none", (response) => {
  expect(() => demandResponse(response)).toThrow(
    "A response has figures above 0, an exponent of at most 1, or points whose spending ascends and whose slopes never rise.",
  );
});
