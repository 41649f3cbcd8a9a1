import { type Sentence, say } from "#platform/i18n";
import { foldText } from "#platform/text";

/** Whether a parser answered with what is wrong instead of a value. */
export function isSentence(result: unknown): result is Sentence {
  return typeof result === "object" && result !== null && "en" in result && "zh-CN" in result;
}

/** The cell as a sentence may quote it: short, on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A cell as a text of its own: cut from a piece of the file, it would hold all of that piece in memory while it is kept. */
export function standAlone(cell: string): string {
  return cell.length < shortest ? cell : ` ${cell}`.slice(1);
}

/** Shorter texts are copied by the engine anyway. */
const shortest = 13;

const edge = "[\\s\\u00a0\\u200b\\u200e\\u200f\\u2060\\ufeff]*";
const formula = new RegExp(`^${edge}="(.*)"${edge}$`, "s");
const before = new RegExp("^(?:[\\s\\u00a0\\u200b\\u200e\\u200f\\u2060\\ufeff]|[`'](?=[^`'\\s]))+");
const after = new RegExp(`${edge}$`);

/**
 * A cell without what spreadsheets and platforms wrap around it: BOM, back-tick or apostrophe in front, `="…"`, tabs,
 * hard and surrounding spaces. The text itself stays as it was.
 */
export function cleanCell(text: string): string {
  // Most cells of a large file need nothing; looking at both ends first is what keeps this cheap.
  if (/^[^\s`'=\u00a0\u200b-\u200f\u2060\ufeff](?:.*[^\s\u00a0\u200b-\u200f\u2060\ufeff])?$/s.test(text)) return text;
  const inner = formula.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
  return inner.replace(before, "").replace(after, "");
}

const nothing = new Set([
  "",
  "-",
  "--",
  "—",
  "——",
  "/",
  "\\",
  "无",
  "暂无",
  "没有",
  "空",
  "n/a",
  "na",
  "#n/a",
  "null",
  "none",
  "nil",
  "undefined",
  "(null)",
  "0/0/00",
  "0000-00-00",
]);

/** Whether the cell says that there is nothing: empty, `-`, 无, N/A, null. */
export function isBlankCell(text: string): boolean {
  return nothing.has(foldText(cleanCell(text)));
}

/** The several values of one cell, as in `a@x.com; b@x.com` or 13800000001、13800000002. */
export function splitCell(text: string): string[] {
  return cleanCell(text)
    .split(/[;；、|,，\n\r]|:::|(?<=\d\s*)\/(?=\s*[\d+(])/)
    .map(cleanCell)
    .filter((part) => part !== "");
}

/** An id as its system wrote it: a spreadsheet's 17850.0 is 17850 again, and one that lost digits is refused. */
export function cleanId(text: string): string | Sentence {
  const id = cleanCell(text);
  const whole = /^([+-]?\d+)\.0+$/.exec(id)?.[1];
  if (whole !== undefined) return whole;
  const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/.exec(id);
  if (!scientific) return id;
  const [, first = "", rest = "", zeros = ""] = scientific;
  if (rest.length === Number(zeros)) return first + rest;
  return say(
    `“${quoted(id)}” is an id that a spreadsheet shortened; its last digits are lost. Export that column as text.`,
    `“${quoted(id)}”是被表格软件缩写的编号，末尾数字已丢失。请把该列按文本格式重新导出。`,
  );
}
