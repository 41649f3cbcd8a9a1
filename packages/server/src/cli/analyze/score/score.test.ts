import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { describe, expect, test } from "vitest";
import { subject } from "./score.ts";
import { ask } from "../testing/ask.ts";

const head = ["Age", "City", "Note", "Since", "Bought"];
const flags = ["--target", "Bought", "--positive", "yes"];

/** Who is older buys more; the last fifth turns round if asked. */
function made(count: number, { turns = false, noise = false } = {}): (string | number)[][] {
  const random = randomFrom(12);
  return Array.from({ length: count }, (_, row) => {
    const age = 20 + Math.floor(random() * 60);
    const sign = turns && row >= count * 0.8 ? -1 : 1;
    const chance = noise ? 0.4 : 1 / (1 + Math.exp(-sign * (age - 50) * 0.15));
    const city = ["Bonn", "Köln", "Trier"][Math.floor(random() * 3)]!;
    const day = `2026-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
    return [age, city, `note ${row}`, day, random() < chance ? "yes" : "no"];
  });
}

type Json = Record<string, unknown> & {
  signal: boolean;
  model: string;
  test: Record<string, number> & { confusion: Record<string, number> };
  baseline: Record<string, number>;
  logistic: { logLikelihood: number; separated: boolean; coefficients: Record<string, unknown>[] };
  importance: { name: string }[];
  candidates: { name: string; signal: boolean }[];
  drift: { drifted: boolean; amongAuc: number; lastAuc: number } | null;
  leftOut: { noOutcome: number };
};
async function asked(rows: (string | number)[][], more: string[] = [], language: "en" | "zh-CN" = "en") {
  const answer = await ask(subject, [head, ...rows], [...flags, ...more], language);
  if (!("json" in answer)) throw new Error(answer.kind);
  return { json: answer.json as Json, report: answer.report };
}

/** Whether any number in the object is not finite; JSON would turn it into null in silence. */
const hasGap = (value: unknown): boolean =>
  typeof value === "number"
    ? !Number.isFinite(value)
    : typeof value === "object" && value !== null && Object.values(value).some(hasGap);

describe("the chance of an outcome", () => {
  test("all the keys, all numbers finite", async () => {
    const { json } = await asked(made(200));
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining([
        "signal",
        "model",
        "test",
        "baseline",
        "logistic",
        "importance",
        "candidates",
        "drift",
        "leftOut",
      ]),
    );
    expect(hasGap(json)).toBe(false);
    expect(json.signal).toBe(true);
    expect(json.test["auc"]).toBeGreaterThan(0.75);
    expect(json.baseline["auc"]).toBe(0.5);
    expect(Object.values(json.test.confusion).reduce((sum, each) => sum + each, 0)).toBe(40);
    expect(json.importance[0]!.name).toBe("Age");
    expect(json.logistic.coefficients.map(({ name }) => name)).toEqual([
      "(intercept)",
      "Age",
      "City_Köln",
      "City_Trier",
      "Since",
    ]);
    expect(json.logistic.coefficients[1]!["z"]).toBeGreaterThan(3);
    expect(json["dropped"]).toEqual([{ name: "Note", why: "too-many-levels" }]);
    expect(json.drift).toMatchObject({ drifted: false });
  });

  test("every fifth row of the file is the test, also where rows before it are left out", async () => {
    const rows = made(200);
    rows[1]![4] = "";
    rows[5]![4] = "";
    const { json } = await asked(rows, ["--test", "mod5"]);
    expect(json["rows"]).toEqual({ used: 198, train: 159, test: 39 });
    expect(json.leftOut).toEqual({ noOutcome: 2 });
  });

  test("excluded columns take no part, whatever the letters they are named in", async () => {
    const { json } = await asked(made(200), ["--exclude", "age, Since"]);
    expect(json["excluded"]).toEqual(["Age", "Since"]);
    expect(json.importance.map(({ name }) => name).sort()).toEqual(["City", "Note"]);
    expect(json.signal).toBe(false);
  });

  test("a world that turned is told first, in both languages", async () => {
    const rows = made(300, { turns: true });
    const { report, json } = await asked(rows, ["--test", "mod5"]);
    expect(json.drift?.drifted).toBe(true);
    const last = json.drift!.lastAuc.toFixed(2);
    expect(report).toContain(
      `The world has drifted: on the last 20 % of the rows the AUC is only ${last}, against ${json.drift!.amongAuc.toFixed(2)}`,
    );
    expect((await asked(rows, ["--test", "mod5"], "zh-CN")).report).toContain(`AUC 只有 ${last}`);
  });

  test("noise is called noise", async () => {
    const { report, json } = await asked(made(150, { noise: true }));
    expect(json.signal).toBe(false);
    expect(json.candidates.every(({ signal }) => !signal)).toBe(true);
    expect(report).toMatch(
      /^No signal: these columns do not tell “yes” in “Bought” any better than the base rate of \d+% does/,
    );
    expect(report).not.toContain("What it lives on");
    expect((await asked(made(150, { noise: true }), [], "zh-CN")).report).toMatch(/^没有信号/);
  });

  test("the report says how well, from what, and what it assumes", async () => {
    const { report } = await asked(made(200));
    expect(report).toMatch(/^There is a signal: of one row that is “yes” and one that is not, .* in \d+ of 100 cases/);
    expect(report).toContain("What it lives on");
    expect(report).toContain("Learnt from 160 rows, tested on 40: the last 20 % of the rows.");
    expect(report).toContain("“Note”");
    const { report: zh } = await asked(made(200), ["--test", "random"], "zh-CN");
    expect(zh).toMatch(/^有信号/);
    expect(zh).toContain("随机抽取的五分之一的行");
  });

  test("a column that gives the answer away is suspected", async () => {
    const rows = made(200).map((row) => row.with(2, row[4] === "yes" ? 100 : 0));
    const { report, json } = await asked(rows);
    expect(json["tooGood"]).toEqual([{ name: "Note", auc: 1 }]);
    expect(json.logistic.separated).toBe(true);
    expect(report).toContain("“Note” alone gives the answer away (AUC 1.000). Was it known only afterwards?");
    expect(report).toContain("tell the outcome without exception");
    expect(hasGap(json)).toBe(false);
  });
});

describe("what counts as the outcome", () => {
  const withAnswers = (answers: string[]) => made(200).map((row, i) => row.with(4, answers[i % answers.length]!));
  const flagsFor = (positive: string) => ["--target", "bought", "--positive", positive];
  const targetOf = async (answers: string[], positive: string) => {
    const answer = await ask(subject, [head, ...withAnswers(answers)], flagsFor(positive));
    if (!("json" in answer)) throw new Error(answer.kind);
    return answer.json as { target: { others: string[] }; leftOut: { noOutcome: number } };
  };
  test("more than two values: all others stand against it, blank ones are left out", async () => {
    expect(await targetOf(["won", "lost", "open", ""], "won")).toMatchObject({
      target: { others: ["lost", "open"] },
      leftOut: { noOutcome: 50 },
    });
  });
  test("other letters, or the same number, will do", async () => {
    expect(await targetOf(["Yes", "No"], "yes")).toMatchObject({ target: { others: ["No"] } });
    expect(await targetOf(["1.0", "0"], "1")).toMatchObject({ target: { others: ["0"] } });
  });
  test("“none” is an answer where nothing else stands against", async () => {
    expect(await targetOf(["paid", "none"], "paid")).toMatchObject({
      target: { others: ["none"] },
      leftOut: { noOutcome: 0 },
    });
  });
});

describe("what cannot be used is said in words", () => {
  const refused = (more: string[]) => () => ask(subject, [head, ...made(40)], more);
  test("flags", () => {
    expect(refused([])).toThrow("--target is missing.");
    expect(refused(["--target", "Bought"])).toThrow("--positive is missing.");
    expect(refused(["--target", "Sold", "--positive", "yes"])).toThrow("no column “Sold”");
    expect(refused([...flags, "--test", "half"])).toThrow("--test takes mod5, last20, random, not “half”.");
    expect(refused([...flags, "--exclude", "Agee"])).toThrow("no column “Agee”");
    expect(refused(["--target", "Bought", "--positive", "maybe"])).toThrow(
      "“maybe” never occurs in the column “Bought”. It holds:",
    );
  });
  test.each([1, 5, 19])("%i rows", async (count) => {
    const rows = made(count).map((row, i) => row.with(4, i % 2 ? "no" : "yes"));
    expect(await ask(subject, [head, ...rows], flags)).toMatchObject({ of: "rows", found: count, needed: 20 });
  });
  test("one outcome, no column that varies, a file sorted by its outcome", async () => {
    const rows = made(60);
    const always = rows.map((row) => row.with(4, "yes"));
    expect(await ask(subject, [head, ...always], flags)).toMatchObject({ of: "classes", found: 1 });
    const same = rows.map((row) => [1, "", "x", "", row[4]!]);
    expect(await ask(subject, [head, ...same], flags)).toMatchObject({ of: "varying columns" });
    const sorted = rows.map((row, i) => row.with(4, i < 40 ? "no" : "yes"));
    expect(() => ask(subject, [head, ...sorted], flags)).toThrow("All rows of the test have the same outcome");
    expect(() => ask(subject, [head, ...sorted.toReversed()], flags)).toThrow("Try --test random.");
    expect(await ask(subject, [head, ...sorted], [...flags, "--test", "random"])).toHaveProperty("json");
  });
});
