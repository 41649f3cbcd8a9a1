import { expect, it } from "vitest";
import { growth, shareOf } from "./change.tsx";

it("half as much again is a growth of 50 %", () => {
  expect([growth(150, 100), growth(50, 100), growth(100, 100)]).toEqual([0.5, -0.5, 0]);
});

it("nothing grows from nothing, nor from what nobody knows", () => {
  expect([growth(5, 0), growth(5, null), growth(null, 5), growth(5, -3)]).toEqual([null, null, null, null]);
});

it("a share of nobody is none, and not zero", () => {
  expect([shareOf({ hits: 0, of: 0 }), shareOf({ hits: 0, of: 4 }), shareOf({ hits: 1, of: 4 })]).toEqual([
    null,
    0,
    0.25,
  ]);
});
