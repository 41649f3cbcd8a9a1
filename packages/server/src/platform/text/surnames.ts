/** Family names that are read otherwise than the same character in a word, with the tone as a digit. */
// prettier-ignore
const single: Record<string, string> = {
  单: "shan4", 曾: "zeng1", 仇: "qiu2", 解: "xie4", 查: "zha1", 朴: "piao2", 盖: "ge3", 区: "ou1", 缪: "miao4",
  员: "yun4", 隗: "wei3", 佴: "nai4", 翟: "zhai2", 冼: "xian3", 覃: "qin2", 逄: "pang2", 任: "ren2", 华: "hua4",
  葛: "ge3", 燕: "yan1", 应: "ying1", 纪: "ji3", 宁: "ning4", 那: "na1", 过: "guo1", 哈: "ha3", 令: "ling2",
};

// prettier-ignore
const double: Record<string, [string, string]> = {
  欧阳: ["ou1", "yang2"], 尉迟: ["yu4", "chi2"], 万俟: ["mo4", "qi2"], 长孙: ["zhang3", "sun1"],
  单于: ["chan2", "yu2"], 澹台: ["tan2", "tai2"], 令狐: ["ling2", "hu2"], 宰父: ["zai3", "fu3"],
  拓跋: ["tuo4", "ba2"], 呼延: ["hu1", "yan2"], 夏侯: ["xia4", "hou2"],
};

const title = /(?:先生|女士|小姐|太太|老师|同学|师傅|医生|教授|经理|主任|总)$/;

/**
 * The readings of the family name at the start, when the Chinese text has the length of a person's name; an empty list
 * where the ordinary reading will do. A longer text is a company or a sentence.
 */
export function surnameReading(characters: string): readonly string[] {
  const length = [...characters.replace(title, "")].length;
  const pair = double[characters.slice(0, 2)];
  if (pair && characters.length > 2 && length <= 4) return pair;
  const one = single[characters.slice(0, 1)];
  return one && characters.length > 1 && length <= 3 ? [one] : [];
}
