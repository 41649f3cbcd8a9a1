import type { Tree } from "../shapes.ts";
import type { TreeModel } from "../tree.ts";

/** One condition of a rule: a limit, which a row without a value may or may not pass, or only whether there is a value. */
export type Condition =
  | {
      readonly feature: number;
      readonly side: "at most" | "above";
      readonly threshold: number;
      readonly orMissing: boolean;
    }
  | { readonly feature: number; readonly side: "known" | "missing" };

/** All rows that meet the conditions are answered with the value; so many of them were seen in learning. */
export type Rule = { readonly conditions: readonly Condition[]; readonly value: number; readonly rows: number };

/**
 * **Question:** what did the tree learn, in words?
 *
 * **Formula:** one rule for each leaf, left before right. Limits on one side of one feature become one, the tightest.
 *
 * **Units:** thresholds in those of the feature; the value is a share or a number. **Complexity:** O(leaves × depth).
 * **Too little data:** a tree without a split is one rule without a condition.
 *
 * @example rulesOf(model) // [{ conditions: [{ feature: 0, side: "at most", threshold: 2.5, orMissing: true }], value: 1, rows: 2 }, …]
 */
export function rulesOf({ tree }: TreeModel): Rule[] {
  const rules: Rule[] = [];
  const visit = (node: number, spans: ReadonlyMap<number, Span>) => {
    const f = tree.feature[node]!;
    if (f < 0) {
      const conditions = [...spans].flatMap(([feature, span]) => conditionsOf(feature, span));
      rules.push({ conditions, value: tree.value[node]!, rows: tree.rows[node]! });
      return;
    }
    const span = spans.get(f) ?? everything;
    visit(tree.left[node]!, new Map(spans).set(f, lower(span, tree, node)));
    visit(tree.right[node]!, new Map(spans).set(f, upper(span, tree, node)));
  };
  visit(0, new Map());
  return rules;
}

/** What of a feature is still possible: values in (above, atMost], and none at all. */
type Span = { readonly above: number; readonly atMost: number; readonly missing: boolean };

const everything: Span = { above: -Infinity, atMost: Number.MAX_VALUE, missing: true };

const lower = (span: Span, { threshold, missingLeft }: Tree, node: number): Span => ({
  ...span,
  atMost: Math.min(span.atMost, threshold[node]!),
  missing: span.missing && missingLeft[node] === 1,
});

const upper = (span: Span, { threshold, missingLeft }: Tree, node: number): Span => ({
  ...span,
  above: Math.max(span.above, threshold[node]!),
  missing: span.missing && missingLeft[node] === 0,
});

function conditionsOf(feature: number, { above, atMost, missing }: Span): Condition[] {
  if (above === Number.MAX_VALUE) return [{ feature, side: "missing" }];
  const conditions: Condition[] = [];
  if (above > -Infinity) conditions.push({ feature, side: "above", threshold: above, orMissing: missing });
  if (atMost < Number.MAX_VALUE) conditions.push({ feature, side: "at most", threshold: atMost, orMissing: missing });
  return conditions.length > 0 ? conditions : [{ feature, side: "known" }];
}
