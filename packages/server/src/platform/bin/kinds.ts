import { type BusinessTable, businessTables, calledOf, definitionOf } from "#platform/changes";
import type { Company } from "#platform/company";
import type { Ctx } from "#platform/context";
import { type TableShape, tableShapes } from "#platform/db";
import type { Sentence } from "#platform/i18n";

/** So many days a deleted record can be brought back. */
export const keptDays = 90;

/** A kind of record that has a bin: the columns that say which one it is and whose, and the one that says it is elsewhere. */
export type BinKind = {
  table: BusinessTable;
  called: Sentence;
  name: string | null;
  about: { column: string; table: BusinessTable; name: string } | null;
  elsewhere: string | null;
};

const nameColumns = ["name", "title", "number", "label", "text", "tag", "subject", "summary"];
const shapesOf = new WeakMap<Company, Promise<TableShape[]>>();

/** The tables of the base, read once: they only change with the program. */
export function shapes(company: Company): Promise<TableShape[]> {
  let known = shapesOf.get(company);
  if (!known) shapesOf.set(company, (known = tableShapes(company.db)));
  return known;
}

/** Every kind of record that has a bin, as far as this actor may see it. */
export async function binKinds({ company, can }: Ctx): Promise<BinKind[]> {
  const columns = new Map((await shapes(company)).map((shape) => [shape.name, new Set(shape.columns)]));
  return businessTables().flatMap((table): BinKind[] => {
    const { binned, area, refers = {}, elsewhere } = definitionOf(table);
    const has = columns.get(table);
    if (!binned || !has?.has("deletedAt") || !can(`${area}:read`)) return [];
    const nameIn = (of: string) => nameColumns.find((column) => columns.get(of)?.has(column)) ?? null;
    const [about = null] = Object.entries(refers).flatMap(([column, parent]) => {
      const name = nameIn(parent);
      return parent !== table && name ? [{ column, table: parent, name }] : [];
    });
    const away = (elsewhere as string | undefined) ?? null;
    return [{ table, called: calledOf(table), name: nameIn(table), about, elsewhere: away }];
  });
}
