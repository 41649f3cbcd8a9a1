import { foldText } from "#platform/text";
import { simplified } from "./traditional.ts";

const brackets = /[([【（［].*?[)\]】）］]/gu;

/** A header as we compare it: folded, without BOM, back-ticks, spaces, dots and other signs. */
export function headerKey(header: string): string {
  return foldText(header).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** The header's key, then weaker ones: without a remark in brackets, without a number at the end (电话2, Phone 2). */
export function headerKeys(header: string): string[] {
  const bare = headerKey(header.normalize("NFKC").replace(brackets, " "));
  const keys = [headerKey(header), bare, bare.replace(/\d+$/, ""), ...pathKeys(header)];
  return [...new Set([...keys, ...keys.map(simplified)])].filter((key) => key !== "");
}

const path = /^[\p{L}\w$-]+(?:\[\d+\]|\.[\p{L}\w$-]+)+$/u;

/** A name of JSON as a path (emails[0].value, address.city) is that of the list, or the last of its parts. */
function pathKeys(header: string): string[] {
  if (!path.test(header)) return [];
  const stem = header.replace(/\[\d+\]/g, "").replace(/\.(?:value|number|address|email|phone)$/i, "");
  const last = header.includes("[") ? [] : [headerKey(stem.slice(stem.lastIndexOf(".") + 1))];
  return [headerKey(stem), ...last];
}
