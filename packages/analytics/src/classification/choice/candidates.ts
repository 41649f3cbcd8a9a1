import type { Random } from "../../statistics/random.ts";
import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type DummyEncoding, encodeDummies, learnDummies } from "../encoding/dummies.ts";
import type { Feature } from "../encoding/feature.ts";
import { encodeOrdinals, learnOrdinals, type OrdinalEncoding } from "../encoding/ordinals.ts";
import { logistic, type LogisticFit } from "../logistic.ts";
import { logisticChances } from "../logistic-probability.ts";
import { fitNetwork, type NetworkModel, predictNetwork } from "../network/network.ts";
import { type BoostingModel, fitBoosting, predictBoosting } from "../trees/boosting.ts";
import { fitForest, type ForestModel, predictForest } from "../trees/forest.ts";
import { fitTree, predictTree, type TreeModel } from "../trees/tree.ts";

/** The models there are to choose from, the simplest first. */
export const modelNames = ["logistic", "tree", "boosting", "forest", "network"] as const;
export type ModelName = (typeof modelNames)[number];

/** A model with the encoding that it was taught with. */
export type Trained = { readonly kind: "trained"; readonly name: ModelName } & (
  | { readonly encoding: DummyEncoding; readonly model: LogisticFit | NetworkModel }
  | { readonly encoding: OrdinalEncoding; readonly model: TreeModel | BoostingModel | ForestModel }
);

/** To predict well a prior is better than none: as if each standardised coefficient were a standard normal draw. */
const predictingRidge = 1;

/**
 * **Question:** what does this kind of model learn from these rows?
 *
 * **Formula:** logistic regression (ridge 1) and the network from dummies, trees from levels in the order of their share of
 * positives; the encoding is learnt from the same rows. **Source:** that of each model.
 * **Shapes:** features and outcomes (1 or 0) of all rows; `rows` those to learn from. `ordered`: they stand in order of
 * time, so models that keep rows aside keep the last ones.
 * **Complexity:** that of each model. **Too little data:** as the model says.
 */
export function trainModel(
  name: ModelName,
  features: readonly Feature[],
  outcomes: ArrayLike<number>,
  rows: Int32Array,
  { ordered, random }: { readonly ordered: boolean; readonly random: Random },
): Trained | TooLittleData {
  const targets = Float64Array.from(rows, (row) => outcomes[row]!);
  const aside = { validationRows: ordered ? "last" : "random" } as const;
  if (name === "logistic" || name === "network") {
    const encoding = learnDummies(features, rows);
    const x = encodeDummies(encoding, features, rows);
    const model =
      name === "logistic" ? logistic(x, targets, { ridge: predictingRidge }) : fitNetwork(x, targets, aside, random);
    return isTooLittle(model) ? model : { kind: "trained", name, encoding, model };
  }
  const encoding = learnOrdinals(features, outcomes, rows);
  const x = encodeOrdinals(encoding, features, rows);
  const model = plant();
  return isTooLittle(model) ? model : { kind: "trained", name, encoding, model };

  function plant() {
    if (name === "tree") return fitTree(x, targets, aside, random);
    if (name === "boosting") return fitBoosting(x, targets, aside, random);
    return fitForest(x, targets, { trees: 60, leastRows: 10 }, random);
  }
}

/** The chance of a positive outcome for each of these rows. */
export function chancesOf(trained: Trained, features: readonly Feature[], rows: ArrayLike<number>): Float64Array {
  const { model } = trained;
  if ("columns" in trained.encoding) {
    const x = encodeDummies(trained.encoding, features, rows);
    return model.kind === "logistic" ? logisticChances(model, x) : predictNetwork(model as NetworkModel, x);
  }
  const x = encodeOrdinals(trained.encoding, features, rows);
  if (model.kind === "tree") return predictTree(model, x);
  return model.kind === "boosting" ? predictBoosting(model, x) : predictForest(model as ForestModel, x);
}
