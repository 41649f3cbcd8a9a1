import type { Ctx } from "#platform/context";
import { isCustomId } from "../recognition/fields.ts";
import { headerKey } from "../recognition/header-keys.ts";
import { Format } from "../reading/format.ts";
import { type RecognisedFile, recogniseSheet } from "../recognise-file.ts";
import type { ImportRow, ImportSettings, StoredRecognition } from "../table.ts";

/**
 * A recognised file with the settings of an earlier import laid over it: how it is read as far as a person had changed
 * that, what the columns of the same names are, what the words become. What only this file has is recognised.
 */
export async function withSettingsOf(
  ctx: Ctx,
  path: string,
  found: RecognisedFile,
  earlier: ImportRow,
): Promise<RecognisedFile> {
  const before = JSON.parse(earlier.settings) as ImportSettings;
  const known = JSON.parse(earlier.recognition) as StoredRecognition;
  const format = withChanges(found.settings.format, before.format, known.format);
  const { sheets, why } = found.recognition;
  const read = await recogniseSheet(ctx, path, { format, sheets, why }, before.as);
  const fieldAt = fieldsByHeader(before, known);
  const columns = read.recognition.columns.map(({ header }, at) => {
    const field = fieldAt(header);
    return field === undefined ? (read.settings.columns[at] ?? null) : field;
  });
  const { dateOrder, decimalMark, currency, mode, key, values, newFields } = before;
  return {
    settings: {
      ...read.settings,
      columns: unique(columns),
      dateOrder: read.recognition.dateOrderSure ? read.settings.dateOrder : dateOrder,
      decimalMark,
      currency,
      mode,
      key,
      ...(values && { values }),
      ...(newFields && { newFields }),
    },
    recognition: { ...read.recognition, format: found.settings.format, dateOrderSure: true },
  };
}

/** What a person changed of the earlier file's format is changed of this one as well. */
function withChanges(
  format: ImportSettings["format"],
  chosen: ImportSettings["format"],
  recognised: ImportSettings["format"] | undefined,
): ImportSettings["format"] {
  if (!recognised || format.kind !== chosen.kind || recognised.kind !== chosen.kind) return format;
  const changed = { ...format } as Record<string, unknown>;
  for (const [name, value] of Object.entries(chosen)) {
    if (name !== "columns" && value !== recognised[name as keyof typeof recognised]) changed[name] = value;
  }
  return Format.parse(changed);
}

/** The earlier field of each name; names that come several times are counted. */
function fieldsByHeader(settings: ImportSettings, { columns }: StoredRecognition) {
  const fields = new Map<string, (string | null)[]>();
  for (const [at, { header }] of columns.entries()) {
    const name = headerKey(header);
    fields.set(name, [...(fields.get(name) ?? []), settings.columns[at] ?? null]);
  }
  return (header: string): string | null | undefined => fields.get(headerKey(header))?.shift();
}

/** A field of the owner's own takes one column. */
function unique(columns: (string | null)[]): (string | null)[] {
  return columns.map((id, at) => (id !== null && isCustomId(id) && columns.indexOf(id) < at ? null : id));
}
