import { z } from "#platform/schema";
import { NewFields } from "./choices/new-fields.ts";
import { ValueMapping } from "./choices/targets.ts";
import { matchKeys, modes } from "./plan/settings.ts";
import type { Contents } from "./reading/index.ts";
import { encodings, Format } from "./reading/format.ts";
import { delimiters } from "./reading/format.ts";
import type { RecognisedColumn } from "./recognition/recognise.ts";
import type { Sentence } from "#platform/i18n";

export const states = ["recognised", "checking", "checked", "running", "done", "undoing", "undone", "failed"] as const;
export const sheetKinds = ["customers", "orders", "opportunities", "tasks", "products", "mixed"] as const;
const dateOrders = ["ymd", "dmy", "mdy"] as const;

/** How a file is read and what is done with it. */
export const ImportSettings = z
  .object({
    format: Format,
    as: z.enum(sheetKinds),
    columns: z.array(z.string().nullable()), // the field of each column, null where it is left out
    dateOrder: z.enum(dateOrders),
    decimalMark: z.enum([".", ","]),
    currency: z.string().regex(/^[A-Z]{3}$/),
    mode: z.enum(modes),
    key: z.enum(matchKeys).nullable(), // null: external ids and order numbers
    values: ValueMapping.optional(), // what the words of choices become, by field
    newFields: NewFields.optional(), // the owner's own fields that the run makes first
  })
  .openapi("ImportSettings");
export type ImportSettings = z.infer<typeof ImportSettings>;

/** What may be changed before a run. A new format or kind of sheet is recognised anew. */
export const ImportPatch = z
  .object({
    encoding: z.enum(encodings),
    delimiter: z.enum(delimiters),
    sheet: z.string().max(200),
    headerRow: z.int().min(0).max(1000),
    as: z.enum(["auto", ...sheetKinds]),
    columns: z.array(z.string().nullable()).max(1000),
    dateOrder: z.enum(dateOrders),
    decimalMark: z.enum([".", ","]),
    currency: z.string().regex(/^[A-Z]{3}$/),
    mode: z.enum(modes),
    key: z.enum(matchKeys).nullable(),
    values: ValueMapping, // by field; a field that is named is given whole
    newFields: NewFields,
    like: z.string().max(100).nullable(), // another import whose settings are taken over; null: none
    corrections: z.array(
      z.object({ row: z.int().min(1), column: z.int().min(0).max(1000), value: z.string().max(20_000).nullable() }),
    ),
  })
  .partial()
  .openapi("ImportPatch");
export type ImportPatch = z.infer<typeof ImportPatch>;

/** Every row of the file is counted once. `findings` are new rows that may be somebody we know. */
export const Counts = z
  .object({
    rows: z.int(),
    new: z.int(),
    updated: z.int(),
    duplicate: z.int(),
    error: z.int(),
    skipped: z.int(),
    findings: z.int(),
  })
  .openapi("ImportCounts");
export type Counts = z.infer<typeof Counts>;

/** What an undo left alone, and why. */
export const KeptRow = z.object({ table: z.string(), id: z.string(), title: z.string(), reason: z.string() });

const ImportColumn = z.object({
  header: z.string(),
  field: z.string().nullable(),
  because: z.enum(["preset", "name", "content"]).nullable(),
  samples: z.array(z.string()),
});

const LikeImport = z.object({ id: z.string(), name: z.string(), at: z.string() });

/** A file on its way into the base. */
export const Import = z
  .object({
    id: z.string(),
    fileId: z.string(),
    name: z.string(),
    state: z.enum(states),
    settings: ImportSettings,
    preset: z.string().nullable(), // the name of a known export, in the reader's language
    why: z.string(), // how the format was recognised
    sheets: z.array(z.string()),
    dateOrderSure: z.boolean(),
    columns: z.array(ImportColumn),
    corrections: z.array(z.object({ row: z.int(), column: z.int(), value: z.string() })),
    like: LikeImport.nullable(), // the earlier import whose settings are taken over
    offer: LikeImport.nullable(), // an earlier import of the same columns whose settings could be
    counts: Counts.nullable(), // of the dry run, then of the run
    progress: z.object({ done: z.int(), total: z.int() }),
    undo: z.object({ changes: z.int(), kept: z.int(), rows: z.array(KeptRow) }).nullable(),
    error: z.string().nullable(),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Import");
export type Import = z.infer<typeof Import>;

export type StoredRecognition = {
  preset: Sentence | null;
  why: Sentence;
  sheets: string[];
  dateOrderSure: boolean;
  columns: RecognisedColumn[];
  contents?: Contents; // of an address book
  format?: ImportSettings["format"]; // as it was recognised, before a person changed it
};
export type KeptStored = { table: string; id: string; title: string; reason: Sentence };
export type StoredUndo = { operationId: string; changes: number; kept: number; rows: KeptStored[] };

/** The row: what is JSON in the API is JSON text here. The operation of a run has the import's own id. */
export type ImportRow = {
  id: string;
  fileId: string;
  name: string;
  state: (typeof states)[number];
  settings: string;
  recognition: string;
  corrections: string;
  signature: string; // the same for files with the same columns
  likeId: string | null;
  words: string; // of the columns that are choices, as the dry run counted them
  counts: string;
  done: number;
  total: number;
  jobId: string | null;
  undo: string;
  error: string | null;
  actorId: string;
  actorName: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  version: number;
};

/**
 * What became of a stretch of rows: `first` is the place of its first row among the data rows, `outcomes` a letter for
 * each, `numbers` the row numbers in the file where they are not simply counted up from its first ("[5,7]", else "5").
 */
export type PieceRow = { importId: string; first: number; outcomes: string; numbers: string; notes: string };

declare module "#platform/db" {
  interface Tables {
    imports: ImportRow;
    importPieces: PieceRow;
  }
}
