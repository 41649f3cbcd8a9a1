import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import type { Sentence } from "#platform/i18n";
import { z } from "#platform/schema";
import { fieldKinds, type FieldKind, type Operator } from "./operators.ts";
import type { FilterValue } from "./filter.ts";

export type Expression = (db: Db) => RawBuilder<unknown>;
/** Options are known beforehand, or live in the base. */
export type Option = { value: string; label: Sentence };
export type Options = readonly Option[] | ((ctx: Ctx) => Promise<{ value: string; label: string }[]>);

/** One field of a list: what it is called, and what it is in SQL. Its key is also the property of the listed item. */
export type ListField = {
  key: string;
  label: Sentence;
  kind: FieldKind;
  /** The value in a row of the list's table; empty is null, '' or `none`. */
  value: Expression;
  /** The number that stands for an empty one. */
  none?: number;
  /** For many choices: whether the row has any of these. Empty then is what `value` says. */
  has?: (db: Db, values: readonly string[]) => RawBuilder<boolean>;
  /** Says a condition in its own way where the value alone cannot. */
  condition?: (db: Db, is: Operator, value: FilterValue | undefined) => RawBuilder<boolean> | undefined;
  /** Whether an index answers conditions on the value at once. */
  indexed?: boolean;
  /** The ids of a condition where an index of another table, or a partial one, answers at once. */
  source?: (db: Db, is: Operator, value: FilterValue | undefined) => RawBuilder<unknown> | undefined;
  /**
   * What the list is sorted by; never null. `expression` where it is no plain column, `far` where no index has this
   * order and a large base is sorted beside the requests.
   */
  sort?: { by: Expression; numeric: boolean; expression?: boolean; far?: boolean };
  options?: Options;
  refersTo?: "customer" | "opportunity" | "order" | "product";
  /** Whether a patch of the record may name it. */
  editable?: boolean;
  /** Sorted by, but neither shown nor asked for by itself. */
  hidden?: boolean;
  /** A custom field without an index: asked of a large base it is read beside the requests. */
  slow?: boolean;
};

/** Ways to say the fields of a list whose table is called `alias`: a field is the column of its key unless it says else. */
export function fieldsIn(alias: string) {
  const of =
    (name: string): Expression =>
    () =>
      sql.ref(`${alias}.${name}`);
  return {
    of,
    field: (key: string, kind: FieldKind, label: Sentence, more: Partial<ListField> = {}): ListField => ({
      key,
      label,
      kind,
      value: of(key),
      ...more,
    }),
    /** An index walks the list by this column, and answers conditions on it. */
    walked: (key: string, numeric = false) => ({ indexed: true, sort: { by: of(key), numeric } }),
  };
}

/** The options of a choice that is known beforehand. */
export function optionsFrom<W extends string>(values: readonly W[], labels: Record<W, Sentence>): readonly Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** A field as the catalogue tells it. */
export const CatalogueField = z
  .object({
    key: z.string(),
    label: z.string(),
    kind: z.enum(fieldKinds),
    options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
    refersTo: z.enum(["customer", "opportunity", "order", "product"]).optional(),
    sortable: z.boolean(),
    editable: z.boolean(),
    custom: z.boolean(),
  })
  .openapi("ListField");
export type CatalogueField = z.infer<typeof CatalogueField>;

/** The field in the reader's language, with its options. */
export async function present(ctx: Ctx, field: ListField): Promise<CatalogueField> {
  const { key, label, kind, options, refersTo, sort, editable } = field;
  const said = (option: Option) => ({ value: option.value, label: option.label[ctx.language] });
  return {
    key,
    label: label[ctx.language],
    kind,
    ...(options && { options: typeof options === "function" ? await options(ctx) : options.map(said) }),
    ...(refersTo && { refersTo }),
    sortable: sort !== undefined,
    editable: editable ?? false,
    custom: key.startsWith("custom."),
  };
}
