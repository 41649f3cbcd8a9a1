import type { RawBuilder } from "kysely";
import { labelColumns } from "#platform/changes";
import type { Area, Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { invalid, notFound } from "#platform/errors";
import { z } from "#platform/schema";
import type { ListField } from "./fields.ts";

export const listNames = [
  "customers",
  "opportunities",
  "orders",
  "products",
  "quotes",
  "deliveries",
  "contracts",
  "receivables",
  "invoices",
] as const;
export const ListName = z.enum(listNames);
export type ListName = z.infer<typeof ListName>;

/** What a text finds: ids that are known, or a condition with a statement that gives the ids. */
export type Found = { ids: string[] } | { where: RawBuilder<boolean>; source: RawBuilder<unknown> };

/** A list that can be filtered, sorted, counted and changed: its table, and the fields it has. */
export type List = {
  name: ListName;
  area: Area;
  /** The table as every expression calls it: `orders o`. */
  from: RawBuilder<unknown>;
  id: RawBuilder<string>;
  /** What a row outside the recycle bin says. */
  living: RawBuilder<boolean>;
  fields: readonly ListField[];
  /** Other names that a sort may have. */
  sortsAs?: Readonly<Record<string, string>>;
  /** The fields that the owner added. */
  customFields?: (db: Db) => Promise<readonly ListField[]>;
  /** Asks for an index on the owner's fields of these keys, as they were asked for. */
  wantIndex?: (ctx: Ctx, keys: readonly string[]) => Promise<void>;
  find: (ctx: Ctx, text: string) => Promise<Found>;
  timeZone: (db: Db) => Promise<string>;
};

const lists = new Map<ListName, List>();

/** Registers a list. Called once per list, while the program loads. */
export function defineList(list: List): List {
  lists.set(list.name, list);
  labelColumns(
    list.name,
    list.fields.map(({ key, label }) => [key, label]),
  );
  return list;
}

export function listOf(name: ListName): List {
  const found = lists.get(name);
  if (!found) throw notFound("list.not_found", ["There is no such list.", "没有这个列表。"]);
  return found;
}

/** Every field, the owner's own behind ours. */
export async function fieldsOf(db: Db, list: List): Promise<readonly ListField[]> {
  return list.customFields ? [...list.fields, ...(await list.customFields(db))] : list.fields;
}

/** How a list is sorted: a field's key, with a minus before it for the other way round. */
export function sortOf(list: Pick<List, "fields" | "sortsAs">, standard: string) {
  const keys = [
    ...list.fields.flatMap(({ key, sort }) => (sort ? [key] : [])),
    ...Object.keys(list.sortsAs ?? {}),
    String.raw`custom\.[a-z][a-z0-9_]{0,39}`,
  ];
  return z
    .string()
    .regex(new RegExp(`^-?(${keys.join("|")})$`), {
      error: `it must be one of ${keys.slice(0, -1).join(", ")} or custom.KEY`,
    })
    .default(standard)
    .openapi({
      description: `${keys.slice(0, -1).join(", ")} or custom.KEY, with a minus before it for the other way round`,
    });
}

/** What a sort means: the field, and whether it goes down. */
export async function readSort(db: Db, list: List, sort: string): Promise<{ by: ListField; down: boolean }> {
  const down = sort.startsWith("-");
  const asked = down ? sort.slice(1) : sort;
  const key = list.sortsAs?.[asked] ?? asked;
  const fields = key.startsWith("custom.") ? await fieldsOf(db, list) : list.fields;
  const by = fields.find((field) => field.key === key && field.sort);
  if (by) return { by, down };
  throw invalid(
    "list.cannot_sort",
    [`This list cannot be sorted by “${key}”.`, `这个列表不能按“${key}”排序。`],
    "sort",
  );
}
