/** Words of files that mean one of our few choices; what means none becomes a tag, so that nothing is lost. */
import { type Lifecycle, rolesOfCustomers, sizesOfCustomers } from "#modules/customers";
import { foldText } from "#platform/text";

const lifecycles: readonly [RegExp, Lifecycle][] = [
  [/^(lost|churn(ed)?|unqualified|disqualified|流失|已流失|无效|失败|输单)/, "lost"],
  [/^(dormant|inactive|sleeping|沉睡|休眠|沉默)/, "dormant"],
  [/^(repeat|returning|loyal|evangelist|vip|复购|回头客|老客户|忠诚)/, "repeat"],
  [/^(customer|client|won|active|已成交|成交|正式客户|签约|客户$)/, "customer"],
  [
    /^(prospect|opportunity|qualified|sales ?qualified|marketing ?qualified|mql|sql|意向|有意向|跟进中|潜在客户)/,
    "prospect",
  ],
  [/^(lead|new|subscriber|open|线索|潜客|新客户|未成交|潜在)/, "lead"],
];

/** How far a customer has come, in the words of other programs; null when the word says nothing we know. */
export function lifecycleOf(word: string): Lifecycle | null {
  const folded = foldText(word).replace(/[_-]+/g, " ");
  return lifecycles.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** A, B or C. */
export function levelOf(word: string): "A" | "B" | "C" | null {
  const folded = foldText(word)
    .replace(/[级类]$/, "")
    .replace(/客户$/, "")
    .replace(/[级类]$/, "");
  if (["a", "高", "high", "重点", "重要"].includes(folded)) return "A";
  if (["b", "中", "medium", "普通", "一般"].includes(folded)) return "B";
  if (["c", "低", "low"].includes(folded)) return "C";
  return null;
}

/** Person or organisation. */
export function kindOf(word: string): "person" | "organisation" | null {
  const folded = foldText(word);
  if (/^(person|individual|contact|个人|自然人|联系人)/.test(folded)) return "person";
  if (/^(org|company|business|firm|account|enterprise|企业|公司|单位|机构|组织|商户)/.test(folded))
    return "organisation";
  return null;
}

/** The languages we write in. */
export function languageOfWord(word: string): "zh-CN" | "en" | null {
  const folded = foldText(word);
  if (/^(zh|cn|chinese|mandarin|中文|汉语|普通话|简体)/.test(folded)) return "zh-CN";
  return /^(en|english|英)/.test(folded) ? "en" : null;
}

const roles: readonly [RegExp, (typeof rolesOfCustomers)[number]][] = [
  [/^(decide|decision|economic|决策|拍板|老板)/, "decides"],
  [/^(influence|champion|coach|recommend|影响|推荐)/, "influences"],
  [/^(use|end ?user|使用|用户)/, "uses"],
  [/^(pay|budget|buyer|finance|付款|财务|采购)/, "pays"],
];

/** What somebody does in a deal. */
export function roleOf(word: string): (typeof rolesOfCustomers)[number] | null {
  const folded = foldText(word);
  return roles.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const uppers = [1, 10, 50, 200, 1000];

/** How many work in a firm: a number, a span (11-50, 50人以下) or more than so many, as one of our steps. */
export function sizeOf(word: string): (typeof sizesOfCustomers)[number] | null {
  const folded = foldText(word).replaceAll(",", "");
  const exact = sizesOfCustomers.find((size) => size === folded);
  if (exact) return exact;
  const numbers = [...folded.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  const isMore = second === undefined && /\+|以上|more|over|>/.test(folded);
  // Of a span the upper end says which step it is.
  const count = isMore ? first + 1 : (second ?? first);
  const step = uppers.findIndex((upper) => count <= upper);
  return sizesOfCustomers[step < 0 ? sizesOfCustomers.length - 1 : step] ?? null;
}
