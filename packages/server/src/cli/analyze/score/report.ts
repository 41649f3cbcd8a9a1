import type { ModelName } from "@soloist/analytics/classification/choice/candidates.ts";
import type { Score } from "@soloist/analytics/classification/score.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { type Language, type Sentence, say } from "#platform/i18n";
import { bars, columns } from "../chart.ts";
import type { Asked } from "./score.ts";

const models: Record<ModelName, Sentence> = {
  logistic: say("logistic regression", "逻辑回归"),
  tree: say("decision tree", "决策树"),
  boosting: say("gradient boosting", "梯度提升"),
  forest: say("random forest", "随机森林"),
  network: say("small neural network", "小型神经网络"),
};
const tests: Record<Asked["test"], Sentence> = {
  mod5: say("every fifth row", "每五行取一行"),
  last20: say("the last 20 % of the rows", "最后 20% 的行"),
  random: say("a fifth of the rows, drawn at random", "随机抽取的五分之一的行"),
};

const two = (value: number) => value.toFixed(2);
const three = (value: number) => value.toFixed(3);
const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)}%`;
const count = (value: number) => new Intl.NumberFormat("en").format(value);

/** The answer for people: whether it can be told, how well and for how long, from what, and what that assumes. */
export function reportOf(found: Score, asked: Asked, language: Language): string {
  const sections = [answer(found, asked), ...drifted(found, asked)].map((each) => each[language]);
  const warned = warnings(found).map((each) => each[language]);
  return [
    ...sections,
    ...warned,
    "",
    comparison(found, language),
    "",
    ...(found.signal.signal ? [livesOn(found, language), "", ...likeliest(found, asked, language), ""] : []),
    candidates(found, language),
    "",
    ...assumed(found, asked).map((each) => each[language]),
  ].join("\n");
}

function answer({ signal, measures, interval, baseRate, choice }: Score, { positive, column }: Asked): Sentence {
  const p = signal.p < 0.001 ? "0.001" : signal.p.toPrecision(1);
  if (!signal.signal)
    return say(
      `No signal: these columns do not tell “${positive}” in “${column}” any better than the base rate of ${percent(baseRate)} does (chance alone looks as good with p = ${p}).`,
      `没有信号：用这些列预测“${column}”为“${positive}”，并不比直接用基准比例 ${percent(baseRate)} 更好（纯属偶然的概率 p = ${p}）。`,
    );
  const limits = isTooLittle(interval) ? "" : ` (${two(interval.low)}–${two(interval.high)})`;
  const area = measures.auc ?? 0.5;
  return say(
    `There is a signal: of one row that is “${positive}” and one that is not, ${models[choice.chosen].en} puts the right one first in ${Math.round(100 * area)} of 100 cases (AUC ${two(area)}${limits}, on rows it had not seen; 0.50 is chance).`,
    `有信号：任取一行“${positive}”和一行其他结果，${models[choice.chosen]["zh-CN"]}在 100 次中有 ${Math.round(100 * area)} 次排对（AUC ${two(area)}${limits}，在未见过的行上测得；0.50 等于瞎猜）。`,
  );
}

function drifted({ drift, signal }: Score, { positive }: Asked): Sentence[] {
  if (isTooLittle(drift)) {
    return [
      say(
        "Whether the world changed over time cannot be told: one of the parts has too few cases of each outcome.",
        "无法判断情况是否随时间变化：其中一部分的两种结果样本太少。",
      ),
    ];
  }
  const [among, last] = [two(drift.amongAuc), two(drift.lastAuc)];
  const rates = [percent(drift.lastRate), percent(drift.earlierRate)] as const;
  if (drift.drifted)
    return [
      say(
        `The world has drifted: on the last 20 % of the rows the AUC is only ${last}, against ${among} where test rows lie among those learnt from. Count on ${last}, not on the nicer figure. “${positive}” came in ${rates[0]} of the last rows, ${rates[1]} before.`,
        `情况已经改变：在最后 20% 的行上 AUC 只有 ${last}，而检验行夹在学习行之间时为 ${among}。请以 ${last} 为准，而不是那个更好看的数字。“${positive}”在最后的行中占 ${rates[0]}，此前占 ${rates[1]}。`,
      ),
    ];
  if (!signal.signal) return [];
  return [
    say(
      `No drift seen: AUC ${last} on the last 20 % of the rows, ${among} where test rows lie among those learnt from (“${positive}” came in ${rates[0]} of the last rows, ${rates[1]} before).`,
      `未见变化：在最后 20% 的行上 AUC 为 ${last}，检验行夹在学习行之间时为 ${among}（“${positive}”在最后的行中占 ${rates[0]}，此前占 ${rates[1]}）。`,
    ),
  ];
}

function warnings({ tooGood }: Score): Sentence[] {
  return tooGood.map(({ name, auc }) =>
    say(
      `“${name}” alone gives the answer away (AUC ${three(auc)}). Was it known only afterwards? Then leave it out: --exclude "${name}".`,
      `仅“${name}”一列就几乎给出了答案（AUC ${three(auc)}）。它是不是事后才知道的？如果是，请排除它：--exclude "${name}"。`,
    ),
  );
}

function comparison({ measures, baseline, choice, baseRate }: Score, language: Language): string {
  const line = (words: Sentence, of: (each: Score["measures"]) => string) => [
    words[language],
    of(measures),
    of(baseline),
  ];
  return columns([
    ["", models[choice.chosen][language], say(`always ${percent(baseRate)}`, `总说 ${percent(baseRate)}`)[language]],
    line(say("AUC (more is better)", "AUC（越大越好）"), ({ auc }) => three(auc ?? 0.5)),
    line(say("Brier (less is better)", "Brier（越小越好）"), ({ brier }) => three(brier)),
    line(say("log loss (less is better)", "对数损失（越小越好）"), ({ logLoss }) => three(logLoss)),
    line(say("rightly called at 50 %", "按 50% 判断的正确率"), ({ accuracy }) => percent(accuracy)),
    line(say("called, and right", "判为是且正确"), ({ confusion }) => count(confusion.truePositive)),
    line(say("called, but wrong", "判为是但错误"), ({ confusion }) => count(confusion.falsePositive)),
    line(say("not called, and right", "判为否且正确"), ({ confusion }) => count(confusion.trueNegative)),
    line(say("not called, but wrong", "判为否但错误"), ({ confusion }) => count(confusion.falseNegative)),
  ]);
}

function livesOn({ importance }: Score, language: Language): string {
  const used = importance.filter((each) => each.importance > 0).slice(0, 8);
  if (used.length === 0) return say("No single column carries the signal.", "没有哪一列单独承载信号。")[language];
  return [
    say("What it lives on: AUC lost when a column is mixed up", "依据什么：打乱某一列后 AUC 的损失")[language],
    bars(
      used.map(({ name, importance }) => ({ label: name, value: importance, text: three(importance) })),
      24,
    ),
  ].join("\n");
}

function likeliest({ likeliest }: Score, { positive }: Asked, language: Language): string[] {
  const [first] = likeliest;
  if (!first) return [];
  const reasons = first.reasons
    .slice(0, 3)
    .map(({ name, value, weight }) => `${name} = ${value ?? "–"} (${weight < 0 ? "" : "+"}${two(weight)})`);
  return [
    say(
      `The likeliest “${positive}” of the test rows has a chance of ${percent(first.chance)}, by: ${reasons.join(", ")} in log-odds against other rows.`,
      `检验行中最可能为“${positive}”的一行，概率为 ${percent(first.chance)}，主要因为：${reasons.join("，")}（相对其他行的对数几率）。`,
    )[language],
  ];
}

function candidates({ choice }: Score, language: Language): string {
  return columns([
    [
      say("tried within the training part", "在学习部分内比较"),
      say("log loss", "对数损失"),
      say("AUC", "AUC"),
      say("signal", "信号"),
    ].map((word) => word[language]),
    ...choice.judged.map(({ name, logLoss, auc, signal }) => [
      `${name === choice.chosen ? "→ " : "  "}${models[name][language]}`,
      three(logLoss),
      three(auc),
      (signal ? say("yes", "有") : say("no", "无"))[language],
    ]),
  ]);
}

function assumed({ parts, choice, coefficients, dropped }: Score, asked: Asked): Sentence[] {
  const { train, test } = parts;
  const named = (names: readonly string[]) =>
    names
      .slice(0, 8)
      .map((name) => `“${name}”`)
      .join(", ");
  const against = named(asked.others);
  return [
    say(
      `Learnt from ${count(train.length)} rows, tested on ${count(test.length)}: ${tests[asked.test].en}. Rows are taken to stand in order of time. Counted against it: ${against}.`,
      `学习 ${count(train.length)} 行，检验 ${count(test.length)} 行：${tests[asked.test]["zh-CN"]}。假定各行按时间先后排列。其余结果：${against}。`,
    ),
    ...(train.length + test.length < asked.rows
      ? [say("As the table is large, only so many of its rows were learnt from.", "表较大，只用了其中这些行来学习。")]
      : []),
    ...(choice.rows.length < train.length
      ? [
          say(
            `As the table is large, models were compared on ${count(choice.rows.length)} rows drawn from it.`,
            `表较大，模型比较只用了其中随机抽取的 ${count(choice.rows.length)} 行。`,
          ),
        ]
      : []),
    ...(choice.untried.length > 0
      ? [
          say(
            `Not tried for want of rows: ${choice.untried.map(({ name }) => models[name].en).join(", ")}.`,
            `因行数不足未尝试：${choice.untried.map(({ name }) => models[name]["zh-CN"]).join("、")}。`,
          ),
        ]
      : []),
    ...(coefficients.separated
      ? [
          say(
            `These values tell the outcome without exception, so that their coefficients have no limit: ${named(coefficients.separatedBy)}.`,
            `以下取值毫无例外地决定了结果，其系数没有上限：${named(coefficients.separatedBy)}。`,
          ),
        ]
      : []),
    ...(coefficients.collinear.length > 0
      ? [
          say(
            `These follow from other columns, so that their effects cannot be told apart: ${named(coefficients.collinear)}.`,
            `以下各列可由其他列推出，其作用无法分开：${named(coefficients.collinear)}。`,
          ),
        ]
      : []),
    ...(dropped.length > 0
      ? [
          say(
            `Of no use, as they never vary, are empty, or differ in every row: ${named(dropped.map(({ name }) => name))}.`,
            `以下各列没有用处（不变、为空或每行都不同）：${named(dropped.map(({ name }) => name))}。`,
          ),
        ]
      : []),
    say(
      `Columns that are known only after the outcome must be left out with --exclude; left out: ${named(asked.excluded) || "none"}. Rows without an outcome: ${asked.leftOut.noOutcome}.`,
      `结果发生之后才知道的列必须用 --exclude 排除；已排除：${named(asked.excluded) || "无"}。没有结果的行：${asked.leftOut.noOutcome}。`,
    ),
  ];
}
