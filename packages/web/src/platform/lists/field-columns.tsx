import { useMemo } from "react";
import { CustomCell, CustomEdit, type CustomValue } from "#platform/fields";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import type { Kind, ListField } from "#platform/filters";

type Value = CustomValue | null;

/** What a patch of a record says of one field: the owner's own fields stand in `custom`. */
export function patchOf({ key, kind, custom }: Pick<ListField, "key" | "kind" | "custom">, value: Value) {
  const own = ownKey(key);
  if (own !== undefined) return { custom: { [own]: value } };
  // what the product has itself is emptied as its kind is empty, where it may be
  return { [key]: value === null && !custom && kind === "text" ? "" : value };
}

const ownKey = (key: string) => (key.startsWith("custom.") ? key.slice("custom.".length) : undefined);

/** A record's value of a field. */
function valueOf(row: object, { key }: Pick<ListField, "key">): Value {
  const own = ownKey(key);
  const from = own === undefined ? row : ((row as { custom?: object }).custom ?? {});
  const value = (from as Record<string, Value | undefined>)[own ?? key];
  return value === undefined || value === "" ? null : value;
}

const widths: Partial<Record<Kind, number>> = { number: 90, money: 110, date: 110, instant: 104, yesNo: 72 };

/** A column for each field of the catalogue that the page has none of its own for; `save` is told the patch. */
export function useFieldColumns<Row extends { id: string }>(
  fields: readonly ListField[],
  own: ReadonlySet<string>,
  save: (row: Row, patch: Record<string, unknown>) => void,
): Column<Row>[] {
  return useMemo(
    () =>
      fields
        .filter(({ key }) => !own.has(key))
        .map((field): Column<Row> => ({
          key: field.key,
          title: field.label,
          width: widths[field.kind] ?? 130,
          hidden: true,
          sortable: field.sortable,
          ...(field.kind === "money" || field.kind === "number" ? { align: "end" as const } : {}),
          cell: (row) => (
            <FieldCell
              field={field}
              value={valueOf(row, field)}
              onSave={field.editable ? (value) => save(row, patchOf(field, value)) : undefined}
            />
          ),
        })),
    [fields, own, save],
  );
}

type CellProps = { field: ListField; value: Value; onSave: ((value: Value) => void) | undefined };

function FieldCell({ field, value, onSave }: CellProps) {
  if (field.kind === "instant") return typeof value === "string" && <When at={value} as="day" />;
  return onSave ? (
    <CustomEdit field={field} value={value} onSave={onSave} />
  ) : (
    <CustomCell field={field} value={value} />
  );
}
