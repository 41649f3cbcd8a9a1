const fullWidth = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g;
const between = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Letters and digits in half width, one space at most and none between Chinese signs; brackets stay as firms write them. */
export function tidyName(name: string): string {
  return name
    .replaceAll(invisible, "")
    .replaceAll(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, " ")
    .replaceAll(between, "")
    .trim();
}

const placeholder =
  /^(?:test\d*|测试\d*|无|没有|未知|不详|匿名|unknown|none|null|undefined|n\/?a|客户\d*|先生|女士|小姐|[\p{P}\p{S}]+|x{2,}|a{3,}|\d+)$/iu;

/** A word that stands where a name should be. */
export function isPlaceholderName(name: string): boolean {
  return placeholder.test(tidyName(name));
}
