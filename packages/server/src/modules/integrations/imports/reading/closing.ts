import { type Sentence, say } from "#platform/i18n";
import { isBlank, type Row } from "./format.ts";
import { isValue } from "./header-row.ts";

/** Most rows end here, at their first sign. */
const mayClose = /^[\s"'`]*(?:[#\-=_*—共合总小汇已待收支中导]|total|grand|sum|subtotal|count)/i;
const isRule = /^[\s"'`]*[-=_*#—]{3,}/;
const isRemark =
  /^#|^共\s*\d+\s*[笔条项单]|^(?:已收入|待收入|已支出|待支出|收入|支出|中性交易|导出时间|导出信息|总笔数|汇总)\s*[:：]/;
const isTotal = /^(?:合计|总计|小计|共计|汇总|本页合计|totals?|grand total|sub ?total|sum|count)\s*[:：]?$/i;
const namesTotals = /^(?:总交易单数|总交易笔数|总笔数)$/;

/**
 * Tells the lines with which bills and reports end (rules, counts, totals) from rows. They are given like blank rows: so
 * that they can be counted and shown, but not as data. The look at each row depends only on it and the one before.
 */
export function makeCloser(): (row: Row) => Row {
  let amountsFollow = false;
  return (row) => {
    const follows = amountsFollow;
    amountsFollow = false;
    const first = row.cells.find((cell) => cell.trim() !== "");
    if (first === undefined || (!follows && !mayClose.test(first))) return row;
    const filled = row.cells.map(bare).filter((cell) => cell !== "");
    const [word = "", ...rest] = filled;
    if (namesTotals.test(word)) amountsFollow = true;
    const isClosing =
      (follows && filled.every(isValue)) ||
      namesTotals.test(word) ||
      (isRule.test(first) && rest.every((cell) => isRule.test(cell))) ||
      (isRemark.test(word) && filled.length <= 3 && rest.every((cell) => /[:：笔元]|^[\d.,]+$/.test(cell))) ||
      (isTotal.test(word) && !isBlank(rest) && rest.every((cell) => isValue(cell) && !/[@/]/.test(cell)));
    return isClosing ? { ...row, aside: closing() } : row;
  };
}

const bare = (cell: string) => cell.trim().replace(/^[`'"]/, "");

const closing = (): Sentence => say("A total or a closing line, no row of data.", "合计或结尾说明，不是数据行。");
