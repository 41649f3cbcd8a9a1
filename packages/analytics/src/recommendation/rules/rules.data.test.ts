import { expect, test } from "vitest";
import { hasPublicData } from "../../testing/public-data.ts";
import { readRetail } from "../testing/retail.ts";
import { namedLines } from "../sparse/named-lines.ts";
import { columnsIn, sparseRows } from "../sparse/sparse-rows.ts";
import { associationRules } from "./association-rules.ts";

test.skipIf(!hasPublicData("online_retail"))(
  "rules of a web shop agree with plain counting, herb markers go together 45 to 52 times as often as by chance (public data: online_retail)",
  () => {
    const lines = readRetail().filter(({ code }) => /^\d{5}/.test(code));
    const { owner, item, owners, items } = namedLines(
      lines.map(({ invoice }) => invoice),
      lines.map(({ name }) => name),
    );
    const baskets = sparseRows({ rows: owners.length, columns: items.length, row: owner, column: item });
    const found = associationRules(baskets, { support: 0.01 });
    if (found.kind !== "rules") throw new Error("There are enough baskets.");

    const single = new Float64Array(items.length);
    const both = new Float64Array(items.length ** 2);
    for (let basket = 0; basket < baskets.rows; basket++) {
      const inside = columnsIn(baskets, basket);
      for (const a of inside) {
        single[a]!++;
        for (const b of inside) both[a * items.length + b]!++;
      }
    }
    const least = 0.01 * baskets.rows;
    const wanted = items.flatMap((_, a) =>
      items.flatMap((_, b) => {
        const count = both[a * items.length + b]!;
        if (a === b || count < least) return [];
        const lift = (count * baskets.rows) / (single[a]! * single[b]!);
        return [[a, b, count / baskets.rows, count / single[a]!, lift]];
      }),
    );
    const pairs = found.rules
      .filter(({ antecedent, consequent }) => antecedent.length === 1 && consequent.length === 1)
      .map((rule) => [rule.antecedent[0]!, rule.consequent[0]!, rule.support, rule.confidence, rule.lift]);
    const inOrder = (rows: number[][]) => rows.toSorted((x, y) => x[0]! - y[0]! || x[1]! - y[1]!);
    expect(wanted.length).toBeGreaterThan(100);
    expect(inOrder(pairs)).toEqual(inOrder(wanted));

    const herbs = found.rules.filter(({ antecedent, consequent }) =>
      [antecedent, consequent].every((side) => side.length === 1 && items[side[0]!]!.startsWith("HERB MARKER")),
    );
    const lifts = herbs.map(({ lift }) => lift);
    expect(herbs.length).toBeGreaterThan(10);
    expect(Math.min(...lifts)).toBeGreaterThan(45);
    expect(Math.max(...lifts)).toBeLessThan(52);
  },
  120_000,
);
