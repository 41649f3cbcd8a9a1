import type { Sentence } from "#platform/i18n";
import { z } from "#platform/schema";

/** The encodings a text file may have, most likely first. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "windows-1252",
  // Two in one file, line by line, as when exports were copied behind each other.
  "utf-8+gb18030",
  "utf-8+big5",
  "utf-8+windows-1252",
] as const;
export type Encoding = (typeof encodings)[number];

/** What may stand between two cells of a text file. */
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export const TextFormat = z.object({
  kind: z.literal("text"),
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  headerRow: z.int().nonnegative(), // 0-based among the file's records; what stands above it is not data
});
export type TextFormat = z.infer<typeof TextFormat>;

export const XlsxFormat = z.object({
  kind: z.literal("xlsx"),
  sheet: z.string(),
  headerRow: z.int().nonnegative(), // 0-based row of the sheet
});
export type XlsxFormat = z.infer<typeof XlsxFormat>;

export const VcardFormat = z.object({
  kind: z.literal("vcard"),
  encoding: z.enum(encodings),
  columns: z.array(z.string()), // what the cards of the file say
});
export type VcardFormat = z.infer<typeof VcardFormat>;

export const JsonFormat = z.object({
  kind: z.literal("json"),
  encoding: z.enum(encodings),
  columns: z.array(z.string()), // the names of all values, `address.city`
});
export type JsonFormat = z.infer<typeof JsonFormat>;

/** How a file is to be read. It is found by `recogniseFormat`, and the owner may change any part of it. */
export const Format = z.discriminatedUnion("kind", [TextFormat, XlsxFormat, VcardFormat, JsonFormat]);
export type Format = z.infer<typeof Format>;

/**
 * One record. `number` is 1-based and counts the header and all above it, as a spreadsheet does in its margin; cards and
 * JSON records, which have no header, are counted from 1. `problem`: why it cannot be taken; `doubts`: what is worth a
 * look; `aside`: why it is no data at all; `photo` reads its picture.
 */
export type Row = {
  number: number;
  cells: string[];
  problem?: Sentence;
  doubts?: Sentence[];
  aside?: Sentence;
  photo?: () => Promise<Uint8Array>;
};

/** Whether nothing is written in a row; white space counts as nothing. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
