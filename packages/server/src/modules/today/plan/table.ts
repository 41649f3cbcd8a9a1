import { NextStep } from "#modules/work";
import { defineTable } from "#platform/changes";
import { On, z } from "#platform/schema";

export const kinds = [
  "task",
  "follow_up",
  "deal",
  "owed",
  "silent",
  "birthday",
  "keep_in_touch",
  "renew",
  "delivery",
  "package",
] as const;
/** Why something may be worth doing today. `follow_up` is a task that means speaking with a customer. */
export const Kind = z.enum(kinds);
export type Kind = z.infer<typeof Kind>;

export const channels = ["call", "message", "mail", "meeting", "visit", "todo"] as const;
/** How it is best done; the same words as the kinds of tasks. */
export type Channel = (typeof channels)[number];

export const outcomes = ["done", "later", "not_now"] as const;
export const tones = ["plain", "red", "amber", "green"] as const;

/** One thing that could be done today, in the reader's language; `texts` are in the customer's. */
export const TodayItem = z
  .object({
    key: z.string(), // what outcomes are told about
    kind: Kind,
    customerId: z.string().nullable(),
    customerName: z.string(), // '' where it concerns nobody
    organisation: z.string(), // where this customer works
    about: z.string(), // the deal's or the task's own title
    title: z.string(), // what to do, to be read alone
    label: z.object({ text: z.string(), tone: z.enum(tones) }),
    gainMinor: z.int().min(0), // expected, in `currency`
    currency: z.string(),
    minutes: z.int().min(0),
    reason: z.string(),
    dueOn: z.string().nullable(),
    refTable: z.enum(["tasks", "opportunities", "orders", "customers", "contracts", "deliveries"]),
    refId: z.string(),
    channel: z.enum(channels),
    contact: z.object({ phone: z.string().nullable(), email: z.string().nullable(), messenger: z.string().nullable() }),
    language: z.enum(["zh-CN", "en"]), // the customer's: of `subject` and `texts`
    subject: z.string(),
    texts: z.array(z.string()), // the prepared message, and other ways to say it
    why: z.string(), // why it is left out; '' for what is planned
  })
  .openapi("TodayItem");
export type TodayItem = z.infer<typeof TodayItem>;

/** The day's plan: the actions that together bring most within the hours, in the order to do them. */
export const Today = z
  .object({
    on: z.string(),
    hours: z.number(),
    currency: z.string(),
    planned: z.array(TodayItem),
    plannedMinutes: z.int(),
    totalGainMinor: z.int(), // of what is planned, in the firm's currency
    otherGains: z.array(z.object({ currency: z.string(), gainMinor: z.int() })), // never added to the firm's
    left: z.array(TodayItem), // the best of what is left out
    leftCount: z.int(), // how many are left out in all
    gainOfOneMoreHourMinor: z.int(),
    owedMinor: z.int(), // all that customers owe, with a day to pay it by
    overdueMinor: z.int(), // of this, what should have come already
    doneCount: z.int(), // done from this list on this day
    hasData: z.boolean(), // false while there is nothing to plan from
  })
  .openapi("Today");
export type Today = z.infer<typeof Today>;

/** What became of an item. `later` hides it until tomorrow, `not_now` for two weeks. */
export const OutcomeDraft = z
  .object({
    itemKey: z.string().min(3).max(300),
    outcome: z.enum(outcomes),
    note: z.string().trim().max(20_000).default(""),
    nextStep: NextStep.optional(),
  })
  .openapi("TodayOutcomeDraft");
export type OutcomeDraft = z.output<typeof OutcomeDraft>;

export const TodayOutcome = z
  .object({
    id: z.string(),
    itemKey: z.string(),
    kind: Kind,
    customerId: z.string().nullable(),
    on: On,
    outcome: z.enum(outcomes),
    until: On, // the first day on which it may be proposed again
    note: z.string(),
    operation: z.string(), // what `undo` takes back
    version: z.int(),
  })
  .openapi("TodayOutcome");
export type TodayOutcome = z.infer<typeof TodayOutcome>;

declare module "#platform/db" {
  interface Tables {
    todayOutcomes: TodayOutcome;
  }
}

defineTable("todayOutcomes", { area: "today", personal: ["note"], refers: { customerId: "customers" } });
