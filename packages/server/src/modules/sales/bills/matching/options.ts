import {
  certaintyOf,
  dayReasons,
  type Income,
  isAfterFee,
  namesOrder,
  type Option,
  type Owed,
  payerReasons,
  type Reason,
} from "./evidence.ts";

/** Less sure than this is not worth a look. */
const least = 0.3;
const mostOptions = 6;
/** So many parts of one customer are tried together. */
const mostTogether = 12;

const byDay = (a: Owed, b: Owed) =>
  (a.dueOn ?? "9") < (b.dueOn ?? "9") ? -1 : a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : 1;
const known: ReadonlySet<Reason> = new Set(["payer", "payerWithin", "earlierPayer", "number"]);

/**
 * What each row may pay, the surest first: one part by its exact amount, or less a fee; several parts of one customer
 * together; a share of one part, if payer or order are known. `names` says which customers a payer's name belongs to.
 */
export function optionsOf(
  rows: readonly Income[],
  owed: readonly Owed[],
  names: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Map<string, Option[]> {
  const byCurrency = Map.groupBy(owed, ({ currency }) => currency);
  return new Map(
    rows.map((row) => {
      const there = byCurrency.get(row.currency) ?? [];
      const found = [...singles(row, there, names), ...groups(row, there, names)]
        .filter(({ certainty }) => certainty >= least)
        .sort((a, b) => b.certainty - a.certainty || a.parts.length - b.parts.length);
      return [row.id, found.slice(0, mostOptions)];
    }),
  );
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

function singles(row: Income, owed: readonly Owed[], names: Names): Option[] {
  const found: { one: Owed; reasons: Reason[]; amountMinor: number }[] = [];
  for (const one of owed) {
    const amount = amountReason(row, one);
    if (!amount) continue;
    const who = payerReasons(row, one, names);
    const numbered: Reason[] = namesOrder(row, one) ? ["number"] : [];
    const sure = [...who, ...numbered].some((reason) => known.has(reason));
    if (amount === "partial" && !sure) continue;
    const reasons = [amount, ...who, ...numbered, ...dayReasons(row, one)];
    const amountMinor = amount === "partial" ? row.amountMinor : one.owedMinor;
    found.push({ one, reasons, amountMinor });
  }
  return found.map(({ one, reasons, amountMinor }) => {
    const key = keyOf(reasons);
    const alike = found.filter((other) => other.one !== one && keyOf(other.reasons) === key).length;
    const doubtful = alike > 0 && !reasons.includes("number");
    return {
      rowId: row.id,
      parts: [{ id: one.id, amountMinor }],
      certainty: certaintyOf(reasons, doubtful ? alike : 0),
      reasons: doubtful ? [...reasons, "severalAlike"] : reasons,
    };
  });
}

const keyOf = (reasons: readonly Reason[]) => [...reasons].sort().join();

function amountReason(row: Income, { owedMinor }: Owed): Reason | null {
  if (row.amountMinor === owedMinor) return "amount";
  if (isAfterFee(owedMinor, row)) return "fee";
  return row.amountMinor < owedMinor ? "partial" : null;
}

/** Several parts of one customer whose sum is the amount, those due first before others. */
function groups(row: Income, owed: readonly Owed[], names: Names): Option[] {
  const options: Option[] = [];
  const byCustomer = Map.groupBy(owed, ({ customerId, orderId }) => customerId ?? orderId);
  for (const own of byCustomer.values()) {
    if (own.length < 2) continue;
    const who = payerReasons(row, own[0]!, names);
    const parts = own.toSorted(byDay).slice(0, mostTogether);
    const chosen = sumTo(parts, row.amountMinor);
    if (!chosen) continue;
    const numbered: Reason[] = chosen.some((one) => namesOrder(row, one)) ? ["number"] : [];
    const reasons: Reason[] = ["together", ...who, ...numbered, ...dayReasons(row, chosen[0]!)];
    // Without a word on whom it is from, amounts that happen to add up say little.
    if (![...who, ...numbered].some((reason) => known.has(reason) || reason === "maskedPayer")) continue;
    options.push({
      rowId: row.id,
      parts: chosen.map(({ id, owedMinor }) => ({ id, amountMinor: owedMinor })),
      certainty: certaintyOf(reasons),
      reasons,
    });
  }
  return options;
}

/** Two parts or more that make the amount exactly: as few as can be, and of these those that are due first. */
function sumTo(parts: readonly Owed[], amountMinor: number): Owed[] | null {
  const reach = (size: number, from: number, left: number): Owed[] | null => {
    if (size === 0) return left === 0 ? [] : null;
    for (let index = from; index <= parts.length - size; index++) {
      const part = parts[index]!;
      if (part.owedMinor > left) continue;
      const rest = reach(size - 1, index + 1, left - part.owedMinor);
      if (rest) return [part, ...rest];
    }
    return null;
  };
  for (let size = 2; size <= parts.length; size++) {
    const found = reach(size, 0, amountMinor);
    if (found) return found;
  }
  return null;
}
