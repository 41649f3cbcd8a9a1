import type { CustomerDraft } from "#modules/customers";
import type { Sentence } from "#platform/i18n";
import type { OrderState } from "../values/choices.ts";
import type { OwnValue } from "./custom.ts";

/** What is wrong with a row, or worth a look; `column` is the place of the cell, null when it is the row as a whole. */
export type Problem = { column: number | null; reason: Sentence };

/** What a row says of a person, or of a firm when no person is named. What it does not say is absent. */
export type CustomerFacts = Partial<
  Pick<
    CustomerDraft,
    | "name"
    | "kind"
    | "jobTitle"
    | "birthday"
    | "birthdayCalendar"
    | "source"
    | "externalId"
    | "language"
    | "level"
    | "notes"
    | "lifecycleSet"
    | "emails"
    | "phones"
    | "messengers"
    | "addresses"
    | "tags"
    | "createdAt"
    | "role"
    | "industry"
    | "size"
    | "needs"
    | "metHow"
    | "metOn"
    | "keepInTouchDays"
  >
> & {
  custom?: Record<string, OwnValue>;
  invoiceTitle?: InvoiceTitleFacts;
  /** Reads the picture that came with the row. */
  photo?: () => Promise<Uint8Array>;
};

/** The title to which invoices are made out (发票抬头); without its words it is the main one. */
export type InvoiceTitleFacts = { title?: string; taxNumber?: string };

export type OrganisationFacts = Pick<CustomerFacts, "name" | "externalId" | "industry" | "size">;

export type OrderFacts = {
  number: string;
  at?: string;
  orderedOn?: string;
  state?: OrderState;
  isRefund?: boolean;
  /** The row names goods without an amount of their own. */
  isPriceless?: boolean;
  totalMinor?: number;
  receivedMinor?: number;
  currency: string;
  dueOn?: string;
  channel?: string;
  notes?: string;
  custom?: Record<string, OwnValue>;
};

export type LineFacts = {
  sku: string;
  title: string;
  quantityMilli: number;
  unitPriceMinor: number;
  totalMinor: number;
};

export type OpportunityFacts = {
  title?: string;
  externalId?: string;
  amountMinor?: number;
  currency: string;
  pipeline?: string;
  stage?: string;
  probability?: number;
  expectedCloseOn?: string;
  outcome?: "open" | "won" | "lost";
  closedOn?: string;
  lostReason?: string;
  source?: string;
  notes?: string;
  createdAt?: string;
  custom?: Record<string, OwnValue>;
};

/** A talk, and who had it with what. */
export type NoteFacts = {
  text: string;
  at?: string;
  kind?: "followup" | "call" | "meeting" | "mail" | "message" | "note";
  author?: string;
};

/** Something to do; done when it says when, or with an empty time when nobody knows. */
export type TaskFacts = {
  title: string;
  kind?: "todo" | "call" | "message" | "mail" | "meeting" | "visit";
  dueOn?: string;
  dueTime?: string;
  doneAt?: string;
  notes?: string;
  author?: string;
  createdAt?: string;
};

export type ProductFacts = {
  name: string;
  sku?: string;
  unit?: string;
  priceMinor?: number;
  currency?: string;
  notes?: string;
  active?: boolean;
};

/** Everything that one row of a file says, read but not yet compared with the base. */
export type RowFacts = {
  row: number;
  isBlank: boolean;
  /** Why the row is no data, where it is not blank. */
  aside?: Sentence;
  problems: Problem[];
  /** Cells that were taken although they look wrong. */
  doubts: Problem[];
  customer?: CustomerFacts;
  organisation?: OrganisationFacts;
  order?: OrderFacts;
  line?: LineFacts;
  opportunity?: OpportunityFacts;
  note?: NoteFacts;
  task?: TaskFacts;
  product?: ProductFacts;
  /** When somebody last spoke with the customer, as the other system knew. */
  lastActivityAt?: string;
};
