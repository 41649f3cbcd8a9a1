import { describe, expect, test } from "vitest";
import { subject } from "./segments.ts";
import { ask } from "../testing/ask.ts";

const head = ["Customer", "Day", "Pieces", "Price", "Invoice"];
const flags = ["--customer", "Customer", "--date", "Day", "--amount", "Price"];

/** Twelve who bought 20 to 31 times until the last day, and twelve who bought once, long ago, for little. */
const days = Array.from({ length: 31 }, (_, i) => `2027-03-${String(i + 1).padStart(2, "0")}`);
const rows = [
  ...Array.from({ length: 12 }, (_, c) =>
    days.slice(11 - c).map((day, i) => [`A${c}`, day, 2, 100 + c, `I${c}-${i}`]),
  ).flat(),
  ...Array.from({ length: 12 }, (_, c) => [`B${c}`, `2026-0${1 + (c % 3)}-11`, 1, 5 + c, `J${c}`]),
];

type Json = {
  k: number;
  inertia: number;
  silhouette: number;
  stability: number;
  until: string;
  structure: { separate: boolean };
  leftOut: object;
  customers: { customer: string; cluster: number; frequency: number; rfm: string }[];
  clusters: {
    code: string;
    name: string;
    size: number;
    revenueShare: number;
    inertia: number;
    centre: { recencyDays: number; frequency: number; monetary: number };
  }[];
};

async function json(table: (string | number)[][], more: string[] = [], language: "en" | "zh-CN" = "en") {
  const answer = await ask(subject, [head, ...table], [...flags, ...more], language);
  if (!("json" in answer)) throw new Error(answer.kind);
  return answer.json as Json;
}

describe("groups of customers", () => {
  test("two kinds are two groups, named, with their middles and their share of the money", async () => {
    const found = await json(rows, ["--quantity", "Pieces"]);
    expect(found.k).toBe(2);
    expect(found.silhouette).toBeGreaterThan(0.8);
    expect([found.stability, found.structure.separate, found.until]).toEqual([1, true, "2027-04-01"]);
    const best = found.clusters.find(({ code }) => code === "high-value")!;
    const other = found.clusters.find((each) => each !== best)!;
    expect([best.size, other.size, other.code]).toEqual([12, 12, "lost"]);
    expect(best.centre.frequency).toBe(25.5);
    expect(other.centre).toMatchObject({ frequency: 1, monetary: 10.5 });
    expect(best.revenueShare).toBeGreaterThan(0.99);
    expect(best.inertia + other.inertia).toBeCloseTo(found.inertia, 9);
    expect(found.customers[0]).toMatchObject({ customer: "A0", frequency: 20, monetary: 4000 });
  });

  test("rows that cannot be used are left out and counted, each once", async () => {
    const bad = [
      ["", "2027-01-01", 1, 5, ""],
      ["A0", "soon", 1, 5, ""],
      ["A0", "2027-01-01", 1, "?", ""],
      ["A0", "2027-01-01", "?", 5, ""],
      ["A0", "2027-01-01", -1, 5, ""],
      ["A0", "2027-01-01", -1, -5, ""],
      ["A0", "2027-01-01", 1, 0, ""],
    ];
    const found = await json([...rows, ...bad], ["--quantity", "Pieces"]);
    expect(found.leftOut).toEqual({ noCustomer: 1, noDate: 1, noAmount: 2, notPositive: 3 });
    expect(found.customers[0]).toMatchObject({ frequency: 20 });
  });

  test("without a quantity the amount is the line's; an invoice counts where one is named", async () => {
    expect((await json(rows)).customers[0]).toMatchObject({ monetary: 2000 });
    const split = rows.map((row) => (row[0] === "A0" ? [...row.slice(0, 4), "one"] : row));
    expect((await json(split, ["--invoice", "Invoice"])).customers[0]).toMatchObject({ frequency: 1 });
  });

  test("the number of groups may be given", async () => {
    const found = await json(rows, ["--k", "3"]);
    expect([found.k, found.clusters.length]).toEqual([3, 3]);
    expect(new Set(found.clusters.map(({ code }) => code)).size).toBe(3);
  });

  test("the report answers first, in both languages", async () => {
    const told = async (language: "en" | "zh-CN") => {
      const answer = await ask(subject, [head, ...rows], flags, language);
      return "report" in answer ? answer.report : "";
    };
    expect(await told("en")).toMatch(
      /^24 customers in 2 groups: 12 of them \(50%\), “high value”, bring 100% of the money\./,
    );
    expect(await told("en")).toContain("high value: lately, often, much\n");
    expect(await told("en")).toContain("A purchase is a date as it stands in the file");
    expect(await told("zh-CN")).toMatch(/^24 位客户分为 2 组：“高价值客户”有 12 位/);
    expect(await told("zh-CN")).toContain("已流失客户：很久没买，很少买，花费少");
  });
});

describe("too little", () => {
  const few = (count: number) =>
    Array.from({ length: count }, (_, i) => [`C${i}`, `2027-01-1${i}`, 1, 10 + i, `I${i}`]);

  test("five customers are too few", async () => {
    expect(await ask(subject, [head, ...few(5)], flags)).toEqual({
      kind: "too-little-data",
      of: "customers",
      found: 5,
      needed: 10,
    });
    expect(await ask(subject, [head, ...few(10)], [...flags, "--k", "12"])).toMatchObject({ found: 10, needed: 13 });
  });

  test("customers who are all alike, or nearly, are said to be", async () => {
    const same = Array.from({ length: 12 }, (_, i) => [`C${i}`, "2027-01-10", 1, 10, "I"]);
    expect(await ask(subject, [head, ...same], flags)).toMatchObject({
      kind: "too-little-data",
      of: "varying columns",
    });
    const two = same.map((row, i) => (i % 2 ? row : [row[0]!, "2027-01-09", 1, 10, "I"]));
    expect(() => ask(subject, [head, ...two], [...flags, "--k", "3"])).toThrow("only 2 different ones");
    expect(() => ask(subject, [head, ...two], flags)).toThrow("only 2 different ones");
  });

  test("no usable row, a missing flag and a wrong number are said in words", async () => {
    expect(await ask(subject, [head, ["A", "2027-01-01", 1, -1, "I"]], flags)).toMatchObject({
      of: "customers",
      found: 0,
    });
    expect(() => ask(subject, [head, ...rows], flags.slice(2))).toThrow("--customer is missing.");
    expect(() => ask(subject, [head, ...rows], [...flags, "--k", "1"])).toThrow(
      "--k takes a whole number from 2 to 50",
    );
  });
});
