import type { Formats } from "#platform/formats";
import {
  type Condition,
  type Group,
  isGroup,
  joinOf,
  type ListField,
  needOf,
  type Node,
  nodesOf,
  type Period,
} from "#platform/filters";
import type { en } from "./strings.en.ts";

export type Speaker = {
  t: typeof en;
  fields: readonly ListField[];
  formats: Pick<Formats, "money" | "number" | "fullDay" | "language">;
  /** The name of a record a condition refers to. */
  nameOf?: (id: string) => string | undefined;
};

/** A label as it stands inside an English sentence: "last order"; names and abbreviations keep their letters. */
function inside(label: string, language: string): string {
  return language === "en" && /^[A-Z][a-z ]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

function said(value: string | number, field: ListField, { t, formats, nameOf }: Speaker): string {
  switch (field.kind) {
    case "money":
      return formats.money(Number(value));
    case "number":
      return formats.number(Number(value), 6);
    case "date":
    case "instant":
      return formats.fullDay(String(value));
    case "text":
    case "link":
      return t.quoted(String(value));
    case "reference":
      return nameOf?.(String(value)) ?? t.someone;
    default:
      return field.options?.find((option) => option.value === value)?.label ?? String(value);
  }
}

function conditionSentence({ field: key, is, value }: Condition, first: boolean, speaker: Speaker): string {
  const { t, fields, formats } = speaker;
  const field = fields.find((one) => one.key === key);
  if (!field) return t.unknownField;
  const plain = is === "empty" || is === "filled";
  const label = (first && !plain) || field.custom ? field.label : inside(field.label, formats.language);
  const values = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as (string | number)[];
  const need = needOf(is);
  const one = (which: number) => said(values[which] ?? "", field, speaker);
  if (need === "nothing") return t.says[is](label, "");
  if (need === "two") return t.says[is](label, t.range(one(0), one(1)));
  if (need === "days") return t.says[is](label, t.days(Number(values[0])));
  if (need === "period") return t.says[is](label, t.periods[values[0] as Period] ?? String(values[0]));
  if (need === "several") {
    const word = is === "allOf" ? t.andWord : t.orWord;
    return t.says[is](label, values.map((_, index) => one(index)).join(` ${word} `));
  }
  return t.says[is](label, one(0));
}

/** A filter, or a part of it, as a person would say it: "Level is A or B and (last order before … or no last order)". */
export function sentenceOf(node: Node, speaker: Speaker, first = true): string {
  if (!isGroup(node)) return conditionSentence(node, first, speaker);
  return groupSentence(node, speaker, first);
}

function groupSentence(group: Group, speaker: Speaker, first: boolean): string {
  const { t } = speaker;
  const parts = nodesOf(group).map((node, index) => {
    const inner = sentenceOf(node, speaker, first && index === 0 && !isGroup(node));
    return isGroup(node) ? t.group(inner) : inner;
  });
  return parts.join(joinOf(group) === "any" ? t.or : t.and);
}
