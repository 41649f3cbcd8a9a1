import { readCustoms } from "#modules/admin";
import { saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { loadPinyin } from "#platform/text";
import { addMissingTags } from "../../tags/actions.ts";
import { writeNeeds } from "../../needs/actions.ts";
import type { CustomerPatch } from "../draft.ts";
import { patchedRow } from "../rows.ts";
import { recordOf } from "../rules.ts";
import type { CustomerRow } from "../table.ts";

/** Changes many customers, each by a patch of its own, set-wise; answers with how many differ now. */
export async function updateCustomers(
  ctx: Ctx,
  changes: readonly { before: CustomerRow; patch: CustomerPatch }[],
): Promise<number> {
  await loadPinyin();
  return inTransaction(ctx, async (tx) => {
    const tags = new Set(changes.flatMap(({ patch }) => patch.tags ?? []));
    if (tags.size > 0) await addMissingTags(tx, [...tags]);
    const custom = await readCustoms(
      tx,
      changes.map(({ before, patch }) => ({
        record: recordOf({ ...before, ...patch }),
        given: patch.custom,
        before: before.custom,
      })),
    );
    const pairs = changes.map(({ before, patch }, index) => ({
      before,
      after: patchedRow(before, patch, custom[index]!),
    }));
    const saved = await saveAll(tx, "customers", pairs);
    const needing = changes.filter(({ patch }) => patch.needs !== undefined);
    const needs = await writeNeeds(
      tx,
      needing.map(({ before, patch }) => ({ customerId: before.id, text: patch.needs! })),
    );
    return saved.filter(({ id, version }, index) => version !== pairs[index]!.before.version || needs.has(id)).length;
  });
}
