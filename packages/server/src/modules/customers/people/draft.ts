import { CustomPatch } from "#modules/admin";
import { On, z } from "#platform/schema";
import { TagName } from "../tags/table.ts";
import {
  Address,
  Birthday,
  birthdayCalendars,
  Entry,
  kinds,
  languagesOfCustomers,
  levels,
  Lifecycle,
  roles,
  sizes,
  storable,
} from "./fields.ts";

const line = (longest: number) => z.string().overwrite(storable).trim().max(longest);
const entries = z.array(Entry).max(50);

const CustomerFields = z.object({
  kind: z.enum(kinds),
  name: line(500).min(1),
  organisationId: z.string().max(100).nullable(),
  jobTitle: line(200),
  role: z.enum(roles).nullable(),
  emails: entries,
  phones: entries,
  messengers: entries,
  addresses: z.array(Address).max(50),
  birthday: Birthday.nullable(),
  birthdayCalendar: z.enum(birthdayCalendars),
  source: line(200),
  externalId: line(200).nullable(),
  ownerId: z.string().max(100),
  language: z.enum(languagesOfCustomers).nullable(),
  level: z.enum(levels).nullable(),
  industry: line(100),
  size: z.enum(sizes).nullable(),
  metHow: line(500),
  metOn: On.nullable(),
  keepInTouchDays: z.int().min(1).max(3650).nullable(),
  needs: line(10_000),
  notes: line(100_000),
  tags: z.array(TagName).max(100),
  custom: CustomPatch,
  photoId: z.string().max(100).nullable(),
  lifecycleSet: Lifecycle.nullable(),
});

/** What may be changed of a customer; what is not named stays. Lists are given whole. */
export const CustomerPatch = CustomerFields.partial();
export type CustomerPatch = z.infer<typeof CustomerPatch>;

/** A new customer: a name is enough. Give an id to make a repeat harmless. */
export const CustomerDraft = CustomerPatch.extend({ id: z.uuid().optional(), name: CustomerFields.shape.name });
export type CustomerDraft = z.infer<typeof CustomerDraft> & { createdAt?: string | undefined };
