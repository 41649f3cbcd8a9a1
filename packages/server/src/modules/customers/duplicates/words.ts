import type { Language } from "#platform/i18n";
import { type Sentence, say } from "#platform/i18n";
import type { KeptReason } from "./pairs.ts";

type Level = "same" | "close" | "partly" | "different";

const names: Readonly<Record<string, Sentence>> = {
  name: say("name", "名称"),
  phone: say("phone", "电话"),
  email: say("email", "邮箱"),
  messenger: say("messenger id", "即时通讯号"),
  birthday: say("birthday", "生日"),
  street: say("address", "地址"),
  city: say("city", "城市"),
  postalCode: say("postal code", "邮编"),
  region: say("province", "省份"),
  organisation: say("organisation", "单位"),
};

/** What a comparison of any field is called, where the field has no words of its own. */
const levels: Readonly<Record<Level, (field: Sentence) => Sentence>> = {
  same: (field) => say(`same ${field.en}`, `${field["zh-CN"]}相同`),
  close: (field) => say(`${field.en} nearly the same`, `${field["zh-CN"]}几乎相同`),
  partly: (field) => say(`${field.en} partly the same`, `${field["zh-CN"]}部分相同`),
  different: (field) => say(`different ${field.en}`, `${field["zh-CN"]}不同`),
};

const special: Readonly<Record<string, Sentence>> = {
  "name close": say("name nearly the same", "名称几乎相同"),
  "name partly": say("name sounds or looks alike", "名称读音或写法相近"),
  "phone close": say("same phone tail", "电话尾号相同"),
  "email close": say("same mailbox name, or one slip", "邮箱名相同或只差一处"),
  "birthday close": say("birthday differs by a digit, or day and month exchanged", "生日只差一位，或日月互换"),
  "birthday partly": say("two parts of the birthday the same", "生日有两项相同"),
  "street partly": say("same street, another number", "同一街道，门牌不同"),
  "third same": say("both are one with a third", "两者都与第三个客户是同一个"),
};

/** What a field says of two customers, in words. */
export function reasonWorded({ field, level }: Pick<KeptReason, "field" | "level">, language: Language): string {
  const own = special[`${field} ${level}`];
  return (own ?? levels[level as Level](names[field] ?? say(field, field)))[language];
}
