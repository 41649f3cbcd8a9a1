import { refused } from "#platform/errors";
import type { ChecklistItem } from "./table.ts";

/** What a stage still asks for: its required items that are not ticked. */
export function missingItems(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter(({ required, tickedAt }) => required && tickedAt === null);
}

/** Refuses to let a deal leave its stage while something required is undone, unless a reason is given. */
export function refuseUnfinished(title: string, missing: readonly ChecklistItem[], reason: string | undefined): void {
  if (missing.length === 0 || reason) return;
  const labels = missing.map(({ label }) => label);
  throw refused("opportunity.unticked", [
    `Not done yet for “${title}”: ${labels.join(", ")}. Tick it, or say why it goes on without.`,
    `「${title}」还有未完成的事项：${labels.join("、")}。请先勾选，或说明为什么可以跳过。`,
  ]);
}
