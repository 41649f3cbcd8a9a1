import { typed } from "#modules/work";
import { defineTable } from "#platform/changes";
import { Id, Minor, On, z } from "#platform/schema";
import { followInstalments } from "./follow.ts";

/**
 * A part of what an order costs, with the day to pay it by. Payments fill the parts in the order of their days, unless
 * one was meant for a certain part. A void part is written off: it is paid no more, and owed no more.
 */
export const Instalment = z
  .object({
    id: z.string(),
    orderId: z.string(),
    ordinal: z.int(), // 1 is due first
    title: z.string(), // deposit, on delivery …; may be empty
    dueOn: z.string(),
    amountMinor: z.int(),
    receivedMinor: z.int(), // of the order's payments, reckoned
    voidedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Instalment");
export type Instalment = z.infer<typeof Instalment>;

export const instalmentStates = ["open", "partial", "received", "overdue", "void"] as const;
export type InstalmentState = (typeof instalmentStates)[number];
export const InstalmentWithState = Instalment.extend({ state: z.enum(instalmentStates) }).openapi(
  "InstalmentWithState",
);
export type InstalmentWithState = z.infer<typeof InstalmentWithState>;

/** A part as it is typed. */
export const InstalmentDraft = z
  .object({
    id: Id.optional(),
    title: typed(100).default(""),
    dueOn: On,
    amountMinor: Minor.positive(),
  })
  .openapi("InstalmentDraft");
export type InstalmentDraft = z.input<typeof InstalmentDraft>;

/** The whole plan as it is typed: the parts must make the order's total. */
export const PlanDraft = z.object({ parts: z.array(InstalmentDraft).max(120) }).openapi("InstalmentPlanDraft");

declare module "#platform/db" {
  interface Tables {
    instalments: Instalment;
  }
}

defineTable("instalments", {
  area: "sales",
  personal: [],
  computed: ["receivedMinor"],
  partOf: "orderId",
  follow: followInstalments,
  refers: { orderId: "orders" },
});
