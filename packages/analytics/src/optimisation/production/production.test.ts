import * as fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { type LinearProgramme, solveLinear } from "./linear-programme.ts";
import { type Product, productMix } from "./product-mix.ts";

const near = (value: number, digits = 9) => expect.closeTo(value, digits) as number;
const highs = await loadHighs();

/** The programme in the text form of CPLEX. */
function inWords({ gains, rows }: LinearProgramme, whole = false): string {
  const sum = (values: readonly number[]) =>
    values.map((value, j) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} x${j}`).join(" ");
  const limits = rows.map(({ uses, limit }, i) => ` r${i}: ${sum(uses)} <= ${limit}`);
  const names = gains.map((_, j) => `x${j}`).join(" ");
  return `Maximize\n obj: ${sum(gains)}\nSubject To\n${limits.join("\n")}\n${whole ? `General\n ${names}\n` : ""}End\n`;
}

const figure = fc.integer({ min: -6, max: 9 });
const programmes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([n, m]) =>
  fc.record({
    gains: fc.array(figure, { minLength: n, maxLength: n }),
    rows: fc.array(
      fc.record({ uses: fc.array(figure, { minLength: n, maxLength: n }), limit: fc.integer({ min: -8, max: 30 }) }),
      { minLength: m, maxLength: m },
    ),
  }),
);

describe("a linear programme", () => {
  test("Wyndor Glass: two products, three plants (F. Hillier, G. Lieberman, ch. 3)", () => {
    const rows = [
      { uses: [1, 0], limit: 4 },
      { uses: [0, 2], limit: 12 },
      { uses: [3, 2], limit: 18 },
    ];
    expect(solveLinear({ gains: [3, 5], rows })).toEqual({
      kind: "optimum",
      x: [near(2), near(6)],
      gain: near(36),
      prices: [near(0), near(1.5), near(1)],
    });
  });

  test("agrees with HiGHS, also where nothing fits or there is no end", () => {
    const told = { Optimal: "optimum", Infeasible: "infeasible", Unbounded: "unbounded" } as Record<string, string>;
    fc.assert(
      fc.property(programmes, (programme) => {
        const found = solveLinear(programme);
        const other = highs.solve(inWords(programme), { presolve: "off" });
        // HiGHS ends a few unbounded ones as "Unknown": nothing to compare with.
        fc.pre(other.Status in told);
        expect(found.kind).toBe(told[other.Status]);
        if (found.kind !== "optimum") return;
        expect(found.gain).toBeCloseTo(other.ObjectiveValue, 6);
        // Strong duality: the limits at their prices are worth the gain, and no amount below 0 or beyond a limit.
        expect(found.prices.reduce((sum, price, i) => sum + price * programme.rows[i]!.limit, 0)).toBeCloseTo(
          found.gain,
          6,
        );
        for (const { uses, limit } of programme.rows) {
          expect(uses.reduce((sum, use, j) => sum + use * found.x[j]!, 0)).toBeLessThanOrEqual(limit + 1e-7);
        }
        expect(Math.min(0, ...found.x, ...found.prices)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test("that cycles without Bland's rule ends (E. Beale, 1955)", () => {
    const rows = [
      { uses: [0.25, -60, -0.04, 9], limit: 0 },
      { uses: [0.5, -90, -0.02, 3], limit: 0 },
      { uses: [0, 0, 1, 0], limit: 1 },
    ];
    expect(solveLinear({ gains: [0.75, -150, 0.02, -6], rows })).toMatchObject({ kind: "optimum", gain: near(0.05) });
  });

  test("with a limit below 0 first looks for amounts that fit", () => {
    // x + y ≥ 2, x ≤ 5, y ≤ 5: least x + 2y costs 2.
    const rows = [
      { uses: [-1, -1], limit: -2 },
      { uses: [1, 0], limit: 5 },
      { uses: [0, 1], limit: 5 },
    ];
    expect(solveLinear({ gains: [-1, -2], rows })).toMatchObject({
      kind: "optimum",
      x: [near(2), near(0)],
      gain: near(-2),
    });
    expect(solveLinear({ gains: [1], rows: [{ uses: [1], limit: -1 }] })).toEqual({ kind: "infeasible" });
    // x = 2 exactly, by two limits that meet.
    expect(
      solveLinear({
        gains: [0],
        rows: [
          { uses: [-1], limit: -2 },
          { uses: [1], limit: 2 },
        ],
      }),
    ).toMatchObject({ x: [near(2)] });
  });

  test("of nothing gains nothing; gains without a limit have no end", () => {
    expect(solveLinear({ gains: [], rows: [] })).toEqual({ kind: "optimum", x: [], gain: 0, prices: [] });
    expect(solveLinear({ gains: [1], rows: [] })).toEqual({ kind: "unbounded" });
    expect(solveLinear({ gains: [0, -1], rows: [] })).toMatchObject({ kind: "optimum", x: [0, 0] });
    expect(() => solveLinear({ gains: [1], rows: [{ uses: [], limit: 1 }] })).toThrow(
      "Each limit needs one use for each gain.",
    );
    expect(() => solveLinear({ gains: [Infinity], rows: [] })).toThrow("Gains, uses and limits are finite numbers.");
    expect(() => solveLinear({ gains: [1], rows: [{ uses: [1], limit: Number.NaN }] })).toThrow("finite numbers");
  });
});

describe("a product mix", () => {
  const windows: Product[] = [
    { gain: 3, uses: [1, 0, 3] },
    { gain: 5, uses: [0, 2, 2] },
  ];

  test("tells amounts, what is used and left, and what more of a resource is worth", () => {
    expect(productMix(windows, [4, 12, 18])).toEqual({
      kind: "product-mix",
      amounts: [near(2), near(6)],
      gain: near(36),
      resources: [
        { used: near(2), left: near(2), price: near(0) },
        { used: near(12), left: near(0), price: near(1.5) },
        { used: near(18), left: near(0), price: near(1) },
      ],
    });
  });

  test("keeps the least and the most of each product", () => {
    const [first, second] = windows as [Product, Product];
    expect(productMix([{ ...first, least: 3 }, second], [4, 12, 18])).toMatchObject({
      amounts: [near(3), near(4.5)],
      gain: near(31.5),
    });
    expect(productMix([first, { ...second, most: 5 }], [4, 12, 18])).toMatchObject({ amounts: [near(8 / 3), near(5)] });
    expect(productMix([{ ...first, least: 5 }, second], [4, 12, 18])).toEqual({ kind: "infeasible" });
    expect(productMix([{ gain: 1, uses: [0] }], [5])).toEqual({ kind: "unbounded" });
    expect(productMix([], [5])).toEqual({
      kind: "product-mix",
      amounts: [],
      gain: 0,
      resources: [{ used: 0, left: 5, price: 0 }],
    });
  });

  test("in whole pieces need not be the rounded one", () => {
    // 5x + 4y within 6x + 4y ≤ 24, x + 2y ≤ 6: 3 and 1.5 in parts (21), 4 and 0 in pieces (20).
    const products: Product[] = [
      { gain: 5, uses: [6, 1] },
      { gain: 4, uses: [4, 2] },
    ];
    expect(productMix(products, [24, 6])).toMatchObject({ amounts: [near(3), near(1.5)], gain: near(21) });
    expect(productMix(products, [24, 6], true)).toMatchObject({
      amounts: [4, 0],
      gain: 20,
      resources: [
        { used: 24, left: 0 },
        { used: 4, left: 2 },
      ],
    });
    expect(productMix([{ gain: 1, uses: [1], least: 0.2, most: 0.8 }], [5], true)).toEqual({ kind: "infeasible" });
    expect(productMix([{ gain: 1, uses: [2], least: 1.2, most: 2.9 }], [9], true)).toMatchObject({ amounts: [2] });
    expect(
      productMix(
        [
          { gain: 1, uses: [-1], least: 0, most: 3 },
          { gain: 0, uses: [2], least: 1 },
        ],
        [0.5],
        true,
      ),
    ).toMatchObject({
      amounts: [3, 1],
    });
  });

  test("in whole pieces agrees with HiGHS", () => {
    const product = fc.record({
      gain: fc.integer({ min: 1, max: 20 }),
      uses: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(product, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 40 }),
        (products, limit) => {
          const found = productMix(products, [limit, 30], true);
          if (found.kind !== "product-mix") throw new Error(found.kind);
          const rows = [limit, 30].map((limit, i) => ({ uses: products.map(({ uses }) => uses[i]!), limit }));
          const other = highs.solve(inWords({ gains: products.map(({ gain }) => gain), rows }, true));
          expect(found.gain).toBeCloseTo(other.ObjectiveValue, 6);
          for (const { left } of found.resources) expect(left).toBeGreaterThanOrEqual(0);
          expect(found.amounts.every(Number.isInteger)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    [() => productMix([{ gain: 1, uses: [] }], [1]), "Each product needs one use for each resource."],
    [() => productMix([{ gain: 1, uses: [1], least: -1 }], [1]), "The limits of a product are 0 ≤ least ≤ most."],
    [() => productMix([{ gain: 1, uses: [1], least: Infinity }], [1]), "The limits of a product are 0 ≤ least ≤ most."],
    [
      () => productMix([{ gain: 1, uses: [1], least: 2, most: 1 }], [1]),
      "The limits of a product are 0 ≤ least ≤ most.",
    ],
  ])("%s is refused", (ask, says) => {
    expect(ask).toThrow(says);
  });
});
