import { normaliseEmail, normalisePhone } from "#platform/text";
import { cleanCell, isBlankCell, isSentence, splitCell } from "../values/cells.ts";
import { parseDate } from "../values/dates.ts";

/** What the cells of a column look like. */
export type Content = "phone" | "email" | "date" | null;

const enough = 0.8;

/** Recognises a column by its cells: at least four of five that hold something read as the same kind. */
export function contentOf(samples: readonly string[]): Content {
  const cells = samples.filter((cell) => !isBlankCell(cell));
  if (cells.length === 0) return null;
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / cells.length;
  if (share((cell) => splitCell(cell).every((part) => normaliseEmail(part) !== null)) >= enough) return "email";
  if (share((cell) => splitCell(cell).every((part) => normalisePhone(part) !== null)) >= enough) return "phone";
  return share(isDate) >= enough ? "date" : null;
}

/** A bare number may be a day of a spreadsheet or an amount, so only what is written as a date counts. */
function isDate(cell: string): boolean {
  const written = /\D/.test(cleanCell(cell)) && !/^[\d.,\s]+$/.test(cleanCell(cell));
  return (
    (written || /^(?:19|20)\d{6}$/.test(cleanCell(cell)) || /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(cleanCell(cell))) &&
    readsAsDate(cell)
  );
}

const readsAsDate = (cell: string) =>
  (["ymd", "dmy", "mdy"] as const).some((order) => !isSentence(parseDate(cell, order, "UTC")));
