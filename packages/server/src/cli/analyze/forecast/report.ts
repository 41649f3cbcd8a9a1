import type { Remark } from "@soloist/analytics/forecasting/automatic.ts";
import type { SeriesForecast } from "@soloist/analytics/forecasting/series-forecast.ts";
import { type Language, type Sentence, say } from "#platform/i18n";
import { columns, sparkline } from "../chart.ts";
import { dayOn } from "../reading/days.ts";
import type { LeftOut } from "./forecast.ts";

/** So many of the last values stand before the forecast in the picture. */
const shownBefore = 36;

/** What the next periods will bring, in words and a picture. */
export function reportOf(found: SeriesForecast, leftOut: LeftOut, language: Language): string {
  const write = (sentence: Sentence) => sentence[language];
  return [
    write(answer(found)),
    picture(found, write),
    [...trust(found), ...assumptions(found), ...missing(found, leftOut)].map(write).join("\n"),
  ].join("\n\n");
}

function answer({ mean, lo80, hi80, on, unit, holdout }: SeriesForecast): Sentence {
  const total = figure(mean.reduce((sum, each) => sum + each, 0));
  const first = figure(mean[0]!);
  const limits = `${figure(lo80[0]!)}–${figure(hi80[0]!)}`;
  const { en, "zh-CN": zh } = periodNames[unit ?? "period"];
  const span = on ? ` (${dayOn(on[0]!)} – ${dayOn(on.at(-1)!)})` : "";
  const [next, held] = [say("next", "接下来"), say("last (held out)", "最后（留作检验的）")];
  const which = holdout ? held : next;
  return say(
    `The ${which.en} ${mean.length} ${en}${mean.length === 1 ? "" : "s"}${span}: expect ${total} in all; ${first} in the first, with a chance of 80 % ${limits}.`,
    `${which["zh-CN"]} ${mean.length} 个${zh}${span}：预计合计 ${total}；第一个为 ${first}，80 % 的可能在 ${limits} 之间。`,
  );
}

const periodNames: Record<NonNullable<SeriesForecast["unit"]> | "period", Sentence> = {
  day: say("day", "营业日"),
  week: say("week", "周"),
  month: say("month", "月"),
  quarter: say("quarter", "季度"),
  year: say("year", "年"),
  period: say("period", "时段"),
};

function picture(found: SeriesForecast, write: (sentence: Sentence) => string): string {
  const before = found.history.slice(-shownBefore);
  const line = sparkline([...before, ...found.mean]);
  const rows = Array.from(found.mean, (mean, step) => [
    found.on ? dayOn(found.on[step]!) : `+${step + 1}`,
    figure(mean),
    `${figure(found.lo80[step]!)}–${figure(found.hi80[step]!)}`,
    `${figure(found.lo95[step]!)}–${figure(found.hi95[step]!)}`,
    ...(found.holdout ? [figure(found.holdout.actual[step]!)] : []),
  ]);
  const head = [
    say("period", "时段"),
    say("expected", "预计"),
    say("80 %", "80 %"),
    say("95 %", "95 %"),
    ...(found.holdout ? [say("came", "实际")] : []),
  ];
  return [`${line.slice(0, before.length)} ┊ ${line.slice(before.length)}`, columns([head.map(write), ...rows])].join(
    "\n\n",
  );
}

function trust({ backtest, holdout }: SeriesForecast): Sentence[] {
  const sentences: Sentence[] = [];
  if (holdout) {
    sentences.push(
      say(
        `Compared with what came: off by ${percent(holdout.smape / 100)} on average${yardstick(holdout.mase, "en")}; ${percent(holdout.coverage80)} fell into the 80 % limits, ${percent(holdout.coverage95)} into the 95 % limits.`,
        `与实际相比：平均误差 ${percent(holdout.smape / 100)}${yardstick(holdout.mase, "zh-CN")}；${percent(holdout.coverage80)} 落在 80 % 范围内，${percent(holdout.coverage95)} 落在 95 % 范围内。`,
      ),
    );
  }
  if (backtest) {
    sentences.push(
      say(
        `Asked ${backtest.origins} times in the past about what is known by now, it would have been off by ${percent(backtest.smape / 100)} on average${yardstick(backtest.mase, "en")}.`,
        `用过去 ${backtest.origins} 个时点回测，平均误差为 ${percent(backtest.smape / 100)}${yardstick(backtest.mase, "zh-CN")}。`,
      ),
    );
  }
  return sentences;
}

/** MASE in words: below 1 the forecast beats "the same as a season ago". Nothing where there is no yardstick. */
function yardstick(mase: number | null, language: Language): string {
  if (mase === null) return "";
  const share = mase.toFixed(2);
  return say(`, ${share} times what “the same as a season ago” is off by`, `，是“与上个周期相同”误差的 ${share} 倍`)[
    language
  ];
}

const remarkWords: Record<Remark, Sentence> = {
  constant: say(
    "All values are alike, so the forecast is the same again; how far it may be off cannot be measured.",
    "所有数值都相同，因此预测也相同；无法衡量可能的偏差。",
  ),
  short: say(
    "There are less than two whole seasons, so no season can be told from chance.",
    "不足两个完整季节，无法区分季节变化与偶然波动。",
  ),
  intermittent: say(
    "In many periods nothing came, so the forecast is a rate for each period, not a value to see in one.",
    "许多时段为零，因此预测是每个时段的平均水平，而不是某个时段会出现的数值。",
  ),
  "not-looked-back": say(
    "The series is too short to check the methods on its past; take the limits as a rough guide.",
    "数据太短，无法用过去检验各方法；范围仅供粗略参考。",
  ),
};

function assumptions({ model, season, remarks, summed, candidates }: SeriesForecast): Sentence[] {
  const used = candidates.filter(({ weight }) => weight > 0);
  const shares = used.map(({ model, weight }) => `${model} ${percent(weight)}`).join(", ");
  const method =
    used.length > 1
      ? say(`It combines ${shares}`, `由以下方法组合：${shares}`)
      : say(`It is ${model}`, `方法：${model}`);
  return [
    say(
      `${method.en}${season > 1 ? `, with a season of ${season} periods` : ", without a season"}; ${candidates.length} methods were tried. It assumes that what drove the past goes on.`,
      `${method["zh-CN"]}${season > 1 ? `，季节长度为 ${season} 个时段` : "，不含季节"}；共试用 ${candidates.length} 种方法。假设过去的规律会继续。`,
    ),
    ...remarks.map((remark) => remarkWords[remark]),
    ...(summed
      ? [
          say(
            "Rows of one period are summed; a period without a row counts as 0.",
            "同一时段的行已合计；没有行的时段按 0 计。",
          ),
        ]
      : []),
  ];
}

function missing({ filled }: SeriesForecast, { noDate, noValue, partPeriod }: LeftOut): Sentence[] {
  const sentences: Sentence[] = [];
  if (filled > 0) {
    sentences.push(
      say(`${filled} missing values were filled in from their neighbours.`, `有 ${filled} 个缺失值按相邻数值补上。`),
    );
  }
  if (noDate + noValue + partPeriod > 0) {
    sentences.push(
      say(
        `${noDate + noValue + partPeriod} rows are left out: ${noDate} without a date, ${noValue} without a number, ${partPeriod} in a first or last period that is not whole.`,
        `有 ${noDate + noValue + partPeriod} 行未使用：${noDate} 行没有日期，${noValue} 行没有数值，${partPeriod} 行在首尾不完整的时段内。`,
      ),
    );
  }
  return sentences;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Four digits that say something: whole from 1,000 on, with decimals below. */
function figure(value: number): string {
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}
