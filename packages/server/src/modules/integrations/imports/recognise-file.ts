import { getCompanySettings } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { invalid } from "#platform/errors";
import { findOwnFields } from "./choices/find-choices.ts";
import { matchOwn } from "./choices/match-own.ts";
import { isWordLike, notText, readPreview, type Recognised, recogniseFormat } from "./reading/index.ts";
import { recogniseColumns } from "./recognition/recognise.ts";
import type { SheetKind } from "./recognition/presets/preset.ts";
import type { ImportSettings, StoredRecognition } from "./table.ts";

const sampleRows = 100;

export type RecognisedFile = { settings: ImportSettings; recognition: StoredRecognition };

/** Finds out how a file is to be read and what its columns are. What cannot be read is refused in words. */
export async function recogniseFile(ctx: Ctx, path: string, name: string, as?: SheetKind): Promise<RecognisedFile> {
  return recogniseSheet(ctx, path, await recogniseFormat(path, name), as);
}

/** The same for a format that is known already, or was changed by hand. */
export async function recogniseSheet(
  ctx: Ctx,
  path: string,
  { format, sheets = [], why, contents }: Recognised,
  as?: SheetKind,
): Promise<RecognisedFile> {
  const { header, rows } = await readPreview(path, format, sampleRows);
  const found = recogniseColumns(
    header,
    rows.flatMap(({ cells, aside }) => (aside ? [] : [cells])),
    as,
    format.kind === "vcard" ? "vcard" : undefined,
  );
  const { currency } = await getCompanySettings(ctx.db);
  const columns = matchOwn(found.columns, found.as, await findOwnFields(ctx.db));
  return {
    settings: {
      format,
      as: found.as,
      columns: columns.map(({ field }) => field),
      dateOrder: found.dateOrder,
      decimalMark: found.decimalMark,
      currency: found.currency ?? currency,
      mode: "both",
      key: null,
    },
    recognition: {
      preset: found.preset?.label ?? null,
      why,
      sheets,
      dateOrderSure: found.dateOrderSure,
      format,
      columns,
      ...(contents && { contents }),
    },
  };
}

const longestName = 30;

/** Refuses a sheet none of whose columns has a place: importing it would do nothing. Only names that are words are quoted. */
export function demandColumns({ settings, recognition }: RecognisedFile): void {
  if (settings.columns.some((field) => field !== null)) return;
  const names = recognition.columns.map(({ header }) => header.replace(/\s+/g, " ").trim()).filter(Boolean);
  const words = names.filter(isWordLike);
  const letters = names.filter((name) => /[^\d\s\p{P}\p{S}]/u.test(name));
  if (words.length < letters.length / 2) throw notText();
  const quoted = words
    .slice(0, 8)
    .map((name) => (name.length > longestName ? `${name.slice(0, longestName - 1).toWellFormed()}…` : name));
  throw invalid("import.no_known_column", [
    `None of the columns (${quoted.join(", ") || "no names"}) is one we know. Give the columns names such as Name, Phone, Order number.`,
    `没有认识的列（${quoted.join("、") || "没有列名"}）。请给各列起名，例如 姓名、电话、订单号。`,
  ]);
}
