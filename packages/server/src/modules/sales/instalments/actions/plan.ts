import { create, erase, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { refused } from "#platform/errors";
import { newId } from "#platform/ids";
import { orderDueOn } from "../../orders/actions/money.ts";
import { getOrder } from "../../orders/queries.ts";
import type { Order } from "../../orders/table.ts";
import { withReceived } from "../../payments/queries.ts";
import { spread } from "../../lines/spread.ts";
import { findInstalments, getInstalment } from "../queries.ts";
import { allocate, demandWhole, livingInOrder, nextDueOn } from "../rules.ts";
import { findMeant } from "./settle.ts";
import { type Instalment, InstalmentDraft } from "../table.ts";

/**
 * Makes an order's plan be these parts, which must sum to what is to be paid. Those named by id stay and change, others
 * go, new ones come; none at all takes the plan away. Void parts stay as they are. The order is due when its next part is.
 */
export function setPlan(ctx: Ctx, orderId: string, drafts: readonly InstalmentDraft[]): Promise<Instalment[]> {
  return inTransaction(ctx, async (tx) => {
    const order = await getOrder(tx.db, orderId);
    demandSale(order);
    const before = await findInstalments(tx.db, orderId ? [orderId] : []);
    const parts = drafts.map((draft) => InstalmentDraft.parse(draft));
    const voided = parts.length > 0 ? before.filter(({ voidedAt }) => voidedAt) : [];
    demandWhole([...parts, ...(parts.length > 0 ? voided : [])], order.totalMinor);
    const known = new Map(before.filter(({ voidedAt }) => !voidedAt).map((part) => [part.id, part]));
    const sorted = parts.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    const after: Instalment[] = [...voided];
    for (const [index, { id = newId(), ...fields }] of sorted.entries()) {
      const part = known.get(id);
      known.delete(id);
      const ordinal = index + 1;
      after.push(
        part
          ? await save(tx, "instalments", part, { ...part, ...fields, ordinal })
          : await create(tx, "instalments", { id, orderId, ordinal, ...fields, receivedMinor: 0, voidedAt: null }),
      );
    }
    await erase(tx, "instalments", [
      ...known.values(),
      ...(parts.length > 0 ? [] : before.filter((one) => one.voidedAt)),
    ]);
    const { receivedMinor } = await withReceived(tx.db, order);
    const dueOn = nextDueOn(after, allocate(after, await findMeant(tx.db, [orderId]), receivedMinor));
    if (dueOn) await orderDueOn(tx, order, dueOn);
    return after;
  });
}

function demandSale({ kind, state, totalMinor }: Order): void {
  if (kind === "sale" && state !== "cancelled" && state !== "refunded" && totalMinor > 0) return;
  throw refused("instalment.takes_no_plan", [
    "Nothing is to be paid for this order, so it takes no plan.",
    "这张订单没有需要收取的款项，不能分期。",
  ]);
}

/** Spreads what is still to be paid anew over the parts that are open, in proportion to what each asks. */
export function spreadPlan(ctx: Ctx, orderId: string): Promise<Instalment[]> {
  return inTransaction(ctx, async (tx) => {
    const before = await findInstalments(tx.db, [orderId]);
    const living = livingInOrder(before);
    const open = living.filter(({ receivedMinor, amountMinor }) => receivedMinor < amountMinor);
    if (open.length === 0) return before;
    const rest = open.reduce((sum, { amountMinor, receivedMinor }) => sum + amountMinor - receivedMinor, 0);
    const shares = spread(
      rest,
      open.map(() => 1),
    );
    const anew = new Map(open.map(({ id, receivedMinor }, index) => [id, receivedMinor + shares[index]!]));
    return setPlan(
      tx,
      orderId,
      living.map(({ id, title, dueOn, amountMinor }) => ({
        id,
        title,
        dueOn,
        amountMinor: anew.get(id) ?? amountMinor,
      })),
    );
  });
}

/** Writes a part off: what it has received stays, the rest is asked for no more. */
export function voidInstalment(ctx: Ctx, id: string): Promise<Instalment> {
  return inTransaction(ctx, async (tx) => {
    const before = await getInstalment(tx.db, id);
    if (before.voidedAt) return before;
    const { receivedMinor, amountMinor } = before;
    if (receivedMinor >= amountMinor) {
      throw refused("instalment.is_received", ["This part is paid already.", "这一期已经收齐。"]);
    }
    const voidedAt = tx.now.toISOString();
    if (receivedMinor <= 0) return save(tx, "instalments", before, { ...before, voidedAt });
    await save(tx, "instalments", before, { ...before, amountMinor: receivedMinor });
    const { version: _, ...rest } = before;
    return create(tx, "instalments", {
      ...rest,
      id: newId(),
      amountMinor: amountMinor - receivedMinor,
      receivedMinor: 0,
      voidedAt,
    });
  });
}

/** Asks again for a part that was written off. */
export function restoreInstalment(ctx: Ctx, id: string): Promise<Instalment> {
  return inTransaction(ctx, async (tx) => {
    const before = await getInstalment(tx.db, id);
    return save(tx, "instalments", before, { ...before, voidedAt: null });
  });
}
