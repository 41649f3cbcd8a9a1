import { foldText } from "#platform/text";

/** How a payer's name agrees with a known one. */
export type NameMatch = "same" | "masked" | "within" | "no";

const titles = /(先生|女士|小姐|老师|经理|总)$/u;
const tidy = (name: string) => foldText(name).replace(/[\s()（）·.,，"'“”]/gu, "");

/**
 * Compares a payer as a bill writes it with a known name. Bills mask names: *三, 张*, **伟, 王*伟; each star stands for
 * one sign or, at the beginning, for several.
 */
export function matchNames(payer: string, name: string): NameMatch {
  const [paid, known] = [tidy(payer), tidy(name)];
  if (paid.length < 2 || known.length < 2) return "no";
  if (/[*＊]/u.test(paid)) return fitsMask(paid, known) ? "masked" : "no";
  const bare = paid.replace(titles, "");
  if (paid === known || (bare.length >= 2 && bare === known)) return "same";
  // A firm's name in another's words: 云栖茶业 in 杭州云栖茶业有限公司. Two signs would be a person's name in any text.
  const [short, long] = paid.length < known.length ? [paid, known] : [known, paid];
  return short.length >= 4 && long.includes(short) ? "within" : "no";
}

function fitsMask(mask: string, known: string): boolean {
  const visible = mask.replace(/[*＊]/gu, "");
  if (visible === "") return false;
  const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const pattern = mask
    .split(/([*＊]+)/u)
    .map((piece, index) => (!/[*＊]/u.test(piece) ? escape(piece) : index <= 1 ? ".{1,3}" : `.{${piece.length}}`))
    .join("");
  return new RegExp(`^${pattern}$`, "u").test(known);
}
