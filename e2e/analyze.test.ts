/** `analyze` as a script uses it: any file, one object a line, and words where there is no answer. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("../packages/server/dist/cli/main.js", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "soloist-analyze-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function fileOf(name: string, header: string, rows: readonly (readonly (string | number)[])[]): string {
  const path = join(place, name);
  writeFileSync(path, [header, ...rows.map((row) => row.join(","))].join("\n"));
  return path;
}

function analyze(args: string[], locale = "en_US.UTF-8") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "analyze", ...args], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, LC_ALL: locale },
  });
  return { code: status, out: stdout, reason: stderr };
}

/** A repeatable stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const chance = stream(7);
const day = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const purchases = Array.from({ length: 120 }, (_, customer) => {
  const gap = 5 + Math.floor(chance() * 60);
  const days = Array.from({ length: Math.floor((60 + chance() * 300) / gap) + 1 }, (_, i) => i * gap);
  return days.map((on) => [`K${customer}`, day(on), (20 + chance() * 80).toFixed(2)]);
}).flat();
const orders = fileOf("orders.csv", "customer,date,amount", purchases);
const calls = fileOf(
  "calls.csv",
  "age,city,bought",
  Array.from({ length: 400 }, () => {
    const age = 20 + Math.floor(chance() * 50);
    return [
      age,
      ["Bern", "上海"][Math.floor(chance() * 2)]!,
      chance() < 1 / (1 + Math.exp((45 - age) / 5)) ? "yes" : "no",
    ];
  }),
);
const noise = fileOf(
  "noise.csv",
  "a,b,bought",
  Array.from({ length: 400 }, () => [chance(), chance(), chance() < 0.3 ? "yes" : "no"]),
);
const months = fileOf(
  "months.csv",
  "month,sales",
  Array.from({ length: 60 }, (_, i) => [
    `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    Math.round(100 + i + 20 * Math.sin((i * Math.PI) / 6) + chance() * 5),
  ]),
);
const lines = fileOf(
  "lines.csv",
  "order,customer,item",
  Array.from({ length: 300 }, (_, order) =>
    (order % 3 === 0 ? ["tea", "cup"] : ["pen", `p${order % 20}`]).map((item) => [order, `K${order % 40}`, item]),
  ).flat(),
);
const contacts = fileOf("contacts.csv", "name,phone,city", [
  ...Array.from({ length: 60 }, (_, i) => [
    `客户${String.fromCodePoint(0x4e00 + i * 37)}${String.fromCodePoint(0x5b50 + i * 11)}`,
    13800000000 + i * 7919,
    ["上海", "北京"][i % 2]!,
  ]),
  ["王小明", "13912345678", "上海"],
  ["王小明", "139 1234 5678", "上海"],
]);
const deals = fileOf("deals.csv", "chance,amount", [
  ["50%", 1000],
  ["0.25", 4000],
]);

describe.each([
  [
    "clv",
    [orders, "--customer", "customer", "--date", "date", "--amount", "amount"],
    ["params", "totals", "customers"],
  ],
  [
    "forecast",
    [months, "--date", "month", "--value", "sales", "--horizon", "6", "--holdout"],
    ["model", "mean", "lo80", "hi95", "backtest", "holdout"],
  ],
  [
    "score",
    [calls, "--target", "bought", "--positive", "yes", "--test", "mod5"],
    ["signal", "model", "test", "baseline", "logistic"],
  ],
  [
    "segments",
    [orders, "--customer", "customer", "--date", "date", "--amount", "amount", "--k", "3"],
    ["k", "inertia", "silhouette", "clusters"],
  ],
  ["rules", [lines, "--basket", "order", "--item", "item", "--min-support", "0.1"], ["rules"]],
  ["recommend", [lines, "--customer", "customer", "--item", "item"], ["precisionAt10", "baseline"]],
  ["duplicates", [contacts], ["pairs"]],
  ["pipeline", [deals, "--probability", "chance", "--amount", "amount"], ["mean", "sd", "quantiles"]],
])("%s", (what, args, keys) => {
  test("answers one object on one line for programs, and a report in either language for people", () => {
    const answer = analyze([what, ...args, "--json"]);
    expect([answer.code, answer.reason, answer.out.trim().split("\n").length]).toEqual([0, "", 1]);
    const found = JSON.parse(answer.out) as Record<string, unknown>;
    for (const key of keys) expect(found[key], key).toBeDefined();
    const english = analyze([what, ...args]);
    const chinese = analyze([what, ...args], "zh_CN.UTF-8");
    expect([english.code, chinese.code]).toEqual([0, 0]);
    expect(english.out).toMatch(/[a-z]{3,} [a-z]{2,}/);
    expect(chinese.out).toMatch(/[\u4e00-\u9fff]{4,}/);
    expect(english.out + chinese.out).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

test("noise is called noise", () => {
  const { code, out } = analyze(["score", noise, "--target", "bought", "--positive", "yes", "--json"]);
  expect([code, (JSON.parse(out) as { signal: boolean }).signal]).toEqual([0, false]);
});

test("what a pipeline brings is known to the cent", () => {
  const { out } = analyze(["pipeline", deals, "--probability", "chance", "--amount", "amount", "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    mean: 1500,
    sd: expect.closeTo(Math.sqrt(3_250_000), 9) as number,
    quantiles: { p05: 0, p50: 1000, p95: 5000 },
  });
});

test.each([
  [
    "five customers",
    [
      "clv",
      fileOf(
        "five.csv",
        "c,d",
        [1, 2, 3, 4, 5].map((c) => [c, day(c)]),
      ),
      "--customer",
      "c",
      "--date",
      "d",
    ],
    /too little data: 0 customers who came back/,
  ],
  [
    "a single value",
    ["forecast", fileOf("one.csv", "v", [[3]]), "--value", "v", "--horizon", "2"],
    /too little data: 1 values/,
  ],
  [
    "one outcome",
    [
      "score",
      fileOf(
        "same.csv",
        "x,y",
        Array.from({ length: 50 }, (_, i) => [i, "yes"]),
      ),
      "--target",
      "y",
      "--positive",
      "yes",
    ],
    /too little data/,
  ],
  [
    "a column that is not there",
    ["clv", orders, "--customer", "Kunde", "--date", "date"],
    /no column “Kunde”. The file has: customer, date, amount/,
  ],
  ["a file that is not there", ["clv", join(place, "gone.csv"), "--customer", "a", "--date", "b"], /cannot be read/],
  ["a question that nobody answers", ["fortune", orders], /Usage: soloist analyze clv\|/],
  [
    "a number that does not fit",
    ["forecast", months, "--value", "sales", "--horizon", "soon"],
    /--horizon takes a whole number/,
  ],
])("%s ends with a sentence and code 2", (_, args, sentence) => {
  const { code, out, reason } = analyze(args);
  expect([code, out]).toEqual([2, ""]);
  expect(reason).toMatch(sentence);
  expect(reason).not.toMatch(/at .*\.(ts|js):\d/);
});
