import { invalid } from "#platform/errors";
import { cleanCell } from "../../../modules/integrations/imports/values/cells.ts";
import { type DecimalMark, readDecimal } from "../../../modules/integrations/imports/values/decimals.ts";

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const aroundNumber = /^(?:[¥￥$€£]|rmb|cny|usd|eur)\s*|\s*(?:元|[€$£]|rmb|cny|usd|eur)$/gi;

/** A cell as a number: 12.5 · 1,234.5 · ¥38 · 15 %; NaN for what is none. */
export function numberOf(cell: string, mark: DecimalMark = "."): number {
  const text = cleanCell(cell);
  if (plain.test(text) && !(mark === "," && text.includes("."))) return Number(text);
  const share = text.endsWith("%");
  const decimal = readDecimal(text.replace(aroundNumber, "").replace(/\s*%$/, ""), mark);
  if (!decimal) return NaN;
  const number = Number(`${decimal.digits}e${-decimal.scale}`);
  return share ? number / 100 : number;
}

/** A flag's number, within its limits; undefined where the flag was not given. */
export function flagNumber(
  name: string,
  text: string | undefined,
  { least, most = Infinity, whole = false }: { least: number; most?: number; whole?: boolean },
): number | undefined {
  if (text === undefined) return undefined;
  const number = plain.test(text.trim()) ? Number(text) : NaN;
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
  const [en, zh] = whole ? ["a whole number", "整数"] : ["a number", "数字"];
  const limits =
    most === Infinity
      ? [`from ${least} up`, `不小于 ${least}`]
      : [`from ${least} to ${most}`, `${least} 到 ${most} 之间`];
  throw invalid("analyze.wrong_number", [
    `--${name} takes ${en} ${limits[0]}, not “${text}”.`,
    `--${name} 需要${limits[1]}的${zh}，不能是“${text}”。`,
  ]);
}

/** A flag that has to be given. */
export function flagGiven(name: string, value: string | undefined): string {
  if (value !== undefined && value !== "") return value;
  throw invalid("analyze.flag_missing", [`--${name} is missing.`, `缺少 --${name}。`]);
}
