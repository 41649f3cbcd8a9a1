import { invalid } from "#platform/errors";
import type { FilterNode } from "#platform/lists";

/** Refuses a filter that asks for the tag which the rule gives: it would give and take for ever. */
export function demandNotItself(filter: FilterNode, tag: string): void {
  if (!asksFor(filter, tag)) return;
  throw invalid(
    "tag_rule.asks_for_itself",
    [
      `The rule gives the tag “${tag}”, so it cannot also ask who has it.`,
      `这条规则会打上“${tag}”标签，所以条件里不能再问谁有这个标签。`,
    ],
    "filter",
  );
}

function asksFor(node: FilterNode, tag: string): boolean {
  if ("all" in node) return node.all.some((each) => asksFor(each, tag));
  if ("any" in node) return node.any.some((each) => asksFor(each, tag));
  return node.field === "tags" && (node.value === undefined || [node.value].flat().includes(tag));
}
