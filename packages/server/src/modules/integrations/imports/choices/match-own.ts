import type { OwnField } from "../facts/custom.ts";
import type { FieldId } from "../recognition/fields.ts";
import { headerKey } from "../recognition/header-keys.ts";
import type { SheetKind } from "../recognition/presets/preset.ts";
import type { RecognisedColumn } from "../recognition/recognise.ts";

const recordsOf: Record<SheetKind, readonly string[]> = {
  customers: ["customer"],
  orders: ["order", "customer"],
  opportunities: ["opportunity", "customer"],
  tasks: [],
  products: [],
  mixed: ["opportunity", "order", "customer"],
};

/**
 * Sends columns to the owner's own field of that name, or of that key in our own JSON. Whoever made a field Grade means it
 * by Grade; only what a known export says of its columns stands above.
 */
export function matchOwn(
  columns: readonly RecognisedColumn[],
  as: SheetKind,
  own: ReadonlyMap<string, OwnField>,
): RecognisedColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    if (column.because === "preset") return column;
    const found = recordsOf[as]
      .flatMap((record) => [...own].filter(([id]) => id.startsWith(`${record}.custom.`)))
      .find(([id, { label }]) => {
        const isKey = column.header === id.slice(id.indexOf(".") + 1);
        return !taken.has(id) && (isKey || headerKey(label) === headerKey(column.header));
      });
    if (!found) return column;
    taken.add(found[0]);
    return { ...column, field: found[0] as FieldId, because: "name" };
  });
}
