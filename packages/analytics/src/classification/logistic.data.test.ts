import { expect, test } from "vitest";
import { hasPublicData } from "../testing/public-data.ts";
import { encodeDummies, learnDummies } from "./encoding/dummies.ts";
import { logistic } from "./logistic.ts";
import { logisticChances } from "./logistic-probability.ts";
import { auc } from "./measures/auc.ts";
import { readBank } from "./testing/bank.ts";

test.skipIf(!hasPublicData("bank_marketing"))(
  "the bank's customers: AUC 0.797 where every fifth row is the test, and far less in the last fifth (public data: bank_marketing)",
  () => {
    const { features, outcomes } = readBank();
    const rows = Array.from(outcomes, (_, i) => i);
    const areaOn = (isTest: (row: number) => boolean) => {
      const [train, held] = [rows.filter((row) => !isTest(row)), rows.filter(isTest)];
      const encoding = learnDummies(features, train);
      const fit = logistic(
        encodeDummies(encoding, features, train),
        train.map((row) => outcomes[row]!),
      );
      if (fit.kind !== "logistic") throw new Error("Here is enough data.");
      expect(fit.gradientNorm).toBeLessThan(1e-8);
      // Three customers have credit in default, and none of them signed; two columns are unknown together.
      expect(fit.separation?.columns.map((column) => encoding.columns[column]!.name)).toContain("default_yes");
      expect(fit.collinear.map((column) => encoding.columns[column]!.name)).toContain("loan_unknown");
      return auc(
        logisticChances(fit, encodeDummies(encoding, features, held)),
        held.map((row) => outcomes[row]!),
      );
    };
    expect(areaOn((row) => row % 5 === 0)).toBeCloseTo(0.797, 3);
    const last = areaOn((row) => row >= Math.floor(rows.length * 0.8));
    expect(last).toBeGreaterThan(0.65 * 0.95);
    expect(last).toBeLessThan(0.72);
  },
);
