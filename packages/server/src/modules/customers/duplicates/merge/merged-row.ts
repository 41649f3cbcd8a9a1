import { definitionOf, mergeKeys } from "#platform/changes";
import { invalid, refused } from "#platform/errors";
import type { CustomerRow } from "../../people/table.ts";

/** From which of the merged customers a field is taken, by its key; `all` puts together what can be. Silence is the default. */
export type Take = Readonly<Record<string, string>>;
/** What a list or a text is taken from when nobody chose: everybody. */
export const everybody = "all";

type Key = keyof CustomerRow & string;
/** Texts that are written one below the other. */
const joined: ReadonlySet<string> = new Set(["notes"]);
/** What the survivor keeps though it is empty: to be silent about it says something. */
const kept: ReadonlySet<string> = new Set(["ownerId", "lifecycleSet"]);
/** Not chosen: what says which row it is, and the calendar, which goes with its birthday. */
const rowsOwn: ReadonlySet<string> = new Set([
  "id",
  "version",
  "createdAt",
  "deletedAt",
  "mergedInto",
  "custom",
  "birthdayCalendar",
]);

/** The columns that can be chosen one by one; the owner's own fields come beside them. */
export function choosable(row: CustomerRow): Key[] {
  const computed = new Set<string>(definitionOf("customers").computed);
  return (Object.keys(row) as Key[]).filter((key) => !rowsOwn.has(key) && !computed.has(key));
}

/** Whether a field of several customers can be put together rather than chosen. */
export const joins = (field: string): boolean => joined.has(field) || isList(field);
const isList = (field: string) => (definitionOf("customers").sets as readonly string[]).includes(field);

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || value === "[]" || value === "{}";

/** From whom a field comes when nobody chose: everybody, else the survivor, else the first who has it. */
export function defaultOf(field: string, [survivor, ...others]: readonly CustomerRow[]): string {
  const key = field as Key;
  if (joins(field)) return everybody;
  if (!isEmpty(survivor![key]) || kept.has(field)) return survivor!.id;
  return (others.find((row) => !isEmpty(row[key])) ?? survivor!).id;
}

/** Refuses to merge who cannot be one: in the bin, a person with a firm, somebody with themselves. */
export function demandMergeable(rows: readonly CustomerRow[]): void {
  const [first] = rows;
  if (rows.length < 2) {
    throw invalid("customer.merge_needs_two", ["Merging takes two customers or more.", "合并至少需要两个客户。"]);
  }
  if (rows.some(({ deletedAt }) => deletedAt)) {
    throw refused("customer.merge_deleted", [
      "One of them lies in the recycle bin or was merged already.",
      "其中有客户在回收站里，或已经被合并。",
    ]);
  }
  if (rows.some(({ kind }) => kind !== first!.kind)) {
    throw refused("customer.merge_kinds", [
      "A person and an organisation cannot be merged. Make the person a contact of the organisation instead.",
      "个人和单位不能合并。可以把个人设为该单位的联系人。",
    ]);
  }
}

/** What becomes of the survivor, who comes first: lists united, texts joined, gaps filled, and what was chosen as chosen. */
export function mergedRow(rows: readonly CustomerRow[], take: Take): CustomerRow {
  const [survivor] = rows;
  const chosen = (field: string) => from(rows, take[field] ?? defaultOf(field, rows));
  const after: Record<string, unknown> = { ...survivor };
  for (const field of choosable(survivor!)) {
    const some = chosen(field);
    after[field] = some.length === 1 ? some[0]![field] : isList(field) ? united(some, field) : paragraphs(some, field);
  }
  after["birthdayCalendar"] = chosen("birthday")[0]!.birthdayCalendar;
  after["custom"] = ownFields(rows, take);
  after["createdAt"] = rows.map(({ createdAt }) => createdAt).sort()[0];
  const ids = rows.map(({ id }) => id);
  if (ids.includes(after["organisationId"] as string)) after["organisationId"] = null;
  return after as CustomerRow;
}

function from(rows: readonly CustomerRow[], id: string): readonly CustomerRow[] {
  const found = id === everybody ? rows : rows.filter((row) => row.id === id);
  if (found.length > 0) return found;
  throw invalid(
    "customer.merge_unknown",
    ["A field is taken from nobody who is merged.", "所选字段不属于要合并的客户。"],
    "take",
  );
}

/** Each value once: an email under another label is the same email. */
function united(rows: readonly CustomerRow[], field: Key): string {
  const elements = new Map<string, unknown>();
  for (const row of rows) {
    for (const element of JSON.parse(row[field] as string) as unknown[]) {
      const key = identityOf(element);
      if (!elements.has(key)) elements.set(key, element);
    }
  }
  return JSON.stringify([...elements.values()]);
}

function identityOf(element: unknown): string {
  if (typeof element !== "object" || element === null) return JSON.stringify(element);
  if ("value" in element) return JSON.stringify(element.value);
  return JSON.stringify({ ...element, label: "" });
}

function paragraphs(rows: readonly CustomerRow[], field: Key): string {
  const texts = rows.map((row) => (row[field] as string).trim());
  const telling = texts.filter(
    (text, at) => text !== "" && !texts.some((other, before) => before < at && other.includes(text)),
  );
  return telling.join("\n\n");
}

function ownFields(rows: readonly CustomerRow[], take: Take): string {
  const values = new Map(rows.map(({ id, custom }) => [id, JSON.parse(custom) as Record<string, unknown>]));
  const keys = new Set([...values.values()].flatMap((own) => Object.keys(own)));
  const merged = [...keys].map((key) => {
    const wanted = take[`custom.${key}`];
    const given = rows.map(({ id }) => values.get(id)![key]);
    return [key, wanted ? values.get(from(rows, wanted)[0]!.id)![key] : given.find((value) => value !== undefined)];
  });
  return mergeKeys("{}", Object.fromEntries(merged.map(([key, value]) => [key, value ?? null])));
}
