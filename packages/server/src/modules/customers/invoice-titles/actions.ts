import { create, remove, saveAll } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { getCustomer } from "../people/queries.ts";
import { findTitleRows, getInvoiceTitle } from "./queries.ts";
import { refuseTaxNumber } from "./rules.ts";
import type { InvoiceTitleDraft, InvoiceTitlePatch, InvoiceTitleRow } from "./table.ts";

const most = 50;

/** Adds a title to a customer; the first one is the default, and so is one that asks for it. */
export function addInvoiceTitle(ctx: Ctx, customerId: string, draft: InvoiceTitleDraft): Promise<InvoiceTitleRow> {
  refuseTaxNumber(draft.taxNumber ?? "");
  return inTransaction(ctx, async (tx) => {
    const customer = await getCustomer(tx.db, customerId);
    const others = await findTitleRows(tx.db, customerId);
    if (others.length >= most) {
      throw refused("invoice_title.too_many", [
        `A customer has ${most} invoice titles at most.`,
        `每位客户最多 ${most} 个发票抬头。`,
      ]);
    }
    const isDefault = others.length === 0 || draft.isDefault === true;
    const row = await create(tx, "invoiceTitles", {
      id: draft.id ?? newId(),
      customerId,
      kind: draft.kind ?? (customer.kind === "organisation" || draft.taxNumber ? "company" : "person"),
      title: draft.title,
      taxNumber: draft.taxNumber ?? "",
      bank: draft.bank ?? "",
      account: draft.account ?? "",
      address: draft.address ?? "",
      phone: draft.phone ?? "",
      isDefault: Number(isDefault),
      createdAt: ctx.now.toISOString(),
      deletedAt: null,
    });
    if (row.isDefault === 1)
      await takeDefault(
        tx,
        others.filter(({ id }) => id !== row.id),
      );
    return row;
  });
}

/** Changes a title; made the default, it takes that from the other. */
export function updateInvoiceTitle(ctx: Ctx, id: string, patch: InvoiceTitlePatch): Promise<InvoiceTitleRow> {
  if (patch.taxNumber !== undefined) refuseTaxNumber(patch.taxNumber);
  return inTransaction(ctx, async (tx) => {
    const before = await getInvoiceTitle(tx.db, id);
    const { isDefault, ...rest } = patch;
    const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    if (isDefault) {
      await takeDefault(
        tx,
        (await findTitleRows(tx.db, before.customerId)).filter((row) => row.id !== id),
      );
    }
    const after = { ...before, ...plain, ...(isDefault ? { isDefault: 1 } : {}) } as InvoiceTitleRow;
    const [saved] = await saveAll(tx, "invoiceTitles", [{ before, after }]);
    return saved!;
  });
}

/** Puts a title into the bin. When it was the default, the oldest other one becomes it. */
export function removeInvoiceTitle(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const row = await getInvoiceTitle(tx.db, id);
    await remove(tx, "invoiceTitles", [row]);
    const others = await findTitleRows(tx.db, row.customerId);
    const [next] = others;
    if (row.isDefault === 1 && next && others.every(({ isDefault }) => isDefault === 0)) {
      await saveAll(tx, "invoiceTitles", [{ before: next, after: { ...next, isDefault: 1 } }]);
    }
  });
}

async function takeDefault(ctx: Ctx, rows: InvoiceTitleRow[]): Promise<void> {
  const pairs = rows
    .filter(({ isDefault }) => isDefault === 1)
    .map((before) => ({ before, after: { ...before, isDefault: 0 } }));
  await saveAll(ctx, "invoiceTitles", pairs);
}
