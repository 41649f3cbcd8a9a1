import { defineTable } from "#platform/changes";
import { languages } from "#platform/i18n";
import { At, Currency, z } from "#platform/schema";

export const trades = ["b2b", "retail", "education", "consulting", "catering", "freelance"] as const;

/** What the owner's firm is and how it reckons. There is one row, `company`. */
export const CompanySettings = z
  .object({
    id: z.literal("company"),
    name: z.string().trim().max(200),
    trade: z.enum(trades).nullable(),
    currency: Currency, // of new records, and of figures that sum up
    timeZone: z.string().refine(isTimeZone, "this is not a time zone"), // IANA; decides when a day begins
    language: z.enum(languages),
    minutesPerDay: z.int().min(15).max(960), // for the day's plan
    startHiddenAt: At.nullable(), // since when the first steps are no longer shown
    mergeExactSince: At.nullable(), // since when customers who are surely one are merged by themselves
    version: z.int(),
  })
  .openapi("CompanySettings");
export type CompanySettings = z.infer<typeof CompanySettings>;

export const CompanyPatch = CompanySettings.omit({ id: true, version: true }).partial();
export type CompanyPatch = z.infer<typeof CompanyPatch>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

declare module "#platform/db" {
  interface Tables {
    companySettings: CompanySettings;
  }
}

defineTable("companySettings", { area: "admin", personal: [] });
