import { foretellPipeline, type PipelineForetold } from "@soloist/analytics/optimisation/pipeline/foretell-pipeline.ts";
import { isTooLittle } from "@soloist/analytics/statistics/too-little-data.ts";
import { type Language, say } from "#platform/i18n";
import { bars } from "../chart.ts";
import { flagGiven } from "../reading/numbers.ts";
import { type Answer, defineSubject } from "../subject.ts";

/** What open deals will bring, in money and in number. */
export const subject = defineSubject({
  usage: "FILE --probability COL --amount COL",
  options: { probability: { type: "string" }, amount: { type: "string" } },
  answer(table, values, language): Answer {
    const column = flagGiven("probability", values.probability);
    const { chances, inPercent } = chancesOf(table.texts(column), table.numbers(column));
    const amounts = table.numbers(flagGiven("amount", values.amount));
    const deals = { probabilities: [] as number[], amounts: [] as number[] };
    const leftOut = { noProbability: 0, noAmount: 0 };
    for (const [row, chance] of chances.entries()) {
      const amount = amounts[row]!;
      if (!(chance >= 0 && chance <= 1)) leftOut.noProbability++;
      else if (!(amount >= 0 && amount < Infinity)) leftOut.noAmount++;
      else {
        deals.probabilities.push(chance);
        deals.amounts.push(amount);
      }
    }
    const found = foretellPipeline(deals);
    if (isTooLittle(found)) return found;
    const { kind: _, ...figures } = found;
    const json = { ...figures, probabilityUnit: inPercent ? "percent" : "share", leftOut };
    return { json, report: reportOf(found, inPercent, leftOut, language) };
  },
});

/**
 * Chances from cells such as 0.3, 30 % and 30. One plain number above 1 says that all plain numbers of the column are per
 * cents; a cell with a per cent sign is read as such in any case.
 */
function chancesOf(texts: readonly string[], numbers: Float64Array): { chances: Float64Array; inPercent: boolean } {
  const signed = (row: number) => /[%％]\s*$/.test(texts[row]!);
  const inPercent = numbers.some((number, row) => number > 1 && !signed(row));
  return { chances: numbers.map((number, row) => (inPercent && !signed(row) ? number / 100 : number)), inPercent };
}

const format = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const figure = (value: number) => format.format(value);
const percent = (share: number) => `${Number((100 * share).toPrecision(3))}%`;

function reportOf(
  found: PipelineForetold,
  inPercent: boolean,
  leftOut: { noProbability: number; noAmount: number },
  language: Language,
): string {
  const { mean, sd, quantiles, deals, count, chanceOfNothing, exact, unit, bands } = found;
  const sentence = say(
    `${deals} deals will bring ${figure(mean)} on the average; with a chance of 90% between ${figure(quantiles.p05)} and ${figure(quantiles.p95)}, as likely more as less than ${figure(quantiles.p50)}.`,
    `${deals} 个商机平均将带来 ${figure(mean)}；有 90% 的可能在 ${figure(quantiles.p05)} 到 ${figure(quantiles.p95)} 之间，高于和低于 ${figure(quantiles.p50)} 的可能相当。`,
  )[language];
  const number = say(
    `Won will be ${figure(count.mean)} of them on the average, ${count.quantiles.p05} to ${count.quantiles.p95} with a chance of 90%. The chance that nothing comes is ${percent(chanceOfNothing)}. Standard deviation of the money: ${figure(sd)}.`,
    `平均赢得 ${figure(count.mean)} 个，有 90% 的可能是 ${count.quantiles.p05} 到 ${count.quantiles.p95} 个。颗粒无收的可能为 ${percent(chanceOfNothing)}。金额的标准差：${figure(sd)}。`,
  )[language];
  const chart = bars(
    bands.map(({ from, to, chance }) => ({
      label: `${figure(from)} – ${figure(to)}`,
      value: chance,
      text: percent(chance),
    })),
  );
  const read = inPercent
    ? say(
        "Probabilities are read as per cents, as the column holds numbers above 1.",
        "该列有大于 1 的数字，因此概率按百分数读取。",
      )
    : say("Probabilities are read as shares from 0 to 1.", "概率按 0 到 1 的比例读取。");
  const left = say(
    `Left out: ${leftOut.noProbability} rows without a usable probability, ${leftOut.noAmount} without a usable amount.`,
    `未计入：${leftOut.noProbability} 行没有可用的概率，${leftOut.noAmount} 行没有可用的金额。`,
  )[language];
  const assumes = say(
    `Each deal is won whole or not at all, and whatever happens to the others. The distribution is ${exact ? "exact" : `right to ${figure(unit)}`}.`,
    `假定每个商机要么整单赢得、要么没有，且互不影响。分布${exact ? "是精确的" : `精确到 ${figure(unit)}`}。`,
  )[language];
  return [sentence, number, "", chart, "", read[language], left, assumes].join("\n");
}
