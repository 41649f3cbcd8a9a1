import { defineTable } from "#platform/changes";
import { z } from "#platform/schema";
import { followQualitySettings } from "./follow.ts";

/** After how many months without a word that it is still right a customer counts as stale. There is one row. */
export const QualitySettings = z
  .object({ id: z.literal("quality"), staleMonths: z.int().min(1).max(120), version: z.int() })
  .openapi("QualitySettings");
export type QualitySettings = z.infer<typeof QualitySettings>;

/** A fault of a customer; derived, see `assess.ts`. `value` is what is wrong, for reading. */
export type CustomerFault = { customerId: string; code: string; value: string; fixable: number };

declare module "#platform/db" {
  interface Tables {
    customerFaults: CustomerFault;
    qualitySettings: QualitySettings;
    qualityDays: { onDay: string; score: number; customers: number };
  }
}

defineTable("qualitySettings", { area: "customers", personal: [], follow: followQualitySettings });
