import type { Sentence } from "#platform/i18n";
import { cleanCell, isBlankCell } from "../values/cells.ts";
import type { DateOrder } from "../values/dates.ts";
import type { DecimalMark } from "../values/decimals.ts";
import { claim, contentClaims, nameClaims, settle } from "./claims.ts";
import type { FieldId } from "./fields.ts";
import { formatsOf } from "./formats.ts";
import { withLineTotals } from "./line-totals.ts";
import { findPreset } from "./presets/find-preset.ts";
import type { SheetKind } from "./presets/preset.ts";
import { sheetKindOf } from "./sheet-kinds.ts";

/** Of a cell a person sees no more at once. */
const longestSample = 300;

/** One column and the field it goes to; `because` says how we know. `samples` are its first three cells that hold something. */
export type RecognisedColumn = {
  header: string;
  field: FieldId | null;
  because: "preset" | "name" | "content" | null;
  samples: string[];
};

/** What a sheet is, as far as its header and first rows tell. A person may change all of it. */
export type Recognition = {
  as: SheetKind;
  preset: { id: string; label: Sentence } | null;
  columns: RecognisedColumn[];
  dateOrder: DateOrder;
  /** False when no date of the samples decides between day and month. */
  dateOrderSure: boolean;
  decimalMark: DecimalMark;
  /** The currency that the amounts, the header or the platform name. */
  currency: string | null;
};

/**
 * Says which column is what. `samples` are rows of the sheet, without the header; some twenty are enough. `wanted` is
 * what a person says the rows are, `known` the preset whose columns they are where the format tells it.
 */
export function recogniseColumns(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  wanted?: SheetKind,
  known?: string,
): Recognition {
  const cells = header.map((_, column) => samples.map((row) => row[column] ?? "").filter((cell) => !isBlankCell(cell)));
  const preset = findPreset(header, known);
  const found = preset && (wanted === undefined || wanted === preset.preset.as) ? preset : null;
  const as = wanted ?? found?.preset.as ?? sheetKindOf(header);
  const ignored = new Set(header.flatMap((name, column) => (found?.meaningOf(name)?.field === null ? [column] : [])));
  const named = settle(
    header.flatMap((name, column) => {
      if (ignored.has(column)) return [];
      const meaning = found?.meaningOf(name);
      if (meaning?.field) return [claim(column, meaning.field, "preset", meaning.rank, cells)];
      return nameClaims(name, column, as, cells);
    }),
  );
  // A known export is known whole; only in an unknown one the cells have to speak for themselves.
  const claims = found
    ? named
    : withLineTotals(settle([...named, ...contentClaims(header, named, as, cells)]), samples);
  const columns = header.map((name, column): RecognisedColumn => {
    const own = claims.find((one) => one.column === column);
    return {
      header: name,
      field: own?.field ?? null,
      because: own?.because ?? null,
      samples: cells[column]!.slice(0, 3).map((cell) => cleanCell(cell.slice(0, longestSample))),
    };
  });
  const itself = found?.preset ?? null;
  const formats = formatsOf(columns.map((column, at) => ({ ...column, cells: cells[at]! })));
  return {
    as,
    preset: itself && { id: itself.id, label: itself.label },
    columns,
    ...formats,
    currency: formats.currency ?? itself?.currency ?? null,
  };
}
