import { linkRecords, type LinkedPair } from "@soloist/analytics/linkage/link-records.ts";
import { groupsOf } from "@soloist/analytics/linkage/resolution/groups.ts";
import { recogniseFields } from "@soloist/analytics/linkage/recognise-fields.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { invalid } from "#platform/errors";
import type { Language } from "#platform/i18n";
import { reasonsWorded } from "./reasons.ts";
import { reportOf } from "./report.ts";
import { flagNumber } from "../reading/numbers.ts";
import { defineSubject } from "../subject.ts";
import type { Table } from "../reading/table.ts";

/** Which rows are one person twice; every run of the same file draws the same sample. */
export const subject = defineSubject({
  usage: "FILE [--columns A,B] [--exclude A,B] [--threshold P]",
  options: { columns: { type: "string" }, exclude: { type: "string" }, threshold: { type: "string" } },
  answer(table, values, language) {
    const threshold = flagNumber("threshold", values.threshold, { least: 0.001, most: 1 });
    const names = chosenColumns(table, values.columns, values.exclude);
    const recognised = recogniseFields(names.map((name) => ({ name, cells: table.texts(name) })));
    if (recognised.length === 0) throw nothingToCompare();
    const found = linkRecords(recognised, { random: randomFrom(1), threshold });
    if (isTooLittle(found)) return found;
    const leftOut = names.filter((name) => !recognised.some((field) => field.name === name));
    return {
      json: {
        rows: table.rowCount,
        pairs: found.pairs.map((pair) => worded(pair, language)),
        pairsLeftOut: found.pairsLeftOut,
        pairsDoubtful: found.pairsDoubtful,
        groups: groupsOf(found.pairs),
        threshold: found.threshold,
        expectedPrecision: found.expectedPrecision,
        expectedRecall: found.expectedRecall,
        fields: found.fields,
        candidates: found.candidates,
        expectedMatches: found.expectedMatches,
        expectedKin: found.expectedKin,
        converged: found.converged,
        columnsLeftOut: [...leftOut, ...found.unused],
      },
      report: reportOf(found, table, [...leftOut, ...found.unused], language),
    };
  },
});

function worded(pair: LinkedPair, language: Language) {
  const { a, b, score, implied, weight } = pair;
  return { a, b, score, implied, weight, reasons: reasonsWorded(pair, language) };
}

/** The columns asked for, or all; without those that are not wanted. A name that is not there is refused. */
function chosenColumns(table: Table, wanted: string | undefined, unwanted: string | undefined): string[] {
  const known = new Map(table.header.map((name) => [name.trim().toLowerCase(), name]));
  const list = (flag: string | undefined) =>
    (flag ?? "")
      .split(/[,，]/)
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => {
        const found = known.get(name.toLowerCase());
        if (found === undefined) table.texts(name); // refuses it, and names what there is
        return found ?? name;
      });
  const chosen = wanted === undefined ? table.header.filter((name) => name !== "") : list(wanted);
  const without = new Set(list(unwanted));
  return [...new Set(chosen)].filter((name) => !without.has(name));
}

const nothingToCompare = () =>
  invalid("analyze.nothing_to_compare", [
    "No column tells who a row is about: names, addresses, telephones, dates of birth. --columns names some.",
    "没有能说明某一行是谁的列：姓名、地址、电话、生日等。可以用 --columns 指定。",
  ]);
