import { z } from "#platform/schema";
import { ListedCustomer } from "../people/queries/list.ts";
import { fixKinds } from "./fixes/proposals.ts";
import { faultCodes, fieldsOfQuality, kindsOfFault } from "./fields.ts";

/** A fault in words: which field, what kind, what it costs, and what is wrong. */
export const ToldFault = z
  .object({
    code: z.enum(faultCodes),
    field: z.enum(fieldsOfQuality),
    kind: z.enum(kindsOfFault),
    points: z.int(),
    label: z.string(),
    value: z.string(),
    fixable: z.boolean(),
  })
  .openapi("QualityFault");
export type ToldFault = z.infer<typeof ToldFault>;

export const QualityOverview = z
  .object({
    score: z.int().nullable(), // the mean; null without customers
    customers: z.int(),
    waiting: z.int(), // not looked at yet
    staleMonths: z.int(),
    version: z.int(), // of the setting
    fields: z.array(
      z.object({
        field: z.enum(fieldsOfQuality),
        missing: z.int(),
        invalid: z.int(),
        inconsistent: z.int(),
        stale: z.int(),
      }),
    ),
    fixes: z.array(z.object({ kind: z.enum(fixKinds), customers: z.int() })),
    days: z.array(z.object({ on: z.string(), score: z.int() })),
  })
  .openapi("QualityOverview");
export type QualityOverview = z.infer<typeof QualityOverview>;

export const QualityCustomer = z
  .object({ customer: ListedCustomer, faults: z.array(ToldFault) })
  .openapi("QualityCustomer");
export type QualityCustomer = z.infer<typeof QualityCustomer>;

/** Which faults: of a field, of a kind, or all. */
export const AskedFaults = z.object({ field: z.enum(fieldsOfQuality), kind: z.enum(kindsOfFault) }).partial();
export type AskedFaults = z.infer<typeof AskedFaults>;

export const FixPreview = z
  .object({
    count: z.int(),
    items: z.array(z.object({ customerId: z.string(), name: z.string(), before: z.string(), after: z.string() })),
  })
  .openapi("QualityFixPreview");
export type FixPreview = z.infer<typeof FixPreview>;

export const FixOrder = z.object({
  kind: z.enum(fixKinds),
  ids: z.array(z.string().max(100)).max(10_000).optional(), // everybody when silent
});
