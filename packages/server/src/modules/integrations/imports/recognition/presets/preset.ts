import type { Sentence } from "#platform/i18n";
import type { PlainFieldId } from "../fields.ts";

/** What the rows of a sheet are. */
export type SheetKind = "customers" | "orders" | "opportunities" | "tasks" | "products" | "mixed";

/**
 * A known export, recognised by its header names. Lists of headers are separated by `|`, the best first; upper and lower
 * case, spaces and signs do not matter, and a number inside (Phone 2 - Value) may be any number.
 */
export type Preset = {
  id: string;
  label: Sentence;
  as: SheetKind;
  /** Headers that must all be there. */
  needs: string;
  /** Headers that tell a similar export apart: none of them may be there. */
  lacks?: string;
  /** Which headers go to which field. */
  columns: Partial<Record<PlainFieldId, string>>;
  /** Headers whose plain meaning would mislead here. */
  ignore?: string;
  /** Whether every header that is not named here is left out, too. */
  isWhole?: boolean;
  /** The currency of amounts that name none. */
  currency?: string;
};
