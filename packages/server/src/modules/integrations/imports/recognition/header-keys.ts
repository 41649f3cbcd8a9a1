import { foldText } from "#platform/text";

const brackets = /[([【（［].*?[)\]】）］]/gu;

/** A header as we compare it: folded, without BOM, back-ticks, spaces, dots and other signs. */
export function headerKey(header: string): string {
  return foldText(header).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** The header's key, then weaker ones: without a remark in brackets, without a number at the end (电话2, Phone 2). */
export function headerKeys(header: string): string[] {
  const bare = headerKey(header.normalize("NFKC").replace(brackets, " "));
  const keys = [headerKey(header), bare, bare.replace(/\d+$/, "")];
  return [...new Set(keys)].filter((key) => key !== "");
}
