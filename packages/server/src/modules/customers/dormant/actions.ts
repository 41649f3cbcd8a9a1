import { save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { notFound } from "#platform/errors";
import { findRules } from "./queries.ts";
import { amend } from "./rules.ts";
import type { DormancyPatch, DormancyRow } from "./table.ts";

/** Changes how long customers of a level may be quiet. */
export function changeDormancy(ctx: Ctx, level: string, patch: DormancyPatch): Promise<DormancyRow> {
  return inTransaction(ctx, async (tx) => {
    const before = (await findRules(tx.db)).find(({ id }) => id === level);
    if (!before) throw notFound("dormancy.no_such_level", ["There is no such level.", "没有这个级别。"]);
    return save(tx, "dormancyRules", before, amend(before, patch));
  });
}
