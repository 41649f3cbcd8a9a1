import { describe, expect, test } from "vitest";
import { randomFrom } from "../../statistics/random.ts";
import { featureOf } from "../encoding/feature.ts";
import { chancesOf, modelNames, trainModel } from "./candidates.ts";
import { choose } from "./choose.ts";
import { chooseModel } from "./choose-model.ts";
import { crossValidate, type OutOfFold } from "./cross-validate.ts";
import { forwardFolds } from "./folds.ts";

const said = (name: OutOfFold["name"], ...folds: [number[], number[]][]): OutOfFold => ({
  kind: "out-of-fold",
  name,
  folds: folds.map(([chances, outcomes]) => ({
    chances: Float64Array.from(chances),
    outcomes: Float64Array.from(outcomes),
  })),
});
const repeat = <T>(values: T[], times: number) => Array.from({ length: times }, () => values).flat();

describe("the choice", () => {
  const outcomes = repeat([0, 1], 20);
  const good = said("boosting", [repeat([0.1, 0.9], 20), outcomes]);
  const nearly = said("logistic", [[0.4, 0.95, ...repeat([0.1, 0.9], 19)], outcomes]);
  const worse = said("tree", [repeat([0.3, 0.7], 20), outcomes]);

  test("the simplest within one standard error of the best", () => {
    const choice = choose([good, worse, nearly], true);
    if (choice.kind !== "choice") throw new Error("There are candidates.");
    expect(choice.chosen).toBe("logistic");
    expect(choice.judged.map(({ name }) => name)).toEqual(["logistic", "tree", "boosting"]);
    // One row of 40 costs ln(0.9 / 0.6) more, one ln(0.95 / 0.9) less.
    const [more, less] = [Math.log(0.9 / 0.6), Math.log(0.95 / 0.9)];
    const behind = (more - less) / 40;
    const squares = (more - behind) ** 2 + (less + behind) ** 2 + 38 * behind ** 2;
    expect(choice.judged[0]!.behind).toBeCloseTo(behind, 12);
    expect(choice.judged[0]!.behindError).toBeCloseTo(Math.sqrt(squares / 39 / 40), 12);
    expect(choice.judged[1]!.behind).toBeCloseTo(Math.log(0.9 / 0.7), 12);
    expect(choice.judged[1]!.behindError).toBeCloseTo(0, 12);
    expect(choice.judged[2]).toMatchObject({ behind: 0, behindError: 0, auc: 1, signal: true });
    expect(choice.judged[2]!.logLoss).toBeCloseTo(-Math.log(0.9), 12);
  });

  test("beyond one standard error the better one is taken", () => {
    expect(choose([good, worse], true)).toMatchObject({ chosen: "boosting" });
  });

  test("who says the same to all is not asked where another knows something", () => {
    const silent = said("tree", [repeat([0.5, 0.5], 20), outcomes]);
    const loud = said("network", [repeat([0.001, 0.002], 20), outcomes]);
    expect(choose([silent, loud], true)).toMatchObject({ chosen: "network" });
    expect(choose([silent], true)).toMatchObject({ chosen: "tree", judged: [{ z: 0, signal: false, auc: 0.5 }] });
  });

  test("folds that teach each other are worth less", () => {
    const z = (ordered: boolean) => {
      const choice = choose([good], ordered);
      return choice.kind === "choice" ? choice.judged[0]!.z : NaN;
    };
    // U is 200 above its mean of 200; ties of 20 and 20 rows leave a variance of 20·20/12·(41 − 2·7980/(40·39)).
    expect(z(true)).toBeCloseTo(200 / Math.sqrt((400 / 12) * (41 - 15_960 / 1560)), 9);
    expect(z(false)).toBeCloseTo(z(true) / 1.4, 9);
  });

  test("several folds are judged row by row, their AUC fold by fold", () => {
    const choice = choose(
      [
        said(
          "logistic",
          [
            [0.2, 0.8],
            [0, 1],
          ],
          [
            [0.6, 0.4, 0.4],
            [0, 1, 1],
          ],
        ),
      ],
      true,
    );
    if (choice.kind !== "choice") throw new Error("There are candidates.");
    expect(choice.judged[0]!.auc).toBe(0.5);
    expect(choice.judged[0]!.logLoss).toBeCloseTo(-(2 * Math.log(0.8) + 3 * Math.log(0.4)) / 5, 12);
  });

  test("no candidate, no choice", () => {
    expect(choose([], true)).toEqual({ kind: "too-little-data", of: "options", found: 0, needed: 1 });
  });
});

describe("the candidates", () => {
  const random = randomFrom(3);
  const size = Array.from({ length: 120 }, () => random() * 10);
  const shop = size.map((_, i) => (i % 3 === 0 ? "north" : "south"));
  const features = [featureOf("size", size), featureOf("shop", shop)];
  const outcomes = size.map((each, i) => Number(each + (i % 3 === 0 ? 2 : 0) + 2 * random() > 6));
  const rows = Int32Array.from(size, (_, row) => row);

  test.each(modelNames)("%s learns the order, and gives chances", (name) => {
    const trained = trainModel(name, features, outcomes, rows, { ordered: false, random: randomFrom(1) });
    if (trained.kind !== "trained") throw new Error("There is enough data.");
    expect(trained.name).toBe(name);
    const chances = chancesOf(trained, features, [size.indexOf(Math.min(...size)), size.indexOf(Math.max(...size))]);
    expect(chances[0]!).toBeLessThan(0.3);
    expect(chances[1]!).toBeGreaterThan(0.7);
  });

  test("all are tried in order of simplicity, and one is chosen", () => {
    const choice = chooseModel(features, outcomes, { train: rows, ordered: false }, randomFrom(1));
    if (choice.kind !== "choice") throw new Error("There is enough data.");
    expect(choice.judged.map(({ name }) => name)).toEqual([...modelNames]);
    expect(choice.untried).toEqual([]);
    expect(choice.rows).toEqual(rows);
    expect(choice.judged.find(({ name }) => name === choice.chosen)!.signal).toBe(true);
  });

  test("who has too few rows is not tried, and says why", () => {
    const few = rows.slice(0, 30);
    const choice = chooseModel(features, outcomes, { train: few, ordered: false }, randomFrom(1));
    if (choice.kind !== "choice") throw new Error("There is enough data.");
    expect(choice.judged.map(({ name }) => name)).toEqual(["logistic", "forest", "network"]);
    expect(choice.untried.map(({ name }) => name)).toEqual(["tree", "boosting"]);
    expect(choice.untried[0]!.lacks).toMatchObject({ of: "rows", needed: 40 });
  });

  test("nothing to learn from is said", () => {
    expect(
      chooseModel(
        features,
        outcomes.map(() => 1),
        { train: rows, ordered: true },
        randomFrom(1),
      ),
    ).toMatchObject({
      kind: "too-little-data",
    });
  });

  test("a fold with one class is left out, and without any fold nothing is said", () => {
    const late = rows.map((row) => Number(row >= 90 && row % 2 === 0));
    const options = { ordered: true, random: randomFrom(1) };
    const found = crossValidate("logistic", features, late, forwardFolds(rows, 3), options);
    expect(found).toMatchObject({ kind: "too-little-data", of: "classes", found: 1, needed: 2 });
    const some = crossValidate("logistic", features, late, forwardFolds(rows, 7), options);
    expect(some).toMatchObject({ kind: "out-of-fold", name: "logistic", folds: [{ outcomes: { length: 15 } }] });
  });
});
