const chinese =
  /(?:预算|大概|大约|约|价格|金额|报价|总价)[^\d\n]{0,6}(?:￥|¥|RMB|人民币)?\s*(\d[\d,]*(?:\.\d+)?)\s*(万|千|k)?\s*(?:元|块|人民币)?/iu;
const sign =
  /(?:￥|¥|RMB|CNY)\s*(\d[\d,]*(?:\.\d+)?)\s*(万|千|k)?|(\d[\d,]*(?:\.\d+)?)\s*(万|千)?\s*(?:元|块钱|人民币)/iu;
const budget = /\bbudget[^\d\n]{0,20}(\d[\d,]*(?:\.\d+)?)\s*(k)?/i;

/** The sum that is spoken of, in hundredths; null where none is, or more than anybody means. */
export function amountNamed(text: string): number | null {
  const found = chinese.exec(text) ?? sign.exec(text) ?? budget.exec(text);
  if (!found) return null;
  const [, first, times, second, timesToo] = found;
  const unit = (times ?? timesToo ?? "").toLowerCase();
  const factor = unit === "万" ? 10_000 : unit === "千" || unit === "k" ? 1000 : 1;
  const minor = Math.round(Number((first ?? second)!.replaceAll(",", "")) * factor * 100);
  return Number.isSafeInteger(minor) && minor > 0 && minor < 1e13 ? minor : null;
}
