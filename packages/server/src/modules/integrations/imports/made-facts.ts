/** For tests: what a file says, from its bytes to the facts of its rows, without a base. */
import { made } from "./reading/made-files.ts";
import { readPreview, recogniseFormat } from "./reading/index.ts";
import type { RowFacts } from "./facts/facts.ts";
import { makeRowReader } from "./facts/read-rows.ts";
import type { FieldId } from "./recognition/fields.ts";
import { phoneCountriesOf } from "./recognition/phone-countries.ts";
import { recogniseColumns } from "./recognition/recognise.ts";

export type Read = {
  preset: string | null;
  as: string;
  currency: string | null;
  fields: Partial<Record<FieldId, string>>;
  facts: RowFacts[];
  /** The sentences about what is wrong or worth a look, in English. */
  told: string[];
};

/** Reads a file as an import would, in Shanghai and yuan. */
export async function factsOf(content: string | Uint8Array, name = "file.csv"): Promise<Read> {
  const path = made(content, name);
  const { format } = await recogniseFormat(path, name);
  const { header, rows } = await readPreview(path, format, 1000);
  const data = rows.flatMap(({ cells, aside }) => (aside ? [] : [cells]));
  const known = format.kind === "vcard" ? "vcard" : undefined;
  const { preset, as, columns, dateOrder, decimalMark, currency } = recogniseColumns(header, data, undefined, known);
  const read = makeRowReader({
    columns: columns.map(({ field }) => field),
    manner: {
      dateOrder,
      decimalMark,
      currency: currency ?? "CNY",
      timeZone: "Asia/Shanghai",
      home: "CNY",
      language: "zh-CN",
      phoneCountries: phoneCountriesOf(header),
    },
    corrections: {},
  });
  const facts = rows.map(read);
  return {
    preset: preset?.id ?? null,
    as,
    currency,
    fields: Object.fromEntries(columns.flatMap(({ field, header: one }) => (field ? [[field, one]] : []))),
    facts: facts.filter(({ isBlank }) => !isBlank),
    told: facts.flatMap(({ problems, doubts }) => [...problems, ...doubts].map(({ reason }) => reason.en)),
  };
}

/** A sheet in the way that platforms write: with a mark, commas, and quotes where they are needed. */
export function csvOf(header: string, rows: readonly Record<string, string>[], lead = "", end = ""): string {
  const names = header.split(",");
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  const key = (name: string) => name.replace(/^\ufeff/, "").trim();
  return `${lead}${header}\r\n${rows.map((row) => line(names.map((name) => row[key(name)] ?? ""))).join("\r\n")}\r\n${end}`;
}
