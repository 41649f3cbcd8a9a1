import { setImmediate } from "node:timers/promises";
import type { Field } from "@soloist/analytics/linkage/kinds/field-kinds.ts";
import type { Db } from "#platform/db";
import { cellsOf, type Compared, fieldsOf, identitiesOf, type Listed, listed, valuesOf } from "../cells.ts";
import { eachCompared } from "../compared.ts";
import { exactGroups } from "./exact-pairs.ts";

/** Everybody of a kind: their ids, their cells field by field, and the pairs that are exact. */
export type ReadList = { ids: string[]; fields: Field[]; exact: ReadonlySet<string> };

/**
 * Reads everybody of a kind. Who has several phones, emails or messengers is compared by the one that most others have
 * too, so that a second number still finds its twin.
 */
export async function readList(
  db: Db,
  kind: Compared["kind"],
  told: (count: number) => Promise<void>,
): Promise<ReadList> {
  const ids: string[] = [];
  const exact = exactGroups();
  const columns = fieldsOf(kind).map(() => [] as string[]);
  const met: Record<Listed, Map<string, number>> = { phone: new Map(), email: new Map(), messenger: new Map() };
  const several: { at: number; field: number; list: Listed; values: string[] }[] = [];
  const places = new Map(fieldsOf(kind).map(([name], field) => [name, field]));
  for await (const rows of eachCompared(db, kind)) {
    for (const row of rows) {
      for (const list of listed) {
        const values = valuesOf(row, list);
        for (const value of values) met[list].set(value, (met[list].get(value) ?? 0) + 1);
        if (values.length > 1) several.push({ at: ids.length, field: places.get(list)!, list, values });
      }
      for (const [field, cell] of cellsOf(row, (_, values) => values[0]).entries()) columns[field]!.push(cell);
      exact.add(row.id, identitiesOf(row));
      ids.push(row.id);
    }
    await told(ids.length);
    await setImmediate();
  }
  for (const { at, field, list, values } of several) {
    const shared = values.toSorted((a, b) => met[list].get(b)! - met[list].get(a)!);
    columns[field]![at] = shared[0]!;
  }
  return {
    ids,
    exact: exact.pairs(),
    fields: fieldsOf(kind).map(([name, of], field) => ({ name, kind: of, cells: columns[field]! })),
  };
}
