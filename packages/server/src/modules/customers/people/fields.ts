import { z } from "#platform/schema";
import { normalisePhone } from "#platform/text";

export const kinds = ["person", "organisation"] as const;
export const roles = ["decides", "influences", "uses", "pays"] as const;
export const levels = ["A", "B", "C"] as const;
/** How many people work in an organisation. */
export const sizes = ["1", "2-10", "11-50", "51-200", "201-1000", "1001+"] as const;
export const lifecycles = ["lead", "prospect", "customer", "repeat", "dormant", "lost"] as const;
export const languagesOfCustomers = ["zh-CN", "en"] as const;
export const birthdayCalendars = ["solar", "lunar", "lunar-leap"] as const;

/** How far a customer has come. */
export const Lifecycle = z.enum(lifecycles).openapi("Lifecycle");
export type Lifecycle = z.infer<typeof Lifecycle>;

/** What no database keeps (NUL, half a surrogate pair) is left out of text; everything else stays as typed. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}

const short = z.string().max(200).overwrite(storable).trim();

/** An email, phone or messenger id with what it is for: work, home, wechat … */
export const Entry = z.object({ label: short, value: short.min(1) }).openapi("ContactEntry");
export type Entry = z.infer<typeof Entry>;

/** `text` is the address as written; the parts are filled where they are known. */
export const Address = z
  .object({
    label: short.default(""),
    text: z.string().max(1000).overwrite(storable).trim().default(""),
    country: short.default(""),
    region: short.default(""),
    city: short.default(""),
    district: short.optional(), // of a Chinese city
    street: short.default(""),
    postalCode: short.default(""),
  })
  .openapi("Address");
export type Address = z.infer<typeof Address>;

/** A birthday with or without its year. Lunar ones may fall on day 30 of any month. */
export const Birthday = z.string().regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** E.164 with the extension behind a dash; as typed where it cannot be read. */
export function tidyPhone(text: string): string {
  const phone = normalisePhone(text);
  if (!phone) return text;
  return phone.extension ? `${phone.e164}-${phone.extension}` : phone.e164;
}
