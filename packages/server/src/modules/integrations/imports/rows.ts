import { sql } from "kysely";
import type { Ctx } from "#platform/context";
import type { Language } from "#platform/i18n";
import { z } from "#platform/schema";
import { alreadyThere, blankRow, type Outcome, outcomeNames, staysAsItIs } from "./plan/outcomes.ts";
import { settingsOf } from "./queries.ts";
import { type ToldRow, readPiece } from "./runs/counting.ts";
import { openSource } from "./runs/source.ts";
import { readRows } from "./reading/index.ts";
import type { ImportRow, PieceRow } from "./table.ts";

export const rowKinds = ["new", "updated", "duplicate", "error", "skipped", "finding"] as const;
export type RowKind = (typeof rowKinds)[number];

/** A row of the file, what became of it, and why. Cells are as they were read, corrections laid over them. */
export const ImportedRow = z
  .object({
    row: z.int(),
    kind: z.enum(["new", "updated", "duplicate", "error", "skipped"]),
    reason: z.string(),
    problems: z.array(z.object({ column: z.int().nullable(), reason: z.string() })),
    cells: z.array(z.string()),
  })
  .openapi("ImportedRow");
export type ImportedRow = z.infer<typeof ImportedRow>;

const letters: Record<string, Outcome> = { new: "n", updated: "u", duplicate: "d", error: "e", skipped: "s" };
const piecesAtOnce = 20;

/** Rows of a kind behind a row number, in the order of the file, one more than asked where there are more. */
export async function findRows(ctx: Ctx, row: ImportRow, kind: RowKind | undefined, after: number, limit: number) {
  const wanted = (outcome: Outcome, finding: boolean) =>
    kind === undefined || (kind === "finding" ? finding : outcome === letters[kind]);
  const found: ToldRow[] = [];
  for await (const piece of piecesOf(ctx, row.id, kind)) {
    found.push(...readPiece(piece, wanted).filter((one) => one.row > after));
    if (found.length > limit) break;
  }
  return withCells(ctx, row, found.slice(0, limit + 1), ctx.language);
}

/** The pieces that hold a row of the kind, from the first. */
async function* piecesOf(ctx: Ctx, importId: string, kind: RowKind | undefined): AsyncGenerator<PieceRow> {
  const letter = kind && letters[kind];
  for (let from = 0; ;) {
    const pieces = await ctx.db
      .selectFrom("importPieces")
      .selectAll()
      .where("importId", "=", importId)
      .where("first", ">=", from)
      .$if(letter !== undefined, (query) => query.where("outcomes", "like", `%${letter}%`))
      .$if(kind === "finding", (query) => query.where(sql<boolean>`notes like '%"finding":true%'`))
      .orderBy("first")
      .limit(piecesAtOnce)
      .execute();
    yield* pieces;
    if (pieces.length < piecesAtOnce) return;
    from = pieces.at(-1)!.first + 1;
  }
}

async function withCells(ctx: Ctx, row: ImportRow, told: ToldRow[], language: Language): Promise<ImportedRow[]> {
  if (told.length === 0) return [];
  const { path, format } = await openSource(ctx, row);
  const corrections = JSON.parse(row.corrections) as Record<string, Record<string, string>>;
  const byNumber = new Map<number, string[]>();
  const wanted = new Set(told.map((one) => one.row));
  const last = told.at(-1)!.row;
  for await (const batch of readRows(path, format)) {
    for (const { number, cells } of batch) {
      if (wanted.has(number)) byNumber.set(number, Object.assign([...cells], corrections[number]));
    }
    if ((batch.at(-1)?.number ?? 0) >= last) break;
  }
  const usual = usualReasons(settingsOf(row).mode);
  return told.map((one) => ({
    row: one.row,
    kind: outcomeNames[one.outcome],
    reason: one.problems.map(({ reason }) => reason[language]).join(" ") || (usual[one.outcome]?.[language] ?? ""),
    problems: one.problems.map(({ column, reason }) => ({ column, reason: reason[language] })),
    cells: byNumber.get(one.row) ?? [],
  }));
}

function usualReasons(mode: string) {
  return { d: mode === "create" ? staysAsItIs : alreadyThere, s: blankRow } as Partial<
    Record<Outcome, typeof blankRow>
  >;
}

/** Rows that could not be taken, as a table that a spreadsheet opens: the original columns, the row's number, the reason. */
export async function* errorsAsCsv(ctx: Ctx, row: ImportRow): AsyncGenerator<string> {
  const { columns } = JSON.parse(row.recognition) as { columns: { header: string }[] };
  const words = ctx.language === "zh-CN" ? ["原行号", "原因"] : ["Original row", "Reason"];
  yield `\ufeff${csvLine([...columns.map(({ header }) => header), ...words])}`;
  for (let after = 0; ;) {
    const rows = await findRows(ctx, row, "error", after, 500);
    for (const { row: number, cells, reason } of rows.slice(0, 500)) {
      const padded = columns.map((_, index) => cells[index] ?? "");
      yield csvLine([...padded, String(number), reason]);
    }
    if (rows.length <= 500) return;
    after = rows[499]!.row;
  }
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front, which our own import takes off again. */
function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,\s()]*$/.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
