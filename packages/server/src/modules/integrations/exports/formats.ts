import { readFile } from "node:fs/promises";
import { type Customer, photoTypeOf } from "#modules/customers";
import type { Ctx } from "#platform/context";
import { pathOfFile } from "#platform/files";
import { toCsv } from "./csv.ts";
import { toJson } from "./json.ts";
import type { Batches } from "./sheets/cell.ts";
import { organisationNames } from "./sheets/customers.ts";
import { type Picture, toVcard } from "./vcard.ts";
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
export async function* writeCards(ctx: Ctx, batches: AsyncIterable<Customer[]>): AsyncGenerator<string> {
  for await (const customers of batches) {
    const companies = await organisationNames(ctx.db, customers);
    for (const each of customers) {
      const photo = each.photoId ? await pictureOf(pathOfFile(ctx.company, each.photoId)) : null;
      yield toVcard(each, companies.get(each.organisationId ?? "") ?? "", photo);
    }
  }
}

/** A picture that is a file of the firm; null where the file is gone or is none. */
async function pictureOf(path: string): Promise<Picture | null> {
  const bytes = await readFile(path).catch(() => null);
  const type = bytes && photoTypeOf(bytes);
  return type ? { type: type.slice("image/".length).toUpperCase(), bytes } : null;
}
