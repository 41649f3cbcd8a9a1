/** The one filter language of every list, as the server reads it, and how a filter is changed. */
const operators = {
  text: ["contains", "notContains", "is", "isNot", "beginsWith", "empty", "filled"],
  number: ["is", "isNot", "above", "below", "atLeast", "atMost", "between", "empty", "filled"],
  date: ["on", "before", "after", "between", "lastDays", "nextDays", "olderThanDays", "within", "empty", "filled"],
  choice: ["anyOf", "noneOf", "empty", "filled"],
  choices: ["anyOf", "allOf", "noneOf", "empty", "filled"],
  yesNo: ["yes", "no"],
  reference: ["anyOf", "noneOf", "empty", "filled"],
} as const;

export const periods = [
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
export type Period = (typeof periods)[number];

type Family = keyof typeof operators;
type Operator = (typeof operators)[Family][number];
export type Value = string | number | readonly string[] | readonly number[];
export type Condition = { field: string; is: Operator; value?: Value };
type Join = "all" | "any";
export type Group = { all: Node[] } | { any: Node[] };
export type Node = Condition | Group;

export type Kind = Family | "money" | "instant" | "link";

/** One field of a list's catalogue. */
export type ListField = {
  key: string;
  label: string;
  kind: Kind;
  options?: readonly { value: string; label: string }[] | undefined;
  refersTo?: string | null | undefined;
  sortable: boolean;
  editable: boolean;
  custom: boolean;
};

const families: Partial<Record<Kind, Family>> = { money: "number", instant: "date", link: "text" };

/** How a field of this kind can be asked. */
export function operatorsOf(kind: Kind): readonly Operator[] {
  return operators[families[kind] ?? (kind as Family)];
}

/** What an operator needs to be told. */
export function needOf(is: Operator): "nothing" | "one" | "two" | "several" | "days" | "period" {
  if (is === "empty" || is === "filled" || is === "yes" || is === "no") return "nothing";
  if (is === "between") return "two";
  if (is === "anyOf" || is === "allOf" || is === "noneOf") return "several";
  if (is === "lastDays" || is === "nextDays" || is === "olderThanDays") return "days";
  return is === "within" ? "period" : "one";
}

/** The number of days a condition about days begins with. */
const usualDays = 30;

/** How a condition on this field begins. */
export function begun(field: ListField): Condition {
  return asked(field, operatorsOf(field.kind)[0]!);
}

/** The condition asked another way; what was told before stays where it still makes sense. */
export function asked(field: Pick<ListField, "key">, is: Operator, before?: Condition): Condition {
  const need = needOf(is);
  const fixed = { field: field.key, is };
  if (need === "nothing") return fixed;
  if (before?.value !== undefined && needOf(before.is) === need) return { ...fixed, value: before.value };
  if (need === "days") return { ...fixed, value: usualDays };
  if (need === "period") return { ...fixed, value: "thisMonth" };
  return need === "several" ? { ...fixed, value: [] } : fixed;
}

/** Whether a condition says enough to be applied. */
export function isComplete({ is, value }: Condition): boolean {
  const need = needOf(is);
  if (need === "nothing") return true;
  if (need === "two") return Array.isArray(value) && value.length === 2 && value.every((one) => one !== "");
  if (need === "several") return Array.isArray(value) && value.length > 0;
  return value !== undefined && value !== "";
}

export function isGroup(node: Node): node is Group {
  return "all" in node || "any" in node;
}

export const joinOf = (group: Group): Join => ("any" in group ? "any" : "all");
export const nodesOf = (group: Group): Node[] => ("any" in group ? group.any : group.all);
export const groupOf = (join: Join, nodes: Node[]): Group => (join === "any" ? { any: nodes } : { all: nodes });
export const everything: Group = { all: [] };

/** The group with its node at this place changed, or taken out. */
export function replaced(group: Group, place: number, node: Node | undefined): Group {
  const nodes = nodesOf(group).flatMap((one, index) => (index === place ? (node ? [node] : []) : [one]));
  return groupOf(joinOf(group), nodes);
}

/** The filter narrowed by one node more: what stood there and this must hold. */
export function narrowed(group: Group, node: Node): Group {
  return joinOf(group) === "any" && nodesOf(group).length > 1 ? { all: [group, node] } : withNode(group, node);
}

/** The group and one node more. */
export function withNode(group: Group, node: Node): Group {
  return groupOf(joinOf(group), [...nodesOf(group), node]);
}

/**
 * The same filter without what says nothing: conditions that are not complete, groups of nothing, groups of one.
 * Undefined when nothing is left.
 */
export function simplified(group: Group): Group | undefined {
  const nodes = nodesOf(group).flatMap((node): Node[] => {
    if (!isGroup(node)) return isComplete(node) ? [node] : [];
    const inner = simplified(node);
    if (!inner) return [];
    const parts = nodesOf(inner);
    return parts.length === 1 || joinOf(inner) === joinOf(group) ? parts : [inner];
  });
  const [only] = nodes;
  if (only === undefined) return undefined;
  if (nodes.length > 1) return groupOf(joinOf(group), nodes);
  return isGroup(only) ? only : { all: nodes };
}

/** How many conditions there are. */
export function countOf(node: Node): number {
  return isGroup(node) ? nodesOf(node).reduce((sum, one) => sum + countOf(one), 0) : 1;
}

function isNode(value: unknown): value is Node {
  if (typeof value !== "object" || value === null) return false;
  if ("all" in value || "any" in value) {
    const nodes = "any" in value ? value.any : value.all;
    return Array.isArray(nodes) && nodes.every(isNode);
  }
  return "field" in value && typeof value.field === "string" && "is" in value && typeof value.is === "string";
}

/** Reads the filter of an address, as text or as the router has read it already; undefined when it is none. */
export function readFilter(given: unknown): Group | undefined {
  let value = given;
  if (typeof given === "string") {
    try {
      value = JSON.parse(given);
    } catch {
      return undefined;
    }
  }
  return isNode(value) && isGroup(value) ? simplified(value) : undefined;
}

/** The keys of the fields that a filter asks for. */
export function fieldsIn(node: Node): string[] {
  return isGroup(node) ? nodesOf(node).flatMap(fieldsIn) : [node.field];
}

/** The filter without the conditions on fields that are not `known`; undefined when nothing is left. */
export function knownPart(group: Group, known: (field: string) => boolean): Group | undefined {
  const kept = (node: Node): Node[] => {
    if (!isGroup(node)) return known(node.field) ? [node] : [];
    return [groupOf(joinOf(node), nodesOf(node).flatMap(kept))];
  };
  return simplified(groupOf(joinOf(group), nodesOf(group).flatMap(kept)));
}

/** Two filters as one: both must hold. */
export function bothOf(one: Group | undefined, other: Group | undefined): Group | undefined {
  return simplified({ all: [one, other].filter((group) => group !== undefined) });
}
