import { create, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { getCompanySettings } from "./queries.ts";
import type { CompanyPatch, CompanySettings } from "./table.ts";

/** Changes the firm's settings. */
export function updateCompany(ctx: Ctx, patch: CompanyPatch): Promise<CompanySettings> {
  return inTransaction(ctx, async (tx) => {
    const before = await getCompanySettings(tx.db);
    const after = { ...before, ...patch } as CompanySettings;
    return before.version === 0 ? create(tx, "companySettings", after) : save(tx, "companySettings", before, after);
  });
}
