import { expect, test } from "vitest";
import { matrixOf, takeRows } from "../../statistics/matrix.ts";
import { randomFrom } from "../../statistics/random.ts";
import { hasPublicData, readPublicData } from "../../testing/public-data.ts";
import { auc } from "../measures/auc.ts";
import { fitNetwork, type NetworkModel, predictNetwork } from "../network/network.ts";
import { type BoostingModel, fitBoosting, predictBoosting } from "./boosting.ts";
import { fitForest, type ForestModel, predictForest } from "./forest.ts";
import { fitTree, predictTree, type TreeModel } from "./tree.ts";

/** Numbers as they are, levels numbered as they first appear; `duration` is known only after the call. Every fifth row is test. */
function bank() {
  const lines = readPublicData("bank_marketing/bank.csv").trim().split(/\r?\n/);
  const [head, ...rows] = lines.map((line) => line.split(";").map((cell) => cell.replaceAll('"', "")));
  const columns = head!.flatMap((name, c) => (name === "duration" || name === "y" ? [] : [c]));
  const levels = columns.map(() => new Map<string, number>());
  const code = (cell: string, known: Map<string, number>) => {
    if (Number.isFinite(Number(cell))) return Number(cell);
    if (!known.has(cell)) known.set(cell, known.size);
    return known.get(cell)!;
  };
  const features = matrixOf(rows.map((row) => columns.map((c, k) => code(row[c]!, levels[k]!))));
  const targets = Float64Array.from(rows, (row) => Number(row.at(-1) === "yes"));
  const part = (isTest: boolean) => {
    const chosen = Int32Array.from(targets.keys()).filter((i) => (i % 5 === 0) === isTest);
    return { features: takeRows(features, chosen), targets: Float64Array.from(chosen, (i) => targets[i]!) };
  };
  return { training: part(false), test: part(true) };
}

const here = hasPublicData("bank_marketing");
const { training, test: asked } = here ? bank() : ({} as ReturnType<typeof bank>);

test.skipIf(!here)("boosting tells buyers apart with an AUC of 0.803 or more (public data: bank_marketing)", () => {
  const model = fitBoosting(training.features, training.targets, {}, randomFrom(1)) as BoostingModel;
  expect(auc(predictBoosting(model, asked.features), asked.targets)).toBeGreaterThan(0.808);
});

test.skipIf(!here)("a forest comes near it, a single tree and a network less so (public data: bank_marketing)", () => {
  const forest = fitForest(training.features, training.targets, { trees: 40, leastRows: 50 }, randomFrom(1));
  expect(auc(predictForest(forest as ForestModel, asked.features), asked.targets)).toBeGreaterThan(0.798);
  const tree = fitTree(training.features, training.targets, {}, randomFrom(1)) as TreeModel;
  expect(auc(predictTree(tree, asked.features), asked.targets)).toBeGreaterThan(0.78);
  const network = fitNetwork(training.features, training.targets, { mostEpochs: 15 }, randomFrom(1)) as NetworkModel;
  expect(auc(predictNetwork(network, asked.features), asked.targets)).toBeGreaterThan(0.785);
});
