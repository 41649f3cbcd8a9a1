import type { Reason } from "@soloist/analytics/recommendation/purchases/reasons.ts";
import { recommendPurchases } from "@soloist/analytics/recommendation/purchases/recommend-purchases.ts";
import { type RatingReason, recommendRatings } from "@soloist/analytics/recommendation/ratings/recommend-ratings.ts";
import { type NamedLines, namedLines } from "@soloist/analytics/recommendation/sparse/named-lines.ts";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { invalid } from "#platform/errors";
import { flagGiven, flagNumber } from "../reading/numbers.ts";
import { purchasesReport, type Recommended, ratingsReport } from "./report.ts";
import { type Answer, defineSubject } from "../subject.ts";
import { openTable, type Table } from "../reading/table.ts";

const seed = 1;

/** What to offer which customer, by what they rated or bought. */
export const subject = defineSubject({
  usage: "FILE --customer COL --item COL [--rating COL] [--test FILE] [--for CUSTOMER] [--show N]",
  options: {
    customer: { type: "string" },
    item: { type: "string" },
    rating: { type: "string" },
    test: { type: "string" },
    for: { type: "string" },
    show: { type: "string" },
  },
  async answer(table, values, language): Promise<Answer> {
    const columns = {
      customer: flagGiven("customer", values.customer),
      item: flagGiven("item", values.item),
      rating: values.rating,
    };
    const show = flagNumber("show", values.show, { least: 0, most: 1000, whole: true }) ?? 10;
    const lines = linesOf(table, columns);
    const later = values.test === undefined ? undefined : linesOf(await openTable(values.test), columns, lines.named);
    const customers = values.for === undefined ? latest(lines.named, show) : Int32Array.of(codeOf(lines, values.for));
    const facts = {
      customers: lines.named.owners.length,
      items: lines.named.items.length,
      lines: lines.named.kept.length,
      leftOut: { ...lines.leftOut, ...(later && { inTest: later.leftOut }) },
      heldBack: later === undefined,
    };
    const random = randomFrom(seed);
    if (columns.rating !== undefined) {
      const ratings = ratingsOf(lines);
      const found = recommendRatings({ ratings, random, customers, ...(later && { later: ratingsOf(later) }) });
      if (found.kind === "too-little-data") return found;
      const { rmse, mae, baseline, method, beatsBaseline, evaluated, choice, lists } = found;
      const recommendations = named(lists, lines.named);
      const figures = { rmse, mae, baseline: baseline.rmse, baselineMae: baseline.mae };
      const json = { method, ...figures, beatsBaseline, evaluated, weights: choice.weights, ...facts, recommendations };
      return { json, report: ratingsReport(json, language) };
    }
    const found = recommendPurchases({
      purchases: purchasesOf(lines.named),
      random,
      customers,
      ...(later && { later: purchasesOf(later.named) }),
      ...(haveWords(lines.named.items) && { texts: lines.named.items }),
    });
    if (found.kind === "too-little-data") return found;
    const { method, mix, beatsPopularity, evaluated, ways, lists } = found;
    const candidates = ways.map(({ method: name, precision, recall, coverage }) => ({
      method: name,
      precisionAt10: precision,
      recallAt10: recall,
      coverage,
    }));
    const recommendations = named(lists, lines.named);
    const figures = { precisionAt10: ways[0].precision, baseline: ways[1].precision, recallAt10: ways[0].recall };
    const verdict = { beatsBaseline: beatsPopularity, evaluated, coverage: ways[0].coverage };
    const json = { method, ...figures, ...verdict, mix, candidates, ...facts, recommendations };
    return { json, report: purchasesReport(json, language) };
  },
});

type Columns = { customer: string; item: string; rating: string | undefined };
type Lines = {
  named: NamedLines;
  rating: Float64Array;
  leftOut: { noCustomer: number; noItem: number; noRating?: number };
};

/** The usable lines of a table; where ratings are asked for, a line without one is not usable. */
function linesOf(table: Table, columns: Columns, known?: NamedLines): Lines {
  const owners = table.texts(columns.customer);
  const items = table.texts(columns.item);
  const ratings = columns.rating === undefined ? undefined : table.numbers(columns.rating);
  let noRating = 0;
  if (ratings) {
    for (let line = 0; line < owners.length; line++) {
      if (owners[line] === "" || items[line] === "" || Number.isFinite(ratings[line]!)) continue;
      noRating++;
      // Without a customer the line is left out below; it is counted here, once.
      owners[line] = "";
    }
  }
  const named = namedLines(owners, items, known);
  const noCustomer = named.noOwner - noRating;
  const rating = Float64Array.from(named.kept, (line) => ratings?.[line] ?? 1);
  return { named, rating, leftOut: { noCustomer, noItem: named.noItem, ...(ratings && { noRating }) } };
}

const purchasesOf = ({ owners, items, owner, item }: NamedLines) => ({
  customers: owners.length,
  items: items.length,
  customer: owner,
  item,
});
const ratingsOf = ({ named, rating }: Lines) => ({ ...purchasesOf(named), rating });

/** The customers who come last in the file. */
function latest({ owner }: NamedLines, count: number): Int32Array {
  const found = new Set<number>();
  for (let line = owner.length - 1; line >= 0 && found.size < count; line--) found.add(owner[line]!);
  return Int32Array.from(found);
}

function codeOf({ named }: Lines, customer: string): number {
  const code = named.owners.indexOf(customer);
  if (code >= 0) return code;
  throw invalid("analyze.no_such_customer", [
    `The file has no customer “${customer}”.`,
    `文件里没有客户“${customer}”。`,
  ]);
}

/** Whether items are named in words, rather than by a code. */
const haveWords = (items: readonly string[]) =>
  items.filter((item) => /\p{L}{2,}[^\p{L}]+\p{L}{2,}|\p{Script=Han}{3,}/u.test(item)).length * 2 >= items.length;

/** The same lists with names in the place of codes. */
function named(
  lists: readonly {
    customer: number;
    items: { item: number; estimate?: number; reasons: readonly (Reason | RatingReason)[] }[];
  }[],
  { owners, items }: NamedLines,
): Recommended[] {
  return lists.map((list) => ({
    customer: owners[list.customer]!,
    items: list.items.map((each) => ({
      ...each,
      item: items[each.item]!,
      reasons: each.reasons.map((reason) => ("item" in reason ? { ...reason, item: items[reason.item]! } : reason)),
    })),
  }));
}
