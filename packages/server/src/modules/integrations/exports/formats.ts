import type { Customer } from "#modules/customers";
import type { Db } from "#platform/db";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import type { Batches } from "./sheets/cell.ts";
import { organisationNames } from "./sheets/customers.ts";
import { toVcard } from "./vcard.ts";
import { toXlsx } from "./xlsx/index.ts";

/** What records can be written as; `vcard` is for customers. */
export const formats = ["csv", "xlsx", "json", "vcard"] as const;
export type Format = (typeof formats)[number];
export type Parts = AsyncIterable<string | Uint8Array>;

/** How a format is called by browsers, and by the end of a file's name. */
export const fileTypes: Record<Format, { type: string; ending: string }> = {
  csv: { type: "text/csv; charset=utf-8", ending: "csv" },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx" },
  json: { type: "application/json", ending: "json" },
  vcard: { type: "text/vcard; charset=utf-8", ending: "vcf" },
};

/** Rows as a file of a format that knows rows. */
export function writeRows(format: Exclude<Format, "vcard">, batches: Batches): Parts {
  if (format === "json") return toJson(batches);
  return format === "csv" ? toCsv(batches) : toXlsx(batches);
}

/** Customers as address cards, one after the other. */
export async function* writeCards(db: Db, batches: AsyncIterable<Customer[]>): AsyncGenerator<string> {
  for await (const customers of batches) {
    const companies = await organisationNames(db, customers);
    yield customers.map((each) => toVcard(each, companies.get(each.organisationId ?? "") ?? "")).join("");
  }
}
