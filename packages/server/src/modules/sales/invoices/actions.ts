import { getCompanySettings } from "#modules/admin";
import { addToTimeline, getInvoiceTitle } from "#modules/customers";
import { create, remove, save } from "#platform/changes";
import { dayOf } from "#platform/clock";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow, findRows } from "#platform/db";
import { invalid } from "#platform/errors";
import { type Sentence, say } from "#platform/i18n";
import { newId } from "#platform/ids";
import type { z } from "#platform/schema";
import { findLines, getOrder, sumRefunds } from "../orders/queries.ts";
import { findInvoices, getInvoice } from "./queries.ts";
import { billableMinor, demandState, itemsOf } from "./rules.ts";
import { type Ending, InvoiceDraft, type InvoiceRow, type Issue, MadeOut } from "./table.ts";

/** Notes that a customer wants an invoice for an order; what it is made out to is kept as it is today. */
export function requestInvoice(ctx: Ctx, draft: InvoiceDraft): Promise<InvoiceRow> {
  const { id = newId(), titleId, madeOut, items, amountMinor: asked, requestedOn, ...rest } = InvoiceDraft.parse(draft);
  return inTransaction(ctx, async (tx) => {
    const existing = await findRow(tx.db, "invoices", id);
    if (existing) return existing;
    const order = await getOrder(tx.db, rest.orderId);
    const left = billableMinor(order, await sumRefunds(tx.db, order), await findInvoices(tx.db, order.id));
    const amountMinor = asked ?? left;
    if (amountMinor <= 0) {
      throw invalid(
        "invoice.nothing_left",
        ["All of this order is invoiced already.", "这张订单已全部开票。"],
        "amountMinor",
      );
    }
    const title = titleId ? MadeOut.parse(await getInvoiceTitle(tx.db, titleId)) : madeOut;
    if (!title) {
      throw invalid("invoice.no_title", ["Say what the invoice is made out to.", "请填写发票抬头。"], "madeOut");
    }
    const lines = items ?? (await linesOf(tx, order.id));
    const invoice = await create(tx, "invoices", {
      ...rest,
      id,
      customerId: order.customerId,
      state: "requested",
      title: title.title,
      madeOut: JSON.stringify(title),
      items: JSON.stringify(itemsOf(lines, amountMinor)),
      amountMinor,
      currency: order.currency,
      requestedOn: requestedOn ?? (await today(tx)),
      number: "",
      issuedOn: null,
      fileId: null,
      redNumber: "",
      endedOn: null,
      createdAt: tx.now.toISOString(),
      deletedAt: null,
    });
    await tell(tx, invoice, say(`Invoice asked for: ${title.title}`, `申请发票：${title.title}`));
    return invoice;
  });
}

async function linesOf({ db }: Ctx, orderId: string) {
  return (await findLines(db, orderId)).map(({ title, quantityMilli, totalMinor, taxRateBp }) => ({
    title: title || "—",
    quantityMilli,
    amountMinor: totalMinor,
    taxRateBp,
  }));
}

const today = async ({ db, now }: Ctx) => dayOf(now, (await getCompanySettings(db)).timeZone);

/** The tax platform made it: its number, its day, its file. */
export function issueInvoice(
  ctx: Ctx,
  id: string,
  { number, issuedOn, fileId }: z.infer<typeof Issue>,
): Promise<InvoiceRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getInvoice(tx.db, id);
    demandState(before, "requested", "issued");
    const issued = await save(tx, "invoices", before, {
      ...before,
      state: "issued",
      number,
      issuedOn: issuedOn ?? before.issuedOn ?? (await today(tx)),
      fileId: fileId === undefined ? before.fileId : fileId,
    });
    if (before.state === "requested") await tell(tx, issued, say(`Invoice ${number} issued`, `已开票 ${number}`));
    return issued;
  });
}

/** Ends an invoice: void, or taken back by a red one. Its amount can be invoiced again. */
export function endInvoice(
  ctx: Ctx,
  id: string,
  { state, redNumber = "", on }: z.input<typeof Ending>,
): Promise<InvoiceRow> {
  return inTransaction(ctx, async (tx) => {
    const before = await getInvoice(tx.db, id);
    demandState(before, ...(state === "red" ? (["issued"] as const) : (["requested", "issued"] as const)));
    const ended = await save(tx, "invoices", before, { ...before, state, redNumber, endedOn: on ?? (await today(tx)) });
    const { number, title } = before;
    const name = number || title;
    await tell(
      tx,
      ended,
      state === "red"
        ? say(`Invoice ${name} taken back by a red one`, `发票 ${name} 已红冲`)
        : say(`Invoice ${name} made void`, `发票 ${name} 已作废`),
    );
    return ended;
  });
}

/** Puts invoices into the bin. */
export function removeInvoices(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const rows = (await findRows(tx.db, "invoices", [...ids])).filter(({ deletedAt }) => !deletedAt);
    await remove(tx, "invoices", rows);
    return rows.length;
  });
}

async function tell(ctx: Ctx, { customerId, orderId, amountMinor, currency }: InvoiceRow, text: Sentence) {
  if (!customerId) return;
  const data = { event: "invoice", amountMinor, currency };
  await addToTimeline(ctx, { customerId, kind: "order", text, data, refTable: "orders", refId: orderId });
}
