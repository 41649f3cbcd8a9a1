import type { Language, Sentence } from "#platform/i18n";
import type { BuyingPrior } from "@soloist/analytics/lifetime-value/silence.ts";
import type { Channel, Kind, TodayItem } from "./table.ts";

/** The firm as the plan sees it on a day. */
export type Firm = {
  on: string;
  /** The day is before today: what came later is not known on it. */
  past: boolean;
  currency: string;
  language: Language;
  timeZone: string;
  /** What one hour of its owner's working time brings. */
  hourMinor: number;
  /** What it usually sells for; stands in where an amount is unknown or in another currency. */
  usualSaleMinor: number;
  /** How its customers buy, as a prior for each of them. */
  prior: BuyingPrior;
};

/** A customer as the plan sees them. Empty days mean that they never bought. */
export type Person = {
  id: string;
  name: string;
  kind: "person" | "organisation";
  organisation: string;
  language: Language | null;
  phone: string | null;
  email: string | null;
  messenger: string | null;
  orderCount: number;
  orderTotalMinor: number; // in the firm's currency
  firstOrderOn: string;
  lastOrderOn: string;
};

export type Letter = { subject: string; texts: string[] };

/** Something that could be done, weighed but not yet chosen. */
export type Candidate = {
  key: string;
  kind: Kind;
  customerId: string | null;
  refTable: TodayItem["refTable"];
  refId: string;
  about: string;
  gainMinor: number;
  currency: string;
  /**
   * What it counts in the choice, in the firm's currency: the gain itself, or, where the amount is in another currency
   * for which no rate is known, the same formula over the firm's usual sale.
   */
  weightMinor: number;
  channel: Channel;
  minutes: number;
  /** 1 today (promised, overdue, a birthday), 2 within days, 3 any time. */
  urgency: 1 | 2 | 3;
  dueOn: string | null;
  title: Sentence;
  label: { text: Sentence; tone: TodayItem["label"]["tone"] };
  reason: Sentence;
  /** The prepared text in the customer's language; made only for what is shown. */
  write: (language: Language) => Letter;
};
