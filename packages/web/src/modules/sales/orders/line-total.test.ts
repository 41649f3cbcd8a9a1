import { expect, test } from "vitest";
import { lineTotal, milliOf } from "./line-total.ts";

test("a line comes to quantity times price, half a cent going away from zero", () => {
  expect([lineTotal(335, 100), lineTotal(-335, 100), lineTotal(2500, 12_000)]).toEqual([34, -34, 30_000]);
});

test("a third of a piece is 333 thousandths", () => {
  expect([milliOf(0.333), milliOf(1.1), milliOf(null)]).toEqual([333, 1100, null]);
});
