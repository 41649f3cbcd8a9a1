import { invalid } from "#platform/errors";
import { z } from "#platform/schema";
import type { Operator } from "./operators.ts";

/** Which rows of a list: conditions of which all or any must hold, and groups of such. An empty group asks nothing. */
export type Filter = { all: FilterNode[] } | { any: FilterNode[] };
export type FilterNode = Filter | Condition;
/** One thing asked of one field. `empty`, `filled`, `yes` and `no` have no value. */
export type Condition = { field: string; is: Operator; value?: FilterValue };
export type FilterValue = string | number | (string | number)[];

const deepest = 3;
const mostConditions = 50;
const longestText = 8000;

/** Reads what should be a filter; says in words where it is none. What its fields mean is checked by each list. */
export function readFilter(input: unknown): Filter {
  let left = mostConditions;
  function group(given: object, depth: number): Filter {
    const [word, ...more] = Object.keys(given);
    const nodes = (given as Record<string, unknown>)[word ?? ""];
    if ((word !== "all" && word !== "any") || more.length > 0 || !Array.isArray(nodes)) throw notAFilter();
    if (depth > deepest) throw tooDeep();
    const read = nodes.map((each) => node(each, depth + 1));
    return word === "all" ? { all: read } : { any: read };
  }
  function node(given: unknown, depth: number): FilterNode {
    if (typeof given !== "object" || given === null || Array.isArray(given)) throw notAFilter();
    if (!("field" in given)) return group(given, depth);
    if (--left < 0) throw tooMany();
    return condition(given);
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) throw notAFilter();
  return "field" in input ? { all: [condition(input)] } : group(input, 1);
}

function condition(given: object): Condition {
  const { field, is, value, ...more } = given as Record<string, unknown>;
  const known = typeof field === "string" && typeof is === "string" && Object.keys(more).length === 0;
  if (!known || (value !== undefined && value !== null && !isValue(value))) throw notAFilter();
  const asked = { field: field.slice(0, 100), is: is.slice(0, 100) as Operator };
  return isValue(value) ? { ...asked, value } : asked;
}

function isValue(value: unknown): value is FilterValue {
  const single = (one: unknown) => typeof one === "string" || typeof one === "number";
  return single(value) || (Array.isArray(value) && value.every(single));
}

const described = {
  description:
    'Conditions of which all or any must hold: {"all": [{"field": "level", "is": "anyOf", "value": ["A"]}, {"any": [ … ]}]}, ' +
    `at most ${deepest} groups deep and ${mostConditions} conditions. GET /lists/{list} names the fields; what may be asked of each kind: ` +
    "text and link: contains, notContains, is, isNot, beginsWith, empty, filled. number and money (smallest unit): is, isNot, above, " +
    "below, atLeast, atMost, between [a, b], empty, filled. date and instant (by the firm's day): on, before, after, between, lastDays n " +
    "(n days back up to today), nextDays n, olderThanDays n, within (today, thisWeek, lastWeek, thisMonth, lastMonth, thisQuarter, " +
    "lastQuarter, thisYear, lastYear), empty, filled. choice and reference: anyOf, noneOf, empty, filled. choices: also allOf. " +
    "yesNo: yes, no. What is empty counts as none of the values.",
};

/** A filter in a JSON body. */
export const Filter = z
  .unknown()
  .transform((input, context): Filter => {
    if (input !== undefined) return readFilter(input);
    // Nothing at all is what the description of the API asks with; it must not throw.
    context.addIssue({ code: "invalid_type", expected: "object", input });
    return z.NEVER;
  })
  .openapi("Filter", { type: "object", additionalProperties: true, ...described });

/** A filter in an address, as JSON text. */
export const Where = z
  .string()
  .max(longestText)
  .transform((text): Filter => {
    try {
      return readFilter(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError) throw notAFilter();
      throw error;
    }
  })
  .openapi({ type: "string", description: `A filter as JSON text. ${described.description}` });

function notAFilter() {
  return invalid(
    "list.not_a_filter",
    [
      'A filter is a group, {"all": […]} or {"any": […]}, of conditions {"field", "is", "value"} and further groups.',
      '筛选条件应为一个组 {"all": […]} 或 {"any": […]}，组内是条件 {"field", "is", "value"} 或下一层的组。',
    ],
    "where",
  );
}
function tooDeep() {
  return invalid(
    "list.filter_too_deep",
    [`Groups may stand in groups ${deepest} deep, not more.`, `条件组最多嵌套 ${deepest} 层。`],
    "where",
  );
}
function tooMany() {
  return invalid(
    "list.filter_too_long",
    [`A filter may have ${mostConditions} conditions, not more.`, `筛选条件最多 ${mostConditions} 个。`],
    "where",
  );
}
