import { daysBetween } from "#platform/clock";
import { matchNames } from "./names.ts";

/** Money that came, as matching sees it. */
export type Income = {
  id: string;
  amountMinor: number;
  feeMinor: number;
  currency: string;
  cameOn: string;
  payer: string;
  remark: string;
};

/** Something to be paid: an instalment or an order. `names` are all whom the payment may come from. */
export type Owed = {
  id: string;
  orderId: string;
  number: string;
  customerId: string | null;
  names: readonly string[];
  /** Who paid for this customer before. */
  earlierPayers: readonly string[];
  currency: string;
  owedMinor: number;
  dueOn: string | null;
  orderedOn: string;
};

export const reasons = [
  "amount",
  "fee",
  "together",
  "partial",
  "payer",
  "payerWithin",
  "earlierPayer",
  "maskedPayer",
  "number",
  "date",
  "otherPayer",
  "severalAlike",
  "beforeOrder",
] as const;
export type Reason = (typeof reasons)[number];

/** A row may pay these; `certainty` is between 0 and 1, and each reason raised or lowered it. */
export type Option = {
  rowId: string;
  parts: { id: string; amountMinor: number }[];
  certainty: number;
  reasons: Reason[];
};

/** How much each sign alone makes one sure. Together they make 1 − Π(1 − weight). */
const weights: Partial<Record<Reason, number>> = {
  amount: 0.55,
  fee: 0.45,
  together: 0.5,
  partial: 0.1,
  payer: 0.75,
  payerWithin: 0.65,
  earlierPayer: 0.65,
  maskedPayer: 0.25,
  number: 0.85,
  date: 0.15,
};
/** What speaks against it takes so much off. */
const doubts: Partial<Record<Reason, number>> = { otherPayer: 0.35, beforeOrder: 0.5 };
const most = 0.99;
/** A service keeps at most so much of what was paid. */
const highestFee = 0.015;
const nearDays = 7;

/** Whether an amount is what is left of another after a payment service took its fee. */
export function isAfterFee(owedMinor: number, { amountMinor, feeMinor }: Pick<Income, "amountMinor" | "feeMinor">) {
  if (feeMinor > 0 && amountMinor + feeMinor === owedMinor) return true;
  const kept = owedMinor - amountMinor;
  return kept > 0 && kept <= Math.round(owedMinor * highestFee);
}

/** What the payer's name says of whom the money is from. `strangers` are customers of that name who are others. */
export function payerReasons(row: Income, owed: Owed, knownNames: ReadonlyMap<string, ReadonlySet<string>>): Reason[] {
  if (row.payer.trim() === "") return [];
  const found = new Set(owed.names.map((name) => matchNames(row.payer, name)));
  if (found.has("same")) return ["payer"];
  if (owed.earlierPayers.some((name) => matchNames(row.payer, name) === "same")) return ["earlierPayer"];
  if (found.has("within")) return ["payerWithin"];
  if (found.has("masked")) return ["maskedPayer"];
  const whose = knownNames.get(row.payer.trim());
  return whose && !whose.has(owed.customerId ?? "") ? ["otherPayer"] : [];
}

/** Whether the order's number stands in the remark; a short one would stand there by chance. */
export function namesOrder({ remark }: Income, { number }: Owed): boolean {
  const bare = (text: string) => text.replace(/[\s\-_/#]/gu, "").toLowerCase();
  const wanted = bare(number);
  return wanted.length >= 5 && bare(remark).includes(wanted);
}

/** What the days say: paid about when it was due, or before it was even ordered. */
export function dayReasons({ cameOn }: Income, { dueOn, orderedOn }: Owed): Reason[] {
  if (daysBetween(cameOn, orderedOn) > 3) return ["beforeOrder"];
  return dueOn && Math.abs(daysBetween(dueOn, cameOn)) <= nearDays ? ["date"] : [];
}

/** How sure these reasons make one; `alike` others have the same amount, and nothing tells them apart. */
export function certaintyOf(found: readonly Reason[], alike = 0): number {
  let doubt = 1;
  for (const reason of found) doubt *= 1 - (weights[reason] ?? 0);
  let sure = 1 - doubt;
  for (const reason of found) sure *= doubts[reason] ?? 1;
  return Math.min(most, Math.round((sure / (1 + alike / 2)) * 1000) / 1000);
}
