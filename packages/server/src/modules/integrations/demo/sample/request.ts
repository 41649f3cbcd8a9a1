import type { CustomerDraft, InvoiceTitleImport, TimelineDraft } from "#modules/customers";
import type {
  ContractImport,
  DeliveryImport,
  InstalmentImport,
  InvoiceImport,
  OpportunityImport,
  OrderImport,
  PaymentImport,
  PipelineDraft,
  PriceListDraft,
  ProductDraft,
  QuoteImport,
  Stage,
} from "#modules/sales";
import type { AppointmentImport, Task } from "#modules/work";
import type { Language } from "#platform/i18n";
import type { SampleWords } from "./trades/words.ts";
import type { TagWord } from "./words/owner-words.ts";
import type { Segment } from "./words/organisations.ts";

/** What the sample follows from. The same request gives the same sample; ids are made by `newId`. */
export type SampleRequest = {
  seed: number;
  /** The day in the firm's zone; everything that happened did so before it. */
  today: string;
  timeZone: string;
  /** Of the words that the owner chooses for the whole firm. */
  language: Language;
  /** The firm's own; two firms abroad pay in theirs. */
  currency: string;
  owner: { id: string; name: string };
  /** What a firm of this trade says and sells. */
  words: SampleWords;
  pipelineId: string;
  stages: readonly Pick<Stage, "id" | "name" | "rottingDays">[];
  /** What a contract begins with; the first of a language is taken. */
  templates: readonly { id: string | null; language: Language; text: string }[];
  newId: () => string;
};

export type SampleTask = Omit<
  Task,
  | "version"
  | "deletedAt"
  | "durationMinutes"
  | "location"
  | "checklist"
  | "rrule"
  | "repeatsFrom"
  | "seriesOn"
  | "occurrenceOn"
>;

/** Everything that is loaded, with ids that fit each other. */
export type Sample = {
  tags: { name: string; color: "gray" | "green" | "blue" | "amber" | "red" | "purple" }[];
  products: (ProductDraft & { id: string; sku: string; unit: string; priceMinor: number })[];
  customers: CustomerDraft[];
  opportunities: (OpportunityImport & Required<Pick<OpportunityImport, "stays">>)[];
  orders: OrderImport[];
  /** What is paid in parts, and what came of it. */
  instalments: InstalmentImport[];
  payments: PaymentImport[];
  deliveries: DeliveryImport[];
  quotes: QuoteImport[];
  contracts: ContractImport[];
  invoiceTitles: InvoiceTitleImport[];
  invoices: InvoiceImport[];
  appointments: AppointmentImport[];
  tasks: SampleTask[];
  timeline: TimelineDraft[];
  everyday: Everyday;
};

/** What the owner set up: another pipeline, checklists, prices for some, and what was counted. */
export type Everyday = {
  pipeline: PipelineDraft;
  opportunities: Sample["opportunities"];
  checklists: { stageId: string; label: string; required: boolean }[];
  priceList: PriceListDraft;
  stock: { productId: string; countedMilli: number }[];
};

export type Address = NonNullable<CustomerDraft["addresses"]>[number];

/** How somebody buys. */
export type Habit = "regular" | "sleeper" | "seasonal" | "once" | "new" | "lead";

/** A customer as the other parts of the sample know it. */
export type Client = {
  id: string;
  name: string;
  language: "zh-CN" | "en";
  segment: Segment;
  habit: Habit;
  currency: string;
  /** The day of the first word. */
  since: string;
  /** Mean days between orders. */
  interval: number;
  /** The day after which a sleeper was not heard of again; null for everybody else. */
  silentFrom: string | null;
  /** Which goods somebody comes back for. */
  favourites: readonly string[];
  tags: TagWord[];
};
