import { readPublicData } from "../../testing/public-data.ts";
import { type Feature, featureOf } from "../encoding/feature.ts";

/** The bank marketing data in their order of time, without the duration of the call, which is known only afterwards. */
export function readBank(): { features: Feature[]; outcomes: Float64Array } {
  const [head, ...lines] = readPublicData("bank_marketing/bank.csv").trim().split(/\r?\n/);
  const cellsOf = (line: string) => line.split(";").map((cell) => cell.replaceAll('"', ""));
  const rows = lines.map(cellsOf);
  const features: Feature[] = [];
  for (const [at, name] of cellsOf(head!).entries()) {
    if (name === "duration" || name === "y") continue;
    const cells = rows.map((row) => row[at]!);
    const numbers = cells.map(Number);
    features.push(featureOf(name, numbers.some(Number.isNaN) ? cells : numbers));
  }
  return { features, outcomes: Float64Array.from(rows, (row) => (row.at(-1) === "yes" ? 1 : 0)) };
}
