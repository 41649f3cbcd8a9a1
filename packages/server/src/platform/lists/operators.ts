/** What a field of a list may be: a custom field is one of these, too. */
export const fieldKinds = [
  "text",
  "number",
  "money",
  "date",
  "instant",
  "choice",
  "choices",
  "yesNo",
  "link",
  "reference",
] as const;
export type FieldKind = (typeof fieldKinds)[number];

const texts = ["contains", "notContains", "is", "isNot", "beginsWith", "empty", "filled"] as const;
const numbers = ["is", "isNot", "above", "below", "atLeast", "atMost", "between", "empty", "filled"] as const;
const days = [
  "on",
  "before",
  "after",
  "between",
  "lastDays",
  "nextDays",
  "olderThanDays",
  "within",
  "empty",
  "filled",
] as const;
const ofMany = ["anyOf", "noneOf", "empty", "filled"] as const;

/** How a field of each kind may be asked for. */
export const operators = {
  text: texts,
  link: texts,
  number: numbers,
  money: numbers,
  date: days,
  instant: days,
  choice: ofMany,
  reference: ofMany,
  choices: ["anyOf", "allOf", "noneOf", "empty", "filled"],
  yesNo: ["yes", "no"],
} as const satisfies Record<FieldKind, readonly string[]>;
export type Operator = (typeof operators)[FieldKind][number];

/** The spans of time that `within` knows; weeks begin on Monday. */
export const spans = [
  "today",
  "thisWeek",
  "lastWeek",
  "thisMonth",
  "lastMonth",
  "thisQuarter",
  "lastQuarter",
  "thisYear",
  "lastYear",
] as const;
export type Span = (typeof spans)[number];
