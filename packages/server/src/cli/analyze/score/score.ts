import { type TestKind, testKinds } from "@soloist/analytics/classification/choice/parts.ts";
import { type Score, score } from "@soloist/analytics/classification/score.ts";
import { randomFrom } from "@soloist/analytics/statistics/random.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { invalid } from "#platform/errors";
import { flagGiven } from "../reading/numbers.ts";
import { featuresOf, namesIn, spelling, type Target, targetOf } from "./columns.ts";
import { reportOf } from "./report.ts";
import { type Answer, defineSubject } from "../subject.ts";

/** How likely an outcome is, from what it is known, and whether there is anything to know. */
export const subject = defineSubject({
  usage: "FILE --target COL --positive VALUE [--exclude A,B] [--test mod5|last20|random]",
  options: {
    target: { type: "string" },
    positive: { type: "string" },
    exclude: { type: "string" },
    test: { type: "string" },
  },
  answer(table, values, language): Answer {
    const column = spelling(table, flagGiven("target", values.target));
    const positive = flagGiven("positive", values.positive);
    const test = testOf(values.test);
    const excluded = namesIn(table, values.exclude);
    const target = targetOf(table, column, positive);
    const features = featuresOf(table, [column, ...excluded], target.rows);
    const found = score(features, target.outcomes, { test, numbers: target.rows, random: randomFrom(1) });
    if (isTooLittle(found)) return found;
    if (found.kind === "one-class-part") throw oneClass(found.part, column, positive);
    const leftOut = { noOutcome: target.noOutcome };
    const asked = { column, positive, others: target.others, rows: target.rows.length, test, excluded, leftOut };
    return { json: jsonOf(found, asked, target), report: reportOf(found, asked, language) };
  },
});

/** What was asked, for the words of the report. */
export type Asked = {
  readonly column: string;
  readonly positive: string;
  readonly others: readonly string[];
  /** Rows with an outcome. */
  readonly rows: number;
  readonly test: TestKind;
  readonly excluded: readonly string[];
  readonly leftOut: { readonly noOutcome: number };
};

/** Without a wish the last fifth of the rows, as the future is what a model is for. */
function testOf(text: string | undefined): TestKind {
  if (text === undefined) return "last20";
  const found = testKinds.find((kind) => kind === text);
  if (found) return found;
  throw invalid("analyze.wrong_test", [
    `--test takes ${testKinds.join(", ")}, not “${text}”.`,
    `--test 只接受 ${testKinds.join("、")}，不能是“${text}”。`,
  ]);
}

function oneClass(part: "train" | "test", column: string, positive: string) {
  const [en, zh] = part === "train" ? ["rows to learn from", "用于学习的行"] : ["rows of the test", "用于检验的行"];
  return invalid("analyze.one_class_in_part", [
    `All ${en} have the same outcome in “${column}” (“${positive}” or not): the file seems to be sorted by it. Try --test random.`,
    `${zh}在“${column}”中的结果全部相同（是否为“${positive}”）：文件似乎按结果排过序。请用 --test random。`,
  ]);
}

function jsonOf(found: Score, asked: Asked, { rows }: Target) {
  const { signal, choice, measures, interval, reliability, baseline, coefficients, drift } = found;
  const figures = ({ auc, brier, logLoss, accuracy, confusion }: Score["measures"]) => ({
    auc,
    brier,
    logLoss,
    accuracy,
    confusion,
  });
  return {
    signal: signal.signal,
    p: signal.p,
    model: choice.chosen,
    target: { column: asked.column, positive: asked.positive, others: asked.others },
    rows: { used: rows.length, train: found.parts.train.length, test: found.parts.test.length },
    test: {
      kind: asked.test,
      positives: measures.positives,
      ...figures(measures),
      threshold: measures.threshold,
      aucLow: isTooLittle(interval) ? null : interval.low,
      aucHigh: isTooLittle(interval) ? null : interval.high,
      calibrationError: reliability.error,
      calibration: reliability.groups,
    },
    baseline: { rate: found.baseRate, ...figures(baseline) },
    logistic: {
      logLikelihood: coefficients.logLikelihood,
      nullLogLikelihood: coefficients.nullLogLikelihood,
      gradientNorm: coefficients.gradientNorm,
      separated: coefficients.separated,
      separatedBy: coefficients.separatedBy,
      collinear: coefficients.collinear,
      coefficients: coefficients.coefficients,
    },
    importance: found.importance,
    candidates: [
      ...choice.judged,
      ...choice.untried.map(({ name, lacks }) => ({ name, signal: false, tooLittle: lacks })),
    ],
    drift: isTooLittle(drift) ? null : drift,
    tooGood: found.tooGood,
    dropped: found.dropped,
    excluded: asked.excluded,
    likeliest: found.likeliest.map(({ row, chance, reasons }) => ({
      row: rows[row]!,
      chance,
      reasons: reasons.slice(0, 5),
    })),
    leftOut: asked.leftOut,
  };
}
