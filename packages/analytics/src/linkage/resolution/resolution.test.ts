import { describe, expect, test } from "vitest";
import { groupsOf } from "./groups.ts";
import { oneToOne } from "./one-to-one.ts";
import { rowPairs } from "./row-pairs.ts";
import { settle } from "./settle.ts";

describe("groups", () => {
  const pair = (a: number, b: number, score: number) => ({ a, b, score });
  test("are rows that hang together", () => {
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf([pair(7, 9, 0.9), pair(2, 5, 0.8), pair(5, 9, 0.1)])).toEqual([
      { rows: [2, 5], complete: true },
      { rows: [7, 9], complete: true },
    ]);
    expect(groupsOf([pair(0, 1, 0.9), pair(1, 2, 0.8)])).toEqual([{ rows: [0, 1, 2], complete: false }]);
    expect(groupsOf([pair(0, 1, 0.9), pair(1, 2, 0.8), pair(0, 2, 0.7)])).toEqual([
      { rows: [0, 1, 2], complete: true },
    ]);
  });
  test("are not drawn together by a single link of many, but by half of them", () => {
    const twos = [pair(0, 1, 0.9), pair(2, 3, 0.9)];
    expect(groupsOf([...twos, pair(1, 2, 0.8)]).length).toBe(2);
    expect(groupsOf([pair(1, 2, 0.8), ...twos])).toEqual([
      { rows: [0, 1], complete: true },
      { rows: [2, 3], complete: true },
    ]);
    expect(groupsOf([pair(9, 3, 0.9), pair(9, 5, 0.9), pair(2, 10, 0.5)])).toEqual([
      { rows: [2, 10], complete: true },
      { rows: [3, 5, 9], complete: false },
    ]);
    expect(groupsOf([...twos, pair(1, 2, 0.8), pair(0, 3, 0.7)])).toEqual([{ rows: [0, 1, 2, 3], complete: false }]);
  });
  test("of one partner each keep the surest", () => {
    expect(oneToOne([pair(0, 2, 0.8), pair(0, 1, 0.9), pair(2, 3, 0.7)])).toEqual([pair(0, 1, 0.9), pair(2, 3, 0.7)]);
    expect(oneToOne([pair(1, 2, 0.9), pair(0, 2, 0.9)])).toEqual([pair(0, 2, 0.9)]);
    expect(oneToOne([pair(0, 3, 0.9), pair(0, 2, 0.9)])).toEqual([pair(0, 2, 0.9)]);
    expect(oneToOne([pair(0, 1, 0.9), pair(1, 2, 0.8), pair(2, 3, 0.7)])).toEqual([pair(0, 1, 0.9), pair(2, 3, 0.7)]);
  });

  test("settle the pairs: what hangs by one link is dropped, what follows through a third is added", () => {
    expect(settle([])).toEqual({ pairs: [], groups: [], doubtful: 0 });
    const chain = settle([pair(0, 1, 0.9), pair(1, 2, 0.8)]);
    expect(chain.pairs).toEqual([
      { ...pair(0, 1, 0.9), implied: false },
      { ...pair(1, 2, 0.8), implied: false },
      { a: 0, b: 2, score: expect.closeTo(0.72, 10) as number, implied: true },
    ]);
    const four = [pair(0, 1, 0.9), pair(2, 3, 0.9), pair(1, 2, 0.8)];
    expect(settle(four)).toMatchObject({
      doubtful: 1,
      pairs: [
        { a: 0, b: 1 },
        { a: 2, b: 3 },
      ],
    });
    expect(settle([pair(0, 1, 0.7), pair(1, 2, 0.7)]).pairs.length).toBe(2); // 0.49
    expect(settle([pair(0, 1, 0.5), pair(1, 2, 1)]).pairs.length).toBe(3); // 0.5
    const thirds = [pair(0, 1, 0.8), pair(1, 3, 0.8), pair(0, 2, 0.9), pair(2, 3, 0.9), pair(1, 2, 0.8)];
    expect(settle(thirds).pairs.at(-1)).toEqual({
      a: 0,
      b: 3,
      score: expect.closeTo(0.81, 10) as number,
      implied: true,
    });
    expect(settle([pair(0, 1, 0.9), pair(1, 2, 0.8)], 0).pairs.length).toBe(2);
  });

  test("stand for rows, as far as there is room", () => {
    const one = { ...pair(0, 1, 0.8), implied: false };
    const rows = [[4, 9], [2], [5], [1, 3, 7]];
    const pairsOfRows = (found: { a: number; b: number }[]) => found.map(({ a, b }) => `${a}-${b}`);
    const all = rowPairs(
      [one, { ...pair(3, 3, 0.9), implied: false }, { ...pair(1, 2, 0.8), implied: false }],
      rows,
      100,
    );
    expect(pairsOfRows(all.found)).toEqual(["1-3", "1-7", "3-7", "2-5", "2-4", "2-9"]);
    expect(all.found.map(({ pair: of }) => of)).toEqual([1, 1, 1, 2, 0, 0]);
    expect(all.leftOut).toBe(0);
    const few = rowPairs([one, { ...pair(3, 3, 0.9), implied: false }], rows, 2);
    expect([pairsOfRows(few.found), few.leftOut]).toEqual([["1-3", "1-7"], 3]);
    expect(rowPairs([one, { ...pair(0, 2, 0.8), implied: false }], rows, 9).found.map(({ pair: of }) => of)).toEqual([
      0, 0, 1, 1,
    ]);
  });

  test("of three copies with room for two: the worked example", () => {
    expect(rowPairs([{ ...pair(0, 0, 1), implied: false }], [[3, 5, 8]], 2)).toEqual({
      found: [
        { a: 3, b: 5, pair: 0 },
        { a: 3, b: 8, pair: 0 },
      ],
      leftOut: 1,
    });
  });
});
