/** Family names of two characters that are met at all often. */
const ofTwo = new Set(
  "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 端木 百里 南宫 独孤 西门 呼延 轩辕 申屠 钟离 濮阳 淳于 单于 太史 闻人 万俟 公冶 拓跋 歐陽 司馬 諸葛 東方 尉遲 公孫 鍾離".split(
    " ",
  ),
);

/** What stands behind a family name where the given name is not known. */
const titles = /(?:先生|女士|小姐|老师|老師|经理|經理|总监|主任|师傅|太太|同学|医生|律师|博士|教授|老板|总|总经理)$/;

/** A Chinese name in its two parts; `given` is empty where only the family name is known. */
export type ChineseName = { readonly family: string; readonly given: string };

/**
 * **Question:** which part of a Chinese name is the family's?
 *
 * **Formula:** the first character, or the first two where they are one of the known family names of two characters and more
 * follows. A title behind it (王先生, 李总) is no given name.
 *
 * @example chineseName("欧阳小明") // { family: "欧阳", given: "小明" }
 */
export function chineseName(name: string): ChineseName {
  const bare = name.length > 1 ? name.replace(titles, "") || name : name;
  // Two characters alone are a whole name, unless a title took the place of the given one.
  const size = (bare.length > 2 || bare !== name) && ofTwo.has(bare.slice(0, 2)) ? 2 : 1;
  return { family: bare.slice(0, size), given: bare.slice(size) };
}
