import { createHash } from "node:crypto";
import type { FieldKind } from "@soloist/analytics/linkage/kinds/field-kinds.ts";
import { foldText } from "#platform/text";
import type { Address, Entry } from "../people/fields.ts";
import { pointOf } from "../people/queries.ts";
import type { CustomerRow } from "../people/table.ts";

/** The columns by which two customers are compared. */
export const comparedColumns = [
  "name",
  "phones",
  "emails",
  "messengers",
  "addresses",
  "birthday",
  "birthdayCalendar",
  "organisationId",
] as const satisfies readonly (keyof CustomerRow)[];
export type Compared = Pick<CustomerRow, "id" | "kind" | (typeof comparedColumns)[number]> & { organisation: string };

type Kind = CustomerRow["kind"];
/** Lists of which one value is compared: the one that somebody else has too, else the first. */
export const listed = ["phone", "email", "messenger"] as const;
export type Listed = (typeof listed)[number];
const columnOf = { phone: "phones", email: "emails", messenger: "messengers" } as const;

const fields = {
  person: [
    ["name", "full-name"],
    ["phone", "phone"],
    ["email", "email"],
    ["messenger", "id"],
    ["birthday", "date"],
    ["street", "address"],
    ["city", "words"],
    ["postalCode", "number"],
    ["region", "category"],
    ["organisation", "words"],
  ],
  organisation: [
    ["name", "firm-name"],
    ["phone", "phone"],
    ["email", "email"],
    ["messenger", "id"],
    ["street", "address"],
    ["city", "words"],
    ["postalCode", "number"],
    ["region", "category"],
  ],
} as const satisfies Record<Kind, readonly (readonly [string, FieldKind])[]>;

/** The fields in which two of a kind are compared. */
export const fieldsOf = (kind: Kind): readonly (readonly [name: string, kind: FieldKind])[] => fields[kind];

export const valuesOf = (row: Compared, list: Listed): string[] => {
  const text = row[columnOf[list]];
  return text === "[]" ? [] : (JSON.parse(text) as Entry[]).map(({ value }) => value);
};

/** What a customer says in each field; `pick` chooses among several phones, emails or messengers. */
export function cellsOf(row: Compared, pick: (list: Listed, values: string[]) => string | undefined): string[] {
  const [address] = row.addresses === "[]" ? [] : (JSON.parse(row.addresses) as Address[]);
  const cells: Record<string, string> = {
    name: row.name,
    // A day without its year, or of the other calendar, is no eight digits to compare.
    birthday: row.birthdayCalendar === "solar" && /^\d{4}/.test(row.birthday ?? "") ? row.birthday! : "",
    street: address?.street || address?.text || "",
    city: address?.city ?? "",
    postalCode: address?.postalCode ?? "",
    region: address?.region ?? "",
    organisation: row.organisation,
  };
  return fieldsOf(row.kind).map(([name]) =>
    (listed as readonly string[]).includes(name)
      ? (pick(name as Listed, valuesOf(row, name as Listed)) ?? "")
      : cells[name]!,
  );
}

/** By which this customer is the same as another beyond doubt: the name with an email or a phone. Masked ones are none. */
export function identitiesOf(row: Compared): Set<string> {
  const name = foldText(row.name);
  const points = (["phone", "email"] as const).flatMap((kind) =>
    valuesOf(row, kind).flatMap((value) => pointOf(kind, value) ?? []),
  );
  if (!name || pointOf("name", row.name) === null) return new Set();
  return new Set(points.map(({ kind, value }) => `${name} ${kind} ${value}`));
}

/** A fingerprint of all that is compared: another one means that somebody changed it. */
export function printOf(row: Compared): string {
  const text = JSON.stringify(comparedColumns.map((column) => row[column]));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
