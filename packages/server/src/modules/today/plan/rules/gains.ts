import { type Silence, silence } from "@soloist/analytics/lifetime-value/silence.ts";
import { daysBetween } from "#platform/clock";
import type { Firm, Person } from "../candidate.ts";
import { decimalsOf } from "../words/figures.ts";

/** An expectation as an amount: whole units from ten on, as more digits would pretend to know more. Never negative. */
export function gainOf(minor: number, currency: string): number {
  if (!(minor > 0)) return 0;
  const unit = 10 ** decimalsOf(currency);
  return Math.min(Number.MAX_SAFE_INTEGER, minor >= 10 * unit ? Math.round(minor / unit) * unit : Math.round(minor));
}

/** A share of an amount, in its own currency and as it counts in the choice; see `Candidate.weightMinor`. */
export function gainFrom(amount: { minor: number; currency: string }, share: number, firm: Firm) {
  const gainMinor = gainOf(amount.minor * share, amount.currency);
  const weightMinor =
    amount.currency === firm.currency ? gainMinor : gainOf(firm.usualSaleMinor * share, firm.currency);
  return { gainMinor, currency: amount.currency, weightMinor };
}

export type OwnBuying = Silence & { meanMinor: number; expectedMinor: number };

/** What a customer is expected to buy in the next 90 days, by their own rate and mean purchase; null without purchases. */
export function ownBuying(person: Person, firm: Firm, purchases = person.orderCount): OwnBuying | null {
  const { firstOrderOn, lastOrderOn, orderTotalMinor } = person;
  if (purchases < 1 || firstOrderOn === "" || orderTotalMinor <= 0 || firstOrderOn > firm.on) return null;
  const found = silence({
    purchases,
    daysBetweenFirstAndLast: daysBetween(firstOrderOn, lastOrderOn),
    daysSinceLast: daysBetween(lastOrderOn, firm.on),
    prior: firm.prior,
  });
  if (found.kind !== "silence") return null;
  const meanMinor = orderTotalMinor / purchases;
  return { ...found, meanMinor, expectedMinor: found.expectedPurchasesNext90Days * meanMinor };
}
