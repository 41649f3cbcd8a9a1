import { getCompanySettings, readCustom, readCustoms } from "#modules/admin";
import { create, createAll, remove, save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { invalid, refused } from "#platform/errors";
import { loadPinyin } from "#platform/text";
import { addMissingTags } from "../../tags/actions.ts";
import { assessNew } from "../../quality/actions/assess.ts";
import { writeNeeds } from "../../needs/actions.ts";
import type { CustomerDraft, CustomerPatch } from "../draft.ts";
import { getCustomer } from "../queries.ts";
import { newRow, patchedRow } from "../rows.ts";
import { recordOf } from "../rules.ts";
import type { CustomerRow } from "../table.ts";

/** Makes a customer. */
export async function createCustomer(ctx: Ctx, draft: CustomerDraft): Promise<CustomerRow> {
  await loadPinyin();
  return inTransaction(ctx, async (tx) => {
    const row = newRow(tx, draft, await readCustom(tx, recordOf(draft), draft.custom, null));
    if (draft.organisationId) await demandOrganisation(tx, row.id, draft.organisationId);
    if (draft.tags?.length) await addMissingTags(tx, draft.tags);
    const made = await create(tx, "customers", await assessNew(tx, row));
    if (row.needs) await writeNeeds(tx, [{ customerId: row.id, text: row.needs }]);
    return made;
  });
}

/** Makes many customers at once, in the order given, and answers with their ids. Ids that are given must be new. */
export async function createCustomers(ctx: Ctx, drafts: readonly CustomerDraft[]): Promise<string[]> {
  await loadPinyin();
  return inTransaction(ctx, async (tx) => {
    const custom = await readCustoms(
      tx,
      drafts.map((draft) => ({ record: recordOf(draft), given: draft.custom, before: "{}" })),
    );
    const rows = drafts.map((draft, index) => newRow(tx, draft, custom[index]!));
    const tags = new Set(drafts.flatMap((draft) => draft.tags ?? []));
    if (tags.size > 0) await addMissingTags(tx, [...tags]);
    await createAll(tx, "customers", rows);
    const needing = rows.filter(({ needs }) => needs !== "");
    await writeNeeds(
      tx,
      needing.map(({ id, needs }) => ({ customerId: id, text: needs })),
      true,
    );
    return rows.map(({ id }) => id);
  });
}

const reached = ["phones", "emails", "messengers", "addresses"] as const;

/** Changes what the patch names; writing anew how somebody is reached confirms the rest. */
export function updateCustomer(ctx: Ctx, id: string, patch: CustomerPatch): Promise<CustomerRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getCustomer(tx.db, id);
    if (before.deletedAt) throw isDeleted();
    if (patch.organisationId) await demandOrganisation(tx, id, patch.organisationId);
    if (patch.tags?.length) await addMissingTags(tx, patch.tags);
    const custom = await readCustom(tx, recordOf({ ...before, ...patch }), patch.custom, before.custom);
    const after = patchedRow(before, patch, custom);
    // Who looks up how somebody is reached and writes it anew has confirmed it.
    const confirmed = reached.some((key) => after[key] !== before[key]);
    const { timeZone } = await getCompanySettings(tx.db);
    const confirmedOn = confirmed ? dayOf(tx.now, timeZone) : before.confirmedOn;
    await save(tx, "customers", before, { ...after, confirmedOn });
    if (patch.needs !== undefined) await writeNeeds(tx, [{ customerId: id, text: patch.needs }]);
    // The facts and the sort key may have followed.
    return getCustomer(tx.db, id);
  });
}

/** Puts a customer into the recycle bin. Doing it again changes nothing. */
export function removeCustomer(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const row = await getCustomer(tx.db, id);
    if (!row.deletedAt) await remove(tx, "customers", [row]);
  });
}

/** Takes a customer out of the recycle bin. Doing it again changes nothing. */
export function restoreCustomer(ctx: Ctx, id: string): Promise<CustomerRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getCustomer(tx.db, id);
    await save(tx, "customers", before, { ...before, deletedAt: null, mergedInto: null });
    return getCustomer(tx.db, id);
  });
}

/** Refuses an organisation that is not there, or is the customer itself. */
export async function demandOrganisation(ctx: Ctx, id: string, organisationId: string): Promise<void> {
  const found = await ctx.db
    .selectFrom("customers")
    .select(["kind", "deletedAt"])
    .where("id", "=", organisationId)
    .executeTakeFirst();
  if (found?.kind === "organisation" && !found.deletedAt && organisationId !== id) return;
  throw invalid(
    "customer.no_such_organisation",
    ["There is no such organisation to belong to.", "没有这个单位，无法归属。"],
    "organisationId",
  );
}

function isDeleted() {
  return refused("customer.deleted", [
    "This customer lies in the recycle bin. Bring it back first.",
    "这个客户在回收站里，请先恢复。",
  ]);
}
