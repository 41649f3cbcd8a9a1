import type { LinkedPair, Linkage } from "@soloist/analytics/linkage/link-records.ts";
import type { Language } from "#platform/i18n";
import { bars, columns } from "../chart.ts";
import type { Table } from "../reading/table.ts";
import { reasonsWorded } from "./reasons.ts";

const pairsShown = 10;
const cellsShown = 5;

const percent = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);
const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** The report for people: how many pairs, how sure, the surest of them with their reasons, and what the fields are worth. */
export function reportOf(found: Linkage, table: Table, leftOut: readonly string[], language: Language): string {
  const chinese = language === "zh-CN";
  const cells = found.fields.slice(0, cellsShown).map(({ name }) => table.texts(name));
  return [
    answer(found, chinese),
    histogram(found, chinese),
    ...found.pairs.slice(0, pairsShown).map((pair) => pairWorded(pair, cells, language)),
    fieldTable(found, chinese),
    assumptions(found, leftOut, chinese),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function answer(
  { pairs, pairsLeftOut, expectedPrecision, expectedRecall, threshold }: Linkage,
  chinese: boolean,
): string {
  const count = pairs.length + pairsLeftOut;
  if (count === 0) return chinese ? "没有找到重复的行。" : "No two rows seem to be the same person.";
  const least = String(Math.floor(threshold * 1000) / 1000);
  const are = count === 1 ? "1 pair of rows is" : `${count} pairs of rows are`;
  const first = chinese
    ? `有 ${count} 对行很可能是同一个人（概率不低于 ${least}）。预计其中 ${percent(expectedPrecision)} 确实如此，并找出了全部重复的 ${percent(expectedRecall)}。`
    : `${are} probably one person (probability ${least} or more). To be expected: ${percent(expectedPrecision)} of what is listed is right, and ${percent(expectedRecall)} of all such pairs is listed.`;
  if (pairsLeftOut === 0) return first;
  return chinese
    ? `${first} 对数太多，只列出 ${pairs.length} 对，另有 ${pairsLeftOut} 对未列出。`
    : `${first} There are too many to list: ${pairs.length} are listed, ${pairsLeftOut} are not.`;
}

/** How many of the pairs found are how sure. */
function histogram({ pairs }: Linkage, chinese: boolean): string {
  if (pairs.length === 0) return "";
  const limits = [0.999, 0.99, 0.9, 0.5, 0];
  const rows = limits.map((low, i) => {
    const count = pairs.filter(({ score }) => score >= low && (i === 0 || score < limits[i - 1]!)).length;
    const label = i === 0 ? `≥ ${low}` : `${low} – ${limits[i - 1]}`;
    return { label, value: count, text: String(count) };
  });
  return `${chinese ? "概率 → 对数" : "Probability → pairs"}\n${bars(rows)}`;
}

function pairWorded(
  { a, b, score, implied, reasons }: LinkedPair,
  cells: readonly (readonly string[])[],
  language: Language,
): string {
  const row = (at: number) => cells.map((column) => shortened(column[at]!) || "–").join(" · ");
  const head = language === "zh-CN" ? `第 ${a} 行和第 ${b} 行` : `Rows ${a} and ${b}`;
  const telling = reasonsWorded({ implied, reasons: reasons.filter(({ level }) => level !== "missing") }, language);
  return [
    `${head} (${score.toFixed(4)})`,
    `  ${row(a)}`,
    `  ${row(b)}`,
    ...telling.map((reason) => `  ${reason}`),
  ].join("\n");
}

function fieldTable({ fields }: Linkage, chinese: boolean): string {
  if (fields.length === 0) return "";
  const head = chinese ? ["字段", "同一人相同", "不同人相同"] : ["Field", "same in one person", "same in two persons"];
  return columns([
    head,
    ...fields.map(({ name, m, u }) => [name, percent(m), u < 0.001 ? u.toExponential(1) : percent(u)]),
  ]);
}

function assumptions(
  { candidates, expectedKin, pairsDoubtful }: Linkage,
  leftOut: readonly string[],
  chinese: boolean,
): string {
  const kin = Math.round(expectedKin);
  const unread = leftOut.join(chinese ? "、" : ", ");
  return chinese
    ? [
        `比较了 ${candidates} 对行；每个字段的分量由文件本身估计，不需要标注。行从 0 开始计数，不含标题行。`,
        `估计约 ${kin} 对是同一家庭或同一公司的不同人；只凭共同的地址、电话或姓氏不会判为同一人。`,
        pairsDoubtful === 0 ? "" : `另有 ${pairsDoubtful} 对虽达到概率，但与其余各行矛盾，没有列出。`,
        unread === "" ? "" : `未使用的列：${unread}。`,
      ]
        .filter(Boolean)
        .join("\n")
    : [
        `${candidates} pairs were compared. What each field is worth was learned from the file itself, without labels. Rows count from 0 below the header.`,
        `About ${kin} pairs seem to be two persons of one household or firm: a shared address, telephone or surname alone makes nobody the same person.`,
        pairsDoubtful === 0
          ? ""
          : `${pairsDoubtful} more reached the probability, but other rows of the same persons speak against them: they are not listed.`,
        unread === "" ? "" : `Columns that were not used: ${unread}.`,
      ]
        .filter(Boolean)
        .join("\n");
}
