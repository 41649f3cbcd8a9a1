import { expect, test } from "vitest";
import { sampleSizeForMeans, sampleSizeForRates } from "./sample-size.ts";

// R 4: power.prop.test(p1 = .50, p2 = .75, power = .90) gives 76.7.
test("from a half to three quarters takes 77 in each group for a power of 90 %", () => {
  expect(sampleSizeForRates(0.5, 0.75, { power: 0.9 })).toBe(77);
});

test("from 10 % to 15 % takes 686 in each group, either way round", () => {
  expect(sampleSizeForRates(0.1, 0.15)).toBe(686);
  expect(sampleSizeForRates(0.15, 0.1)).toBe(686);
  expect(sampleSizeForRates(0.1, 0.15, { power: 0.8, falseAlarm: 0.05 })).toBe(686);
  expect(sampleSizeForRates(0.1, 0.15, { falseAlarm: 0.01 })).toBeGreaterThan(686);
});

// R 4: power.t.test(delta = 1, power = .90) gives 22.02, exact by the non-central t.
test("one standard deviation takes 23 in each group for a power of 90 %", () => {
  expect(sampleSizeForMeans(1, 1, { power: 0.9 })).toBe(23);
  expect(sampleSizeForMeans(-1, 1, { power: 0.9 })).toBe(23);
  expect(sampleSizeForMeans(30, 30, { power: 0.9 })).toBe(23);
});

test("a small difference takes as many as the normal tables say: 2 · (1.96 + 0.8416)² · 400", () => {
  expect(sampleSizeForMeans(0.05, 1)).toBe(6281);
  expect(sampleSizeForMeans(0.05, 1, { power: 0.8, falseAlarm: 0.05 })).toBe(6281);
});

test("a difference nobody can miss still takes two in each group", () => {
  expect(sampleSizeForMeans(1e6, 1)).toBe(2);
});

test("what no size can show, and what is no rate or chance, is refused", () => {
  expect(() => sampleSizeForRates(0.1, 0.1)).toThrow("No size shows a difference of 0.");
  expect(() => sampleSizeForMeans(0, 1)).toThrow("No size shows a difference of 0.");
  expect(() => sampleSizeForMeans(NaN, 1)).toThrow("No size shows a difference of 0.");
  for (const rate of [-0.1, 1.1, NaN]) {
    expect(() => sampleSizeForRates(0.5, rate)).toThrow("A rate lies between 0 and 1.");
    expect(() => sampleSizeForRates(rate, 0.5)).toThrow("A rate lies between 0 and 1.");
  }
  expect(sampleSizeForRates(0, 1)).toBeGreaterThan(0);
  for (const deviation of [0, Infinity]) {
    expect(() => sampleSizeForMeans(1, deviation)).toThrow("A standard deviation is above 0.");
  }
  for (const falseAlarm of [0, 1]) {
    expect(() => sampleSizeForMeans(1, 1, { falseAlarm })).toThrow("The chance of a false alarm lies between 0 and 1.");
  }
  for (const power of [0.05, 1]) {
    expect(() => sampleSizeForRates(0.1, 0.2, { power })).toThrow(
      "The power lies between the false alarm's chance and 1.",
    );
  }
});
