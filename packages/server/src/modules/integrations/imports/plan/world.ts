import type { CustomerDraft, CustomerRow, InvoiceTitleRow } from "#modules/customers";
import type { LineImport, Opportunity, Order, OrderLine, PipelineWithStages, ProductRow } from "#modules/sales";
import type { Task } from "#modules/work";
import { foldText } from "#platform/text";

/** All that a draft can say, and every list there, so that it can be compared. */
export type PersonFields = Required<
  Pick<
    CustomerDraft,
    | "name"
    | "kind"
    | "organisationId"
    | "jobTitle"
    | "emails"
    | "phones"
    | "messengers"
    | "addresses"
    | "birthday"
    | "birthdayCalendar"
    | "source"
    | "externalId"
    | "language"
    | "level"
    | "notes"
    | "tags"
    | "lifecycleSet"
    | "photoId"
    | "custom"
    | "role"
    | "industry"
    | "size"
    | "needs"
    | "metHow"
    | "metOn"
    | "keepInTouchDays"
  >
>;

/** A customer as it will be after this piece. `before` is the row in the base, null for a new one. */
export type Person = {
  id: string;
  before: CustomerRow | null;
  now: { [K in keyof PersonFields]: NonNullable<PersonFields[K]> | null };
  changed: Set<keyof PersonFields>;
  createdAt: string | undefined;
  /** Reads the picture that is to be kept under `photoId`. */
  photo?: (() => Promise<Uint8Array>) | undefined;
  /** Their invoice titles, the main one first; read when rows speak of such. */
  titles?: PlannedTitle[];
};

/** A title to which invoices are made out, as it will be; `before` is null for a new one. */
export type PlannedTitle = { before: InvoiceTitleRow | null; title: string; taxNumber: string };

/** An order as it will be after this piece; `lines` are those that this piece adds. */
export type PlannedOrder = {
  before: Order | null;
  now: Omit<Order, "version" | "deletedAt">;
  lines: LineImport[];
  changedLines: { before: OrderLine; after: OrderLine }[];
};

export type PlannedOpportunity = { before: Opportunity | null; now: Omit<Opportunity, "version" | "deletedAt"> };
export type PlannedNote = {
  customerId: string;
  at: string;
  text: string;
  kind: "followup" | "call" | "meeting" | "mail" | "message" | "note" | "task";
  author: string | undefined;
  about: { refTable: "opportunities"; refId: string } | null;
};

/** A task as it will be: one of the base that is done now, or a new one. */
export type PlannedTask = {
  before: Task | null;
  changed: boolean;
  made:
    | (Pick<Task, "title" | "kind" | "customerId" | "dueOn" | "dueTime" | "notes" | "doneAt"> & {
        createdAt: string | undefined;
        about: PlannedNote["about"];
      })
    | null;
  doneAt: string | null;
};

type ProductFields = "id" | "name" | "sku" | "unit" | "priceMinor" | "currency" | "notes" | "active";
export type PlannedProduct = { before: ProductRow | null; now: Pick<ProductRow, ProductFields> };

/**
 * What one piece of an import knows and means to do. In a run it is emptied after each piece, because the base knows
 * it then; in a dry run what would be new or changed stays, because the base never will.
 */
export type World = {
  people: Map<string, Person>;
  /** Ids of those whom the base told of, since the piece began. */
  loaded: string[];
  /** Ids by `kind:value`, oldest first. */
  points: Map<string, string[]>;
  orders: Map<string, PlannedOrder>;
  /** Lines of the base by `orderId:ordinal`. */
  lines: Map<string, OrderLine>;
  opportunities: Map<string, PlannedOpportunity>;
  /** Ids of opportunities by `id:…` and `title:…`. */
  deals: Map<string, string[]>;
  /** `customerId|at|text` of talks that are known. */
  notes: Set<string>;
  newNotes: PlannedNote[];
  /** By customer, title and day. */
  tasks: Map<string, PlannedTask>;
  /** By `sku:…` and `name:…`. */
  products: Map<string, PlannedProduct>;
  pipelines: PipelineWithStages[];
  /** The product that alone has a code; null where none or several have it. */
  skus: Map<string, string | null>;
  /** The ids of records that a word names, by kind and word. */
  referred: Map<string, string[]>;
};

export function emptyWorld(): World {
  return {
    people: new Map(),
    loaded: [],
    points: new Map(),
    orders: new Map(),
    lines: new Map(),
    opportunities: new Map(),
    deals: new Map(),
    notes: new Set(),
    newNotes: [],
    tasks: new Map(),
    products: new Map(),
    pipelines: [],
    skus: new Map(),
    referred: new Map(),
  };
}

/** Under which a talk is known; without a time, `at` is empty. */
export const noteKey = (customerId: string, at: string, text: string) => `${customerId}|${at}|${text}`;

/** Under which a task is known. */
export const taskKey = (customerId: string | null, title: string, dueOn: string | null) =>
  `${customerId ?? ""}|${dueOn ?? ""}|${foldText(title)}`;
