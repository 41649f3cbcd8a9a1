import type { LinkedPair } from "@soloist/analytics/linkage/link-records.ts";
import type { Reason } from "@soloist/analytics/linkage/reasons.ts";
import type { Language } from "#platform/i18n";

/** What the fields say of two rows, each as a sentence: how it compares, and how much that speaks for one person or against. */
export function reasonsWorded(
  { reasons, implied }: Pick<LinkedPair, "reasons" | "implied">,
  language: Language,
): string[] {
  if (reasons.length === 0) return [everything[language]];
  const worded = reasons.map((reason) => reasonWorded(reason, language));
  return implied ? [throughOthers[language], ...worded] : worded;
}

const throughOthers = {
  en: "Both are one person with the same third row; the two by themselves would not say so.",
  "zh-CN": "两行都与同一条第三行是同一人；仅看这两行还不足以判断。",
};
const everything = {
  en: "Everything is the same: one row is a copy of the other.",
  "zh-CN": "内容完全相同：一行是另一行的副本。",
};

function reasonWorded({ field, kind, level, bits, exchanged }: Reason, language: Language): string {
  const chinese = language === "zh-CN";
  if (level === "missing") {
    return chinese
      ? `“${field}”至少有一行为空，不作判断。`
      : `“${field}” is missing in one of them, which says nothing.`;
  }
  const how = exchanged
    ? chinese
      ? "与另一个字段互换了位置"
      : "stands in the other field's place"
    : words(kind, level, chinese);
  return chinese ? `“${field}”${how}（${strength(bits, true)}）。` : `“${field}” ${how} (${strength(bits, false)}).`;
}

function words(kind: Reason["kind"], level: Exclude<Reason["level"], "missing">, chinese: boolean): string {
  if (kind === "date" && level === "close") {
    return chinese ? "只差一个数字，或日月互换" : "differs by one digit, or by day and month exchanged";
  }
  if (kind === "date" && level === "partly") {
    return chinese ? "年、月、日中有两项相同" : "has two of year, month and day in common";
  }
  return (chinese ? sentences.chinese : sentences.english)[level];
}

const sentences = {
  english: {
    same: "is the same",
    close: "differs only by a slip or by the order of words",
    partly: "is partly the same",
    different: "is different",
  },
  chinese: { same: "相同", close: "只差一处笔误或顺序", partly: "部分相同", different: "不同" },
} as const;

/** Bits as how many times likelier one person is, which more people can read; the bits themselves beside it. */
function strength(bits: number, chinese: boolean): string {
  const sign = bits < 0 ? "−" : "+";
  const shown = `${sign}${Math.abs(bits).toFixed(1)}`;
  const times = Math.round(2 ** Math.min(20, Math.abs(bits)));
  if (times < 2) return chinese ? `${shown} 比特，几乎不说明问题` : `${shown} bits, which hardly counts`;
  const many = times >= 2 ** 20 ? "1,000,000+" : times.toLocaleString("en");
  if (chinese)
    return `${shown} 比特，${bits < 0 ? "是同一人的可能性降为" : "是同一人的可能性增至"} ${bits < 0 ? `1/${many}` : `${many} 倍`}`;
  return bits < 0
    ? `${shown} bits: ${many} times less likely one person`
    : `${shown} bits: ${many} times likelier one person`;
}
