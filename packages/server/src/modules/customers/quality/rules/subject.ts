import type { InvoiceTitleRow } from "../../invoice-titles/table.ts";
import type { Address, Entry } from "../../people/fields.ts";
import type { CustomerRow } from "../../people/table.ts";

/** A customer as its quality is looked at: the row with its lists read, and what others say of it. */
export type Subject = {
  row: Omit<CustomerRow, "version">;
  phones: readonly string[];
  emails: readonly string[];
  messengers: readonly string[];
  addresses: readonly Address[];
  contacts: number; // who belongs to an organisation
  organisationEmails: readonly string[]; // of where a contact works
  titles: readonly Pick<InvoiceTitleRow, "kind" | "taxNumber">[];
};

const listOf = <T>(json: string) => (json === "[]" ? [] : (JSON.parse(json) as T[]));

/** The values of a list of phones, emails or messengers as it is kept. */
export function valuesOf(json: string): string[] {
  return listOf<Entry>(json).map(({ value }) => value);
}

/** Reads a row's lists and lays beside them what others say of it. */
export function subjectOf(
  row: Subject["row"],
  others: Pick<Subject, "contacts" | "organisationEmails" | "titles">,
): Subject {
  return {
    row,
    phones: valuesOf(row.phones),
    emails: valuesOf(row.emails),
    messengers: valuesOf(row.messengers),
    addresses: listOf<Address>(row.addresses),
    ...others,
  };
}

/** An address in one line: as written, else its parts from the large to the small. */
export function lineOf({ text, region, city, district = "", street }: Address): string {
  return text || [region, city, district, street].join("");
}
