import { create, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import type { QualitySettings } from "../table.ts";

/** As it is until the owner says else; only then is there a row. */
const standard: QualitySettings = { id: "quality", staleMonths: 12, version: 0 };

/** After how many months a customer counts as stale. */
export async function getQualitySettings(db: Db): Promise<QualitySettings> {
  return (await findRow(db, "qualitySettings", standard.id)) ?? standard;
}

/** Sets after how many months a customer counts as stale. */
export function setStaleMonths(ctx: Ctx, staleMonths: number): Promise<QualitySettings> {
  return inTransaction(ctx, async (tx) => {
    const before = await getQualitySettings(tx.db);
    if (before.version === 0) return create(tx, "qualitySettings", { id: standard.id, staleMonths });
    return save(tx, "qualitySettings", before, { ...before, staleMonths });
  });
}
