/**
 * The mathematics by itself, each line beside a plain way or another library on the same data in the same run. Published data
 * sets are read from SOLOIST_TEST_DATA (or ../shared/data); a line whose data is not here is left out by name.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import highsLoader from "highs";
import { kmeans as otherKMeans } from "ml-kmeans";
import Papa from "papaparse";
import { fitBoosting } from "../../packages/analytics/src/classification/trees/boosting.ts";
import { kMeans } from "../../packages/analytics/src/clustering/k-means/k-means.ts";
import { forecastAutomatically } from "../../packages/analytics/src/forecasting/automatic.ts";
import { groupCustomers } from "../../packages/analytics/src/lifetime-value/buying/customer-groups.ts";
import { fitGroups } from "../../packages/analytics/src/lifetime-value/buying/fit-buying.ts";
import { summarisePurchases } from "../../packages/analytics/src/lifetime-value/purchases/summarise.ts";
import { linkRecords } from "../../packages/analytics/src/linkage/link-records.ts";
import { chooseMostGain } from "../../packages/analytics/src/optimisation/knapsack.ts";
import { associationRules } from "../../packages/analytics/src/recommendation/rules/association-rules.ts";
import { codesOf } from "../../packages/analytics/src/recommendation/sparse/codes.ts";
import {
  columnsIn,
  type SparseRows,
  sparseRows,
} from "../../packages/analytics/src/recommendation/sparse/sparse-rows.ts";
import { matrixOf } from "../../packages/analytics/src/statistics/matrix.ts";
import { drawNormal, randomFrom } from "../../packages/analytics/src/statistics/random.ts";
import { nameOf } from "../seed.ts";
import { median } from "../measure.ts";
import { type Row, row } from "../row.ts";

const folder = process.env["SOLOIST_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const read = (path: string) => readFileSync(join(folder, path));

/** A line of the list: its name, the data set it needs, and how it is measured. */
type Line = { name: string; data?: string; measure: () => Row | Promise<Row> };

/** Seconds that the work takes: the median of some runs after one that warms up. */
async function seconds(work: () => unknown, runs = 3): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    took.push((performance.now() - start) / 1000);
  }
  return median(took.slice(1));
}

async function line(
  name: string,
  most: number,
  ours: () => unknown,
  floor: () => unknown,
  runs?: number,
): Promise<Row> {
  const value = await seconds(ours, runs);
  return row(name, "s", value, await seconds(floor, runs), `≤ ${most} s`, value <= most);
}

export const mathematics: readonly Line[] = [
  { name: "value", data: "cdnow", measure: valueRow },
  { name: "clusters", measure: clustersRow },
  { name: "rules", data: "online_retail", measure: rulesRow },
  { name: "forecast", data: "forecasting", measure: forecastRow },
  { name: "boosting", data: "bank_marketing", measure: boostingRow },
  { name: "linkage", measure: linkageRow },
  { name: "knapsack", measure: knapsackRow },
];

/** Whether a line can be measured here. */
export const hasData = ({ data }: Line): boolean => data === undefined || existsSync(join(folder, data));

/** BG/NBD on CDNOW; the floor is one pass over its log for each step of a search: 100 sums of logarithms over all customers. */
function valueRow(): Promise<Row> {
  const day = (text: string) => Date.UTC(+text.slice(0, 4), +text.slice(4, 6) - 1, +text.slice(6, 8)) / 86_400_000;
  const rows = read("cdnow/CDNOW_sample.txt")
    .toString()
    .trim()
    .split(/\r?\n/)
    .map((text) => text.trim().split(/\s+/));
  const ids = new Map<string, number>();
  const customer = Int32Array.from(rows, ([id]) => known(ids, id!));
  const log = { customer, day: Int32Array.from(rows, ([, , on]) => day(on!)), amount: null, customers: ids.size };
  const summaries = summarisePurchases(log, day("19970930"));
  const pass = () => {
    let total = 0;
    for (let step = 0; step < 100; step++) {
      for (const age of summaries.age) total += Math.log(age + step) + Math.log1p(age);
    }
    return total;
  };
  return line("value", 0.2, () => fitGroups(groupCustomers(summaries)), pass);
}

function known(ids: Map<string, number>, id: string): number {
  const found = ids.get(id) ?? ids.size;
  ids.set(id, found);
  return found;
}

/** Four groups of 4,000 customers, 100 restarts, beside ml-kmeans with as many. */
function clustersRow(): Promise<Row> {
  const random = randomFrom(1);
  const rows = Array.from({ length: 4000 }, (_, i) => [0, 1, 2].map((j) => drawNormal(random) + ((i >> j) & 3)));
  const matrix = matrixOf(rows);
  const others = () => {
    for (let restart = 0; restart < 100; restart++) otherKMeans(rows, 4, { seed: restart, initialization: "kmeans++" });
  };
  return line("clusters", 0.5, () => kMeans(matrix, 4, randomFrom(2), { restarts: 100 }), others, 1);
}

