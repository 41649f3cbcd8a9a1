import { type Expression as SqlExpression, sql } from "kysely";
import { customHas, customNumber, customText, customYesNo } from "#platform/db";
import { say } from "#platform/i18n";
import type { ListField } from "./fields.ts";
import type { FieldKind } from "./operators.ts";

/** What a list must know of a field that the owner added. */
type CustomField = {
  id: string;
  key: string;
  label: string;
  kind: Exclude<FieldKind, "instant">;
  options: readonly { value: string; label: string }[];
  refersTo: "customer" | "opportunity" | "order" | "product" | null;
  indexedAt: string | null;
};

/** A field that the owner added as a field of the list whose table keeps its values in this column. */
export function customField(custom: CustomField, columnName: string): ListField {
  const { key, label, kind, options, refersTo, indexedAt } = custom;
  const kept = sql.ref(columnName);
  const said = (text: string) => say(text, text);
  return {
    key: `custom.${key}`,
    label: said(label),
    kind,
    ...shapeOf(kind, key, kept),
    ...(kind === "choice" || kind === "choices"
      ? { options: options.map((option) => ({ value: option.value, label: said(option.label) })) }
      : {}),
    ...(refersTo && { refersTo }),
    editable: true,
    indexed: indexedAt !== null && kind !== "choices",
    slow: indexedAt === null,
  };
}

function shapeOf(
  kind: FieldKind,
  key: string,
  kept: SqlExpression<unknown>,
): Pick<ListField, "value" | "sort" | "none" | "has"> {
  if (kind === "choices") {
    return {
      value: (db) => sql`${customText(db, kept, key)} not in ('', '[]')`,
      has: (db, values) =>
        sql`(${sql.join(
          values.map((value) => customHas(db, kept, key, value)),
          sql` or `,
        )})`,
    };
  }
  if (kind === "number" || kind === "money") {
    const by: ListField["value"] = (db) => customNumber(db, kept, key);
    return { value: by, sort: { by, numeric: true, expression: true }, none: -1e15 };
  }
  if (kind === "yesNo") {
    const by: ListField["value"] = (db) => customYesNo(db, kept, key);
    return { value: by, sort: { by, numeric: true, expression: true } };
  }
  const by: ListField["value"] = (db) => customText(db, kept, key);
  // An id says nothing by its place.
  return kind === "reference" ? { value: by } : { value: by, sort: { by, numeric: false, expression: true } };
}
