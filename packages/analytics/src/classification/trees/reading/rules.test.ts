import { expect, test } from "vitest";
import { matrixOf } from "../../../statistics/matrix.ts";
import { randomFrom } from "../../../statistics/random.ts";
import { fitTree, type TreeModel } from "../tree.ts";
import { rulesOf } from "./rules.ts";

const rulesFrom = (rows: number[][], targets: number[]) => {
  const options = { loss: "squared", leastRows: 1, price: 0 } as const;
  return rulesOf(fitTree(matrixOf(rows), Float64Array.from(targets), options, randomFrom(1)) as TreeModel);
};

test("one border makes two rules; who has no value goes with the first", () => {
  expect(rulesFrom([[1], [2], [3], [4]], [0, 0, 1, 1])).toEqual([
    { conditions: [{ feature: 0, side: "at most", threshold: 2.5, orMissing: true }], value: 0, rows: 2 },
    { conditions: [{ feature: 0, side: "above", threshold: 2.5, orMissing: false }], value: 1, rows: 2 },
  ]);
});

test("limits on one side become the tightest, and a value is needed where any of them needed one", () => {
  const [first, second, third, fourth] = rulesFrom(
    [1, 2, 3, 4, 5, 6, 7, 8].map((x) => [x]),
    [0, 0, 1, 1, 20, 20, 30, 30],
  ).map(({ conditions }) => conditions);
  expect(first).toEqual([{ feature: 0, side: "at most", threshold: 2.5, orMissing: true }]);
  expect(second).toEqual([
    { feature: 0, side: "above", threshold: 2.5, orMissing: false },
    { feature: 0, side: "at most", threshold: 4.5, orMissing: false },
  ]);
  expect(third).toEqual([
    { feature: 0, side: "above", threshold: 4.5, orMissing: false },
    { feature: 0, side: "at most", threshold: 6.5, orMissing: false },
  ]);
  expect(fourth).toEqual([{ feature: 0, side: "above", threshold: 6.5, orMissing: false }]);
});

test("whether there is a value can be the whole rule, and a limit says that there is one", () => {
  const rules = rulesFrom([[1], [2], [NaN], [NaN]], [0, 2, 9, 9]);
  expect(rules.map(({ conditions }) => conditions)).toEqual([
    [{ feature: 0, side: "at most", threshold: 1.5, orMissing: false }],
    [{ feature: 0, side: "above", threshold: 1.5, orMissing: false }],
    [{ feature: 0, side: "missing" }],
  ]);
  expect(rulesFrom([[1], [1], [NaN]], [0, 0, 9]).map(({ conditions }) => conditions)).toEqual([
    [{ feature: 0, side: "known" }],
    [{ feature: 0, side: "missing" }],
  ]);
});

test("of several features each has its condition, in the order asked", () => {
  const rules = rulesFrom(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [0, 1, 8, 8],
  );
  expect(rules).toEqual([
    {
      conditions: [
        { feature: 0, side: "at most", threshold: 0.5, orMissing: true },
        { feature: 1, side: "at most", threshold: 0.5, orMissing: true },
      ],
      value: 0,
      rows: 1,
    },
    {
      conditions: [
        { feature: 0, side: "at most", threshold: 0.5, orMissing: true },
        { feature: 1, side: "above", threshold: 0.5, orMissing: false },
      ],
      value: 1,
      rows: 1,
    },
    { conditions: [{ feature: 0, side: "above", threshold: 0.5, orMissing: false }], value: 8, rows: 2 },
  ]);
});

test("without a split there is one rule for all", () => {
  const root = { feature: [-1], threshold: [0], left: [-1], right: [-1], missingLeft: [0] };
  const tree = { ...root, value: [0.3], rows: [50], gain: [0] };
  expect(rulesOf({ kind: "tree", loss: "logistic", columns: 1, price: 1, tree })).toEqual([
    { conditions: [], value: 0.3, rows: 50 },
  ]);
});
