import { invalid } from "#platform/errors";
import type { ListField } from "./fields.ts";
import type { Condition, FilterNode, FilterValue } from "./filter.ts";
import { operators, type Operator, spans } from "./operators.ts";

/** A filter whose fields are known and whose operators and values fit them. */
export type Checked = { all: Checked[] } | { any: Checked[] } | CheckedCondition;
export type CheckedCondition = { field: ListField; is: Operator; value: FilterValue | undefined };

/** Numbers from here on are no longer exact in an index beside the one that stands for none. */
const largest = 1e15;
const longestDays = 36_500;

/** Checks a filter against the fields of its list; says in words what does not fit. */
export function check(node: FilterNode, fields: ReadonlyMap<string, ListField>): Checked {
  if ("all" in node) return { all: node.all.map((each) => check(each, fields)) };
  if ("any" in node) return { any: node.any.map((each) => check(each, fields)) };
  const field = fields.get(node.field);
  if (!field) {
    throw invalid(
      "list.no_such_field",
      [`This list has no field “${node.field}”.`, `这个列表没有字段“${node.field}”。`],
      "where",
    );
  }
  const known: readonly string[] = operators[field.kind];
  if (!known.includes(node.is)) {
    throw wrong(field, [
      `cannot be asked for “${node.is}”, only for ${known.join(", ")}`,
      `不支持“${node.is}”，只支持 ${known.join("、")}`,
    ]);
  }
  return { field, is: node.is, value: valueOf(field, node) };
}

function valueOf(field: ListField, { is, value }: Condition): FilterValue | undefined {
  if (is === "empty" || is === "filled" || is === "yes" || is === "no") return undefined;
  if (is === "anyOf" || is === "allOf" || is === "noneOf") return someOf(field, value);
  if (is === "within") return spanOf(field, value);
  if (is === "lastDays" || is === "nextDays" || is === "olderThanDays") return daysOf(field, value);
  const one = field.kind === "number" || field.kind === "money" ? numberOf : dayOrText(field);
  if (is !== "between") return one(field, value);
  if (!Array.isArray(value) || value.length !== 2) throw wrong(field, ["needs two values", "需要两个值"]);
  return [one(field, value[0]), one(field, value[1])];
}

const dayOrText = (field: ListField) => (field.kind === "date" || field.kind === "instant" ? dayOf : textOf);

function someOf(field: ListField, value: FilterValue | undefined): string[] {
  const values = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  if (values.length === 0 || values.length > 200) {
    throw wrong(field, ["needs one value or several, 200 at most", "需要一个或多个值，最多 200 个"]);
  }
  const known = Array.isArray(field.options) ? field.options.map((option: { value: string }) => option.value) : null;
  const stranger = known && values.find((one) => !known.includes(one));
  if (stranger) {
    throw wrong(field, [
      `is one of ${known.join(", ")}, not “${stranger}”`,
      `只能是 ${known.join("、")}，不能是“${stranger}”`,
    ]);
  }
  return values.map((one) => textOf(field, one));
}

function textOf(field: ListField, value: FilterValue | undefined): string {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && text !== "" && text.length <= 500 && text.isWellFormed() && !text.includes("\0"))
    return text;
  throw wrong(field, ["needs a text of 1 to 500 characters", "需要 1 到 500 个字符的文字"]);
}

function numberOf(field: ListField, value: FilterValue | undefined): number {
  const fits = typeof value === "number" && Math.abs(value) < largest;
  if (fits && (field.kind === "number" || Number.isInteger(value))) return value;
  throw field.kind === "money"
    ? wrong(field, ["needs an amount in the smallest unit, as a whole number", "需要以最小货币单位表示的整数金额"])
    : wrong(field, ["needs a number", "需要一个数字"]);
}

/** Days before the year 1000 or after 9998 would no longer sort as text. */
function dayOf(field: ListField, value: FilterValue | undefined): string {
  const fits = typeof value === "string" && /^[1-9]\d{3}-\d\d-\d\d$/.test(value) && !value.startsWith("9999");
  if (fits && isDay(value)) return value;
  throw wrong(field, ["needs a day such as 2027-02-01", "需要一个日期，如 2027-02-01"]);
}

function isDay(on: string): boolean {
  const time = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(on);
}

function daysOf(field: ListField, value: FilterValue | undefined): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= longestDays) return value;
  throw wrong(field, [`needs a number of days from 0 to ${longestDays}`, `需要 0 到 ${longestDays} 的天数`]);
}

function spanOf(field: ListField, value: FilterValue | undefined): string {
  if ((spans as readonly unknown[]).includes(value)) return value as string;
  throw wrong(field, [`needs one of ${spans.join(", ")}`, `只能是 ${spans.join("、")}`]);
}

function wrong({ key, label }: ListField, [en, zh]: [string, string]) {
  return invalid(
    "list.wrong_condition",
    [`“${label.en}” (${key}) ${en}.`, `“${label["zh-CN"]}”（${key}）${zh}。`],
    "where",
  );
}
