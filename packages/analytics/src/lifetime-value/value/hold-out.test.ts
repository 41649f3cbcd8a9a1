import { expect, test } from "vitest";
import { compareWithHoldOut, sameRateAsBefore } from "./hold-out.ts";

test("a forecast is compared with what came, beside a simpler one", () => {
  expect(compareWithHoldOut({ actual: [2, 0, 4], predicted: [1, 1, 3], baseline: [0, 0, 0] })).toEqual({
    kind: "hold-out",
    customers: 3,
    actual: 6,
    predicted: 5,
    rmse: 1,
    mae: 1,
    // Deviations (0, −2, 2) and (−2/3, −2/3, 4/3): 4 / √(8 · 8/3) = √3 / 2.
    correlation: expect.closeTo(Math.sqrt(3) / 2, 12),
    baseline: { predicted: 0, rmse: expect.closeTo(Math.sqrt(20 / 3), 12), mae: 2, correlation: null },
  });
  expect(compareWithHoldOut({ actual: [3, 0], predicted: [0, 1], baseline: [0, 0] })).toMatchObject({
    rmse: Math.sqrt(5),
    mae: 2,
    correlation: expect.closeTo(-1, 12) as number,
  });
});

test("nobody is not compared, and forecasts for others are refused", () => {
  expect(compareWithHoldOut({ actual: [], predicted: [], baseline: [] })).toMatchObject({ of: "customers", found: 0 });
  expect(() => compareWithHoldOut({ actual: [1], predicted: [], baseline: [1] })).toThrow("a fact and two forecasts");
  expect(() => compareWithHoldOut({ actual: [1], predicted: [1], baseline: [] })).toThrow("a fact and two forecasts");
});

test("the same rate as before is purchases by age, and nothing for who bought today for the first time", () => {
  expect([...sameRateAsBefore({ frequency: [3, 0, 0], age: [10, 5, 0] }, 20)]).toEqual([6, 0, 0]);
});
