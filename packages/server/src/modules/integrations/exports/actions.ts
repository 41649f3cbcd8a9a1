import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type BusinessTable, definitionOf } from "#platform/changes";
import { makeFolder } from "#platform/company";
import { type Ctx, demand } from "#platform/context";
import { type Db, findRows } from "#platform/db";
import { invalid, notFound } from "#platform/errors";
import type { Chosen } from "./chosen.ts";
import { fileTypes, type Format, type Parts, writeCards, writeRows } from "./formats.ts";
import { exportKinds, visible } from "./kinds.ts";
import { idsOfKind, readKind } from "./rows.ts";
import type { Batches } from "./sheets/cell.ts";
import type { Heads } from "./sheets/column.ts";
import { type MoneyKind, moneySheets } from "./sheets/money.ts";
import { contractSheet, nameInContracts } from "./sheets/contracts.ts";
import { customersOf, customerSheet, organisationNames } from "./sheets/customers.ts";
import { nameInOpportunities, opportunitySheet } from "./sheets/opportunities.ts";
import { nameInOrders, orderSheet } from "./sheets/orders.ts";
import { nameInQuotes, quoteSheet } from "./sheets/quotes.ts";

/** The kinds that people know as lists; in a CSV or workbook they are laid out for people and for our own import. */
const sheets = {
  customers: customerSheet,
  orders: orderSheet,
  quotes: quoteSheet,
  opportunities: opportunitySheet,
  contracts: contractSheet,
} as const;
export type ListKind = keyof typeof sheets;

const isList = (kind: string): kind is ListKind => kind in sheets;

/** All records of one kind as a file, as it is read. */
export function exportKind(ctx: Ctx, kind: string, format: Format, heads: Heads = null): Parts {
  demand(ctx, "integrations:read");
  if (!exportKinds().includes(kind as BusinessTable)) {
    throw notFound("export.no_such_kind", [
      `There is no kind ${kind}; there are ${exportKinds().join(", ")}.`,
      `没有 ${kind} 这一类；可选：${exportKinds().join("、")}。`,
    ]);
  }
  demand(ctx, `${definitionOf(kind).area}:read`);
  if (isList(kind)) return exportList(ctx, kind, format, idsOfKind(ctx.db, kind), heads);
  if (format === "vcard") throw noCards();
  return writeRows(format, readKind(ctx.db, kind as BusinessTable));
}

/** Chosen records of a list as a file, as they are read. */
export function exportList(ctx: Ctx, kind: ListKind, format: Format, chosen: Chosen, heads: Heads = null): Parts {
  demand(ctx, "integrations:read");
  demand(ctx, `${definitionOf(kind).area}:read`);
  if (format === "vcard") {
    if (kind !== "customers") throw noCards();
    return writeCards(ctx, customersOf(ctx.db, chosen));
  }
  if (format === "json") return writeRows(format, whole(ctx, kind, chosen));
  return writeRows(format, sheets[kind](ctx.db, chosen, heads));
}

/** What is to come, or invoices, as a file for an accountant. */
export function exportMoney(ctx: Ctx, kind: MoneyKind, format: Format, chosen: Chosen, heads: Heads = null): Parts {
  demand(ctx, "integrations:read");
  demand(ctx, "sales:read");
  if (format === "vcard") throw noCards();
  return writeRows(format, moneySheets[kind](ctx, chosen, heads));
}

async function* whole({ db }: Ctx, kind: ListKind, chosen: Chosen): Batches {
  for await (const ids of chosen) {
    const kept = (await findRows(db, kind, ids)) as { id: string; deletedAt: string | null }[];
    const living = new Map(kept.flatMap((row) => (row.deletedAt ? [] : [[row.id, row] as const])));
    const rows = ids.flatMap((id) => (living.has(id) ? [visible(kind, living.get(id)!)] : []));
    await nameOthers[kind](db, rows);
    if (rows.length > 0) yield rows;
  }
}

/** A list taken out alone names whom its records are about, since ids mean nothing elsewhere. */
const nameOthers: Record<ListKind, (db: Db, rows: Record<string, unknown>[]) => Promise<void>> = {
  customers: async (db, rows) => {
    const names = await organisationNames(db, rows as { organisationId: string | null }[]);
    for (const row of rows) row["organisationName"] = names.get((row["organisationId"] as string | null) ?? "") ?? null;
  },
  orders: nameInOrders,
  opportunities: nameInOpportunities,
  quotes: nameInQuotes,
  contracts: nameInContracts,
};

/** Writes one file per kind into a folder. Equal bases give equal files. */
export async function exportAll(ctx: Ctx, format: Format, folder: string, heads: Heads = null): Promise<string[]> {
  makeFolder(folder);
  const files: string[] = [];
  for (const kind of format === "vcard" ? (["customers"] as const) : exportKinds()) {
    const file = join(folder, `${kind}.${fileTypes[format].ending}`);
    await pipeline(Readable.from(exportKind(ctx, kind, format, heads)), createWriteStream(file));
    files.push(file);
  }
  return files;
}

function noCards() {
  return invalid(
    "export.no_cards",
    ["Only customers can be written as address cards (vCard).", "只有客户可以导出为名片（vCard）。"],
    "format",
  );
}
