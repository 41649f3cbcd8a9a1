/** What the lines of a quote, an order or a contract come to. Whole numbers from end to end: money never drifts. */
import { invalid } from "#platform/errors";
import { apportion, compare, rounded } from "./shares.ts";
import type { LineInput, LineTotals, RateTotals, Terms, Totals } from "./table.ts";

const whole = 10_000n; // basis points of one

type Worked = {
  line: LineInput;
  rate: bigint;
  gross: bigint;
  discount: bigint; // its own
  share: bigint; // of the document's
  value: bigint; // what is left of its price
  tax: bigint;
};

/**
 * The totals of a document. Each line is quantity × price, less its own discount, less its share of the document's
 * discount (by largest remainder); tax is on what is left, rounded half away from zero for each line or once for each
 * rate. The lines' totals always sum to the document's, exactly.
 */
export function totalsOf(lines: readonly LineInput[], terms: Terms): Totals {
  const worked = lines.map(workOut);
  const subtotal = sum(worked, ({ gross, discount }) => gross - discount);
  const documentDiscount = discountOf(subtotal, terms, "discountMinor");
  spread(worked, documentDiscount);
  addTax(worked, terms);
  const done = worked.map((line) => totalsOfLine(line, terms));
  const add = (of: (line: LineTotals) => number) => exact(done.reduce((total, line) => total + BigInt(of(line)), 0n));
  return {
    lines: done,
    subtotalMinor: exact(subtotal),
    documentDiscountMinor: exact(documentDiscount),
    discountMinor: add(({ discountMinor }) => discountMinor),
    netMinor: add(({ netMinor }) => netMinor),
    taxMinor: add(({ taxMinor }) => taxMinor),
    totalMinor: add(({ totalMinor }) => totalMinor),
    byRate: ratesOf(done),
  };
}

function workOut(line: LineInput, index: number): Worked {
  const gross = rounded(BigInt(line.quantityMilli) * BigInt(line.unitPriceMinor), 1000n);
  const discount = discountOf(gross, line, `lines.${index}.discountMinor`);
  return { line, rate: BigInt(line.taxRateBp ?? 0), gross, discount, share: 0n, value: gross - discount, tax: 0n };
}

type Discount = { discountBp?: number | undefined; discountMinor?: number | undefined };

/** A discount never turns the sign of what it is taken from. */
function discountOf(from: bigint, { discountBp = 0, discountMinor = 0 }: Discount, field: string): bigint {
  const discount = rounded(from * BigInt(discountBp), whole) + BigInt(discountMinor);
  const tooLarge = from >= 0n ? discount < 0n || discount > from : discount > 0n || discount < from;
  if (!tooLarge) return discount;
  throw invalid(
    "lines.discount_too_large",
    ["A discount cannot be more than what it is taken from.", "折扣不能超过原金额。"],
    field,
  );
}

/** The document's discount falls on the lines that point the same way as the sum, in proportion to their value. */
function spread(worked: Worked[], discount: bigint): void {
  if (discount === 0n) return;
  const bearing = worked.filter(({ value }) => (discount > 0n ? value > 0n : value < 0n));
  const under = abs(sum(bearing, ({ value }) => value));
  const parts = bearing.map(({ value }) => ({ over: discount * abs(value), under }));
  const shares = apportion(parts, discount, (a, b) => precedes(bearing[a]!, bearing[b]!));
  bearing.forEach((line, at) => {
    line.share = shares[at]!;
    line.value -= line.share;
  });
}

/** Tax is a part of `value` where prices include it, and comes on top where they do not. */
function addTax(worked: Worked[], { pricesInclude, taxRounding }: Terms): void {
  const underOf = (rate: bigint) => (pricesInclude === "tax" ? whole + rate : whole);
  if (taxRounding === "line") {
    for (const line of worked) line.tax = rounded(line.value * line.rate, underOf(line.rate));
    return;
  }
  for (const rate of new Set(worked.map((line) => line.rate))) {
    const group = worked.filter((line) => line.rate === rate);
    const under = underOf(rate);
    const parts = group.map(({ value }) => ({ over: value * rate, under }));
    const tax = rounded(
      sum(parts, ({ over }) => over),
      under,
    );
    const shares = apportion(parts, tax, (a, b) => precedes(group[a]!, group[b]!));
    group.forEach((line, at) => (line.tax = shares[at]!));
  }
}

function totalsOfLine({ line, gross, discount, share, value, tax }: Worked, { pricesInclude }: Terms): LineTotals {
  const included = pricesInclude === "tax";
  return {
    grossMinor: exact(gross),
    ownDiscountMinor: exact(discount),
    discountMinor: exact(discount + share),
    netMinor: exact(included ? value - tax : value),
    taxRateBp: line.taxRateBp ?? 0,
    taxMinor: exact(tax),
    totalMinor: exact(included ? value : value + tax),
  };
}

function ratesOf(lines: readonly LineTotals[]): RateTotals[] {
  const rates = [...new Set(lines.map(({ taxRateBp }) => taxRateBp))].sort((a, b) => a - b);
  return rates.map((taxRateBp) => {
    const of = lines.filter((line) => line.taxRateBp === taxRateBp);
    const add = (pick: (line: LineTotals) => number) => of.reduce((total, line) => total + pick(line), 0);
    return { taxRateBp, netMinor: add((l) => l.netMinor), taxMinor: add((l) => l.taxMinor) };
  });
}

/** Which of two lines takes the odd cent: decided by what they are, never by where they stand. */
function precedes(a: Worked, b: Worked): number {
  return (
    compare(b.rate, a.rate) ||
    compare(b.gross, a.gross) ||
    compare(b.discount, a.discount) ||
    compare(b.share, a.share) ||
    b.line.unitPriceMinor - a.line.unitPriceMinor
  );
}

function sum<T>(all: readonly T[], of: (one: T) => bigint): bigint {
  return all.reduce((total, one) => total + of(one), 0n);
}

const abs = (value: bigint) => (value < 0n ? -value : value);

function exact(value: bigint): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw invalid("lines.too_large", ["This is too large to be reckoned exactly.", "金额过大，无法精确计算。"]);
}
