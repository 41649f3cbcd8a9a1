import { attribute, createXmlReader } from "./xml.ts";

/** Built-in formats that say something other than a plain number; 27–36 and 50–58 are dates in East Asian versions. */
const builtIn: Record<number, string> = Object.fromEntries([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "yyyy-mm-dd"]),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, "hh:mm:ss"]),
  [22, "yyyy-mm-dd hh:mm"],
  [46, "[h]:mm:ss"],
]);

/** The number format of each cell style, by its index. */
export function readNumberFormats(xml: string): (string | undefined)[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  createXmlReader({
    open(tag, attributes) {
      if (tag === "numFmt")
        own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      if (tag === "cellXfs") inCellStyles = true;
      if (tag === "xf" && inCellStyles) ids.push(Number(attribute(attributes, "numFmtId") ?? 0));
    },
    close(tag) {
      if (tag === "cellXfs") inCellStyles = false;
    },
  })(xml);
  return ids.map((id) => own.get(id) ?? builtIn[id]);
}

/** What a number format makes of a number. */
export type Shown = { as: "number"; digits: number } | { as: "moment" } | { as: "duration" };

/**
 * Tells dates and durations from numbers by the letters of the format, without colours, conditions, currencies, quoted
 * and escaped text. `digits` are the leading zeros of a code such as a postcode's `000000`.
 */
export function shownBy(format: string | undefined): Shown {
  if (format === undefined) return { as: "number", digits: 0 };
  if (/^0+$/.test(format)) return { as: "number", digits: format.length };
  const bare = format.replaceAll(/"[^"]*"|\\.|[_*]./g, "");
  if (/\[(h+|m+|s+)\]/i.test(bare)) return { as: "duration" };
  return /[ymdhs]/i.test(bare.replaceAll(/\[[^\]]*\]/g, "").replaceAll(/general|standard/gi, ""))
    ? { as: "moment" }
    : { as: "number", digits: 0 };
}
