import { invalid } from "#platform/errors";
import type { Instalment, InstalmentState } from "./table.ts";

type Part = Pick<Instalment, "id" | "dueOn" | "ordinal" | "amountMinor" | "voidedAt">;
type Meant = { amountMinor: number; instalmentId: string | null };

const byDay = (a: Part, b: Part) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.ordinal - b.ordinal);

/** The parts that are still to be paid or were, in the order in which payments fill them. */
export function livingInOrder<P extends Part>(parts: readonly P[]): P[] {
  return parts.filter(({ voidedAt }) => !voidedAt).sort(byDay);
}

/**
 * What each part has received: first what was meant for it, as far as it fits, then the rest in the order of their
 * days. Money beyond all parts stays with the order; a void part takes none.
 */
export function allocate(
  parts: readonly Part[],
  payments: readonly Meant[],
  receivedMinor: number,
): Map<string, number> {
  const living = livingInOrder(parts);
  const meant = new Map<string, number>();
  for (const { instalmentId, amountMinor } of payments) {
    if (instalmentId) meant.set(instalmentId, (meant.get(instalmentId) ?? 0) + amountMinor);
  }
  let left = Math.max(0, receivedMinor);
  const got = new Map<string, number>(parts.map(({ id }) => [id, 0]));
  const fill = (part: Part, most: number) => {
    const before = got.get(part.id)!;
    const more = Math.max(0, Math.min(left, most, part.amountMinor - before));
    got.set(part.id, before + more);
    left -= more;
  };
  for (const part of living) fill(part, meant.get(part.id) ?? 0);
  for (const part of living) fill(part, left);
  return got;
}

/** The day of the next part to pay; of the last one when all are paid. Undefined where there is no part. */
export function nextDueOn(parts: readonly Part[], got: ReadonlyMap<string, number>): string | undefined {
  const living = livingInOrder(parts);
  const next = living.find(({ id, amountMinor }) => (got.get(id) ?? 0) < amountMinor);
  return (next ?? living.at(-1) ?? parts.at(-1))?.dueOn;
}

/** How a part stands on a day. */
export function stateOf(
  {
    voidedAt,
    receivedMinor,
    amountMinor,
    dueOn,
  }: Pick<Instalment, "voidedAt" | "receivedMinor" | "amountMinor" | "dueOn">,
  today: string,
): InstalmentState {
  if (voidedAt) return "void";
  if (receivedMinor >= amountMinor) return "received";
  if (dueOn < today) return "overdue";
  return receivedMinor > 0 ? "partial" : "open";
}

/**
 * Amounts changed so that they make a total again: the last takes what is more; what is less is taken from the last
 * backwards, living parts first and then void ones. A part of nothing is left out by whoever asked.
 */
export function fitToTotal<P extends Part>(parts: readonly P[], totalMinor: number): Map<string, number> {
  const order = [...livingInOrder(parts), ...parts.filter(({ voidedAt }) => voidedAt)];
  const amounts = new Map(order.map(({ id, amountMinor }) => [id, amountMinor]));
  let difference = Math.max(0, totalMinor) - order.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const living = order.filter(({ voidedAt }) => !voidedAt);
  const last = living.at(-1) ?? order.at(-1);
  if (!last) return amounts;
  if (difference >= 0) return amounts.set(last.id, last.amountMinor + difference);
  const backwards = [...living.toReversed(), ...order.filter(({ voidedAt }) => voidedAt).toReversed()];
  for (const { id, amountMinor } of backwards) {
    const less = Math.min(amountMinor, -difference);
    amounts.set(id, amountMinor - less);
    difference += less;
  }
  return amounts;
}

/** Refuses a plan whose parts do not make what is to be paid. */
export function demandWhole(parts: readonly { amountMinor: number }[], totalMinor: number): void {
  const sum = parts.reduce((all, { amountMinor }) => all + amountMinor, 0);
  if (parts.length === 0 || sum === totalMinor) return;
  throw invalid(
    "instalment.sum_differs",
    [
      `The parts make ${sum / 100}, the order ${totalMinor / 100}. They must be the same.`,
      `各期合计 ${sum / 100}，订单金额 ${totalMinor / 100}，两者必须一致。`,
    ],
    "parts",
  );
}
