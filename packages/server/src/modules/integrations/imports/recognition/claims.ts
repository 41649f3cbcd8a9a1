import { contentOf } from "./content.ts";
import { type FieldId, fieldOf } from "./fields.ts";
import { headerKey } from "./header-keys.ts";
import type { SheetKind } from "./presets/preset.ts";
import { kindOf, meaningsOfHeader, preferences } from "./sheet-kinds.ts";

/** A claim of one column on one field; the lowest rank is heard first. */
export type Claim = { column: number; field: FieldId; because: "preset" | "name" | "content"; rank: number };

/** An empty column gives way to a filled one; what a preset says stands above what a name suggests. */
export function claim(
  column: number,
  field: FieldId,
  because: Claim["because"],
  rank: number,
  cells: string[][],
): Claim {
  const isEmpty = cells[column]!.length === 0 && cells.some((column) => column.length > 0);
  const weight = { preset: 0, name: 10_000, content: 1_000_000 }[because];
  return { column, field, because, rank: weight + rank + (isEmpty ? 1_000 : 0) };
}

/** The fields that a header means by itself, those first that suit the sheet. */
export function nameClaims(name: string, column: number, as: SheetKind, cells: string[][]): Claim[] {
  const meanings = meaningsOfHeader(name);
  return meanings.flatMap(({ field, rank }) => {
    const preference = preferences[as].indexOf(kindOf(field));
    // A due date or a person in charge is a task's only where the sheet is one of tasks.
    const isDoubtful = kindOf(field) === "task" && as !== "tasks" && (meanings.length > 1 || !plainTask.has(field));
    return preference < 0 || isDoubtful ? [] : [claim(column, field, "name", preference * 100_000 + rank, cells)];
  });
}

const plainTask = new Set<FieldId>(["task.title", "task.dueAt", "task.kind", "task.done", "task.notes"]);
const neverByContent = /fax|传真|pager|assistant|助理|qq|税|tax|身份证|passport|bank|银行|tracking|物流|快递/i;

/** The fields that the cells of a column speak for, where its name said nothing. */
export function contentClaims(
  header: readonly string[],
  named: readonly Claim[],
  as: SheetKind,
  cells: string[][],
): Claim[] {
  const isTaken = new Set(named.map((one) => one.column));
  return header.flatMap((name, column) => {
    if (isTaken.has(column) || neverByContent.test(name)) return [];
    const content = contentOf(cells[column]!);
    if (content === "phone" || content === "email")
      return [claim(column, `customer.${content}`, "content", column, cells)];
    const field = content === "date" ? dateField(name, as) : null;
    return field ? [claim(column, field, "content", column, cells)] : [];
  });
}

/** An order has to have a time; elsewhere a date under a name we do not know could be anything. */
function dateField(name: string, as: SheetKind): FieldId | null {
  if (as === "orders" || as === "mixed") return "order.at";
  const isNameless = headerKey(name).replace(/column|col|field|列|字段|\d/g, "") === "";
  if (!isNameless) return null;
  return as === "opportunities" ? "opportunity.createdAt" : "customer.createdAt";
}

/** Hears the claims in order: a column goes to one field, and a field takes one column unless it repeats. */
export function settle(claims: readonly Claim[]): Claim[] {
  const columns = new Set<number>();
  const taken = new Set<FieldId>();
  const granted: Claim[] = [];
  for (const one of [...claims].sort((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (columns.has(one.column) || (taken.has(one.field) && !fieldOf(one.field).repeats)) continue;
    columns.add(one.column);
    taken.add(one.field);
    granted.push(one);
  }
  return granted;
}