/** Rules of a shop's 245,903 lines at 1 %; the floor counts each pair of each basket. */
function rulesRow(): Promise<Row> {
  const { data } = Papa.parse<string[]>(
    gunzipSync(read("online_retail/online_retail_2010-12_to_2011-06.csv.gz")).toString(),
    { skipEmptyLines: true },
  );
  const rows = data.slice(1);
  const [basket, item] = [codesOf(rows.map((cells) => cells[0]!)), codesOf(rows.map((cells) => cells[1]!))];
  const lines = { rows: basket.names.length, columns: item.names.length, row: basket.codes, column: item.codes };
  const ours = () => associationRules(sparseRows(lines), { support: 0.01 });
  return line("rules", 2, ours, () => countPairs(sparseRows(lines)), 1);
}

function countPairs(baskets: SparseRows): number {
  const counts = new Map<number, number>();
  for (let basket = 0; basket < baskets.rows; basket++) {
    const items = columnsIn(baskets, basket);
    for (let i = 0; i < items.length; i++) {
      for (let j = i + 1; j < items.length; j++) {
        const pair = items[i]! * baskets.columns + items[j]!;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return counts.size;
}

/** The automatic forecast of a monthly series, beside the one model that the package `arima` chooses. */
async function forecastRow(): Promise<Row> {
  const rows = read("forecasting/air_passengers.csv").toString().trim().split(/\r?\n/).slice(1);
  const values = Float64Array.from(rows, (text) => Number(text.split(",")[1]));
  const ARIMA = (await createRequire(import.meta.url)("arima/async")) as new (options: object) => {
    train: (values: number[]) => { predict: (steps: number) => unknown };
  };
  const other = () => new ARIMA({ auto: true, s: 12, verbose: false }).train([...values]).predict(12);
  const ours = () => forecastAutomatically(values, { season: 12, horizon: 12, random: randomFrom(1) });
  return line("forecast", 3, ours, other, 1);
}

/** Boosted trees on 41,188 calls × 20 facts; the floor adds up slope and curvature of each row for each column, once a tree. */
function boostingRow(): Promise<Row> {
  const { data } = Papa.parse<string[]>(read("bank_marketing/bank.csv").toString(), {
    delimiter: ";",
    skipEmptyLines: true,
  });
  const rows = data.slice(1);
  const columns = Array.from({ length: 20 }, (_, j) => {
    const cells = rows.map((cells) => cells[j]!);
    return cells.every((cell) => Number.isFinite(Number(cell))) ? cells.map(Number) : [...codesOf(cells).codes];
  });
  const features = matrixOf(rows.map((_, i) => columns.map((column) => column[i]!)));
  const targets = Float64Array.from(rows, (cells) => (cells[20] === "yes" ? 1 : 0));
  const bins = Uint8Array.from(features.values, (value) => Math.abs(value) % 255);
  const floor = () => {
    const sums = new Float64Array(512);
    for (let tree = 0; tree < 100; tree++) {
      for (let at = 0; at < bins.length; at++) {
        sums[2 * bins[at]!]! += tree;
        sums[2 * bins[at]! + 1]! += 1;
      }
    }
    return sums;
  };
  return line("boosting", 3, () => fitBoosting(features, targets, {}, randomFrom(1)), floor, 1);
}

/** 10,000 persons with names, phones, cities and birthdays, a tenth of them twice; the floor groups them by name and birthday. */
function linkageRow(): Promise<Row> {
  const random = randomFrom(3);
  const digit = () => Math.floor(random() * 10);
  const persons = Array.from({ length: 9_000 }, () => ({
    name: nameOf(random),
    phone: `139${Array.from({ length: 8 }, digit).join("")}`,
    city: ["上海", "北京", "杭州", "Berlin", "Leeds"][Math.floor(random() * 5)]!,
    birthday: new Date(Date.UTC(1950, 0, 1) + Math.floor(random() * 20_000) * 86_400_000).toISOString().slice(0, 10),
  }));
  const again = persons.slice(0, 1_000).map((person, i) => ({
    ...person,
    ...(i % 2 ? { phone: `${person.phone.slice(0, 9)}00` } : { birthday: "" }),
  }));
  const all = [...persons, ...again];
  const field = <K extends keyof (typeof all)[number]>(name: K) => all.map((person) => person[name]);
  const fields = [
    { name: "name", kind: "full-name", cells: field("name") },
    { name: "phone", kind: "phone", cells: field("phone") },
    { name: "city", kind: "category", cells: field("city") },
    { name: "birthday", kind: "date", cells: field("birthday") },
  ] as const;
  const floor = () => Map.groupBy(all, ({ name, birthday }) => `${name}|${birthday}`).size;
  return line("linkage", 5, () => linkRecords(fields, { random: randomFrom(1) }), floor, 1);
}

/** The best of 500 actions in a day of eight hours, beside the same as an integer programme for HiGHS. */
async function knapsackRow(): Promise<Row> {
  const random = randomFrom(5);
  const gains = Array.from({ length: 500 }, () => Math.floor(random() * 100_000));
  const minutes = Array.from({ length: 500 }, () => 3 + Math.floor(random() * 58));
  const highs = await highsLoader();
  const sum = (values: readonly number[]) => values.map((value, i) => `${value} x${i}`).join(" + ");
  const names = gains.map((_, i) => `x${i}`).join(" ");
  const programme = `Maximize\n obj: ${sum(gains)}\nSubject To\n time: ${sum(minutes)} <= 480\nBinary\n ${names}\nEnd`;
  return line(
    "knapsack",
    0.05,
    () => chooseMostGain({ gains, minutes, available: 480 }),
    () => highs.solve(programme),
  );
}
