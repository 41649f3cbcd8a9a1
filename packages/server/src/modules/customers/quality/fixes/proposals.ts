import { normaliseEmail } from "#platform/text";
import type { Address, Entry } from "../../people/fields.ts";
import type { Customer, CustomerRow } from "../../people/table.ts";
import { mendedEmail, withoutTypo } from "../rules/emails.ts";
import { tidyName } from "../rules/names.ts";
import { isDialable, mendedPhones } from "../rules/phones.ts";
import { splitAddress } from "../rules/places.ts";
import type { FaultCode } from "../fields.ts";

export const fixKinds = ["phones", "emails", "names", "addresses"] as const;
export type FixKind = (typeof fixKinds)[number];

/** Which faults each mends. */
export const mends: Record<FixKind, readonly FaultCode[]> = {
  phones: ["phones.invalid"],
  emails: ["emails.invalid", "emails.typo"],
  names: ["name.untidy"],
  addresses: ["addresses.unsplit"],
};

/** What mending changes of a customer. */
type Mended = Partial<Pick<Customer, "name" | "phones" | "emails" | "addresses">>;

/** What would be changed: as it reads now and then, and the patch that does it. */
export type Proposal = { before: string; after: string; patch: Mended };

/** How a customer's phones, emails, name or addresses could be mended; null where nothing helps. */
export function proposeFix(kind: FixKind, row: CustomerRow): Proposal | null {
  if (kind === "names") return changed(row.name, tidyName(row.name), (name) => ({ name }));
  if (kind === "phones") return entriesFix("phones", row, (text) => (isDialable(text) ? [text] : mendedPhones(text)));
  if (kind === "emails") return entriesFix("emails", row, mendEmail);
  const addresses = JSON.parse(row.addresses) as Address[];
  const split = addresses.map((address) => ({ ...address, ...partsOf(address) }));
  const said = (list: readonly Address[]) =>
    list.map(
      ({ text, region, city, district, street }) =>
        [region, city, district, street].filter(Boolean).join(" · ") || text,
    );
  return changed(said(addresses).join("\n"), said(split).join("\n"), () => ({ addresses: split }));
}

function mendEmail(text: string): string[] | null {
  const mended = normaliseEmail(text) === null ? mendedEmail(text) : withoutTypo(text);
  return mended === null ? null : [mended];
}

function entriesFix(key: "phones" | "emails", row: CustomerRow, mend: (text: string) => string[] | null) {
  const entries = JSON.parse(row[key]) as Entry[];
  const after = entries.flatMap(({ label, value }) => (mend(value) ?? [value]).map((one) => ({ label, value: one })));
  const said = (list: readonly Entry[]) => list.map(({ value }) => value).join("\n");
  return changed(said(entries), said(after), () => ({ [key]: after }));
}

function changed(before: string, after: string, patchOf: (after: string) => Mended): Proposal | null {
  return before === after || after === "" ? null : { before, after, patch: patchOf(after) };
}

function partsOf({ text, region, city }: Address): Partial<Address> {
  return region === "" && city === "" ? (splitAddress(text) ?? {}) : {};
}
