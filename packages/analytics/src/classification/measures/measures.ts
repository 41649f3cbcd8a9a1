import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { auc } from "./auc.ts";
import { brier } from "./brier.ts";
import { type Confusion, confusionAt } from "./confusion.ts";
import { logLoss } from "./log-loss.ts";

/** How good chances were, once the outcomes are known. `auc` is null where all rows had the same outcome. */
export type Measures = {
  readonly kind: "measures";
  readonly rows: number;
  readonly positives: number;
  readonly auc: number | null;
  readonly brier: number;
  readonly logLoss: number;
  readonly accuracy: number;
  readonly threshold: number;
  readonly confusion: Confusion;
};

/**
 * **Question:** how good were these chances, all usual measures at once?
 *
 * **Formula:** `auc`, `brier`, `logLoss`; at the threshold `confusionAt` and accuracy = rightly called / rows.
 * **Source:** those of the single measures. **Complexity:** O(rows · log rows). **Too little data:** no rows.
 *
 * @example measuresOf([0.9, 0.2], [1, 0]) // auc 1, brier 0.025, logLoss 0.1643, accuracy 1
 */
export function measuresOf(
  chances: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  threshold = 0.5,
): Measures | TooLittleData {
  const confusion = confusionAt(chances, outcomes, threshold);
  const [cost, squares, area] = [logLoss(chances, outcomes), brier(chances, outcomes), auc(chances, outcomes)];
  if (isTooLittle(cost) || isTooLittle(squares)) return tooLittle("rows", 0, 1);
  const rows = chances.length;
  return {
    kind: "measures",
    rows,
    positives: confusion.truePositive + confusion.falseNegative,
    auc: isTooLittle(area) ? null : area,
    brier: squares,
    logLoss: cost,
    accuracy: (confusion.truePositive + confusion.trueNegative) / rows,
    threshold,
    confusion,
  };
}
