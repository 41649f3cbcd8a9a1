import type { Sentence } from "#platform/i18n";
import type { Problem } from "../facts/facts.ts";
import { type Outcome, outcomeNames, type Told } from "../plan/outcomes.ts";
import type { Row } from "../reading/index.ts";
import type { Counts, PieceRow } from "../table.ts";

export const noCounts: Counts = { rows: 0, new: 0, updated: 0, duplicate: 0, error: 0, skipped: 0, findings: 0 };

export function addCounts(counts: Counts, told: readonly Told[]): Counts {
  const sum = { ...counts, rows: counts.rows + told.length };
  for (const { outcome, finding } of told) {
    sum[outcomeNames[outcome]] += 1;
    if (finding) sum.findings += 1;
  }
  return sum;
}

/** What is kept in words of a row, by its place in the piece. Duplicates say all the same, so nothing is kept of them. */
export type Notes = Record<string, { problems: Problem[]; finding?: true }>;

/** The record of a piece: a letter for each row, and words for those that have any. */
export function pieceOf(importId: string, first: number, rows: readonly Row[], told: readonly Told[]): PieceRow {
  const notes: Notes = {};
  for (const [index, { outcome, problems, finding }] of told.entries()) {
    if (outcome === "d" || problems.length === 0) continue;
    notes[index] = finding ? { problems, finding } : { problems };
  }
  return {
    importId,
    first,
    outcomes: told.map(({ outcome }) => outcome).join(""),
    numbers: numbersOf(rows),
    notes: JSON.stringify(notes),
  };
}

function numbersOf(rows: readonly Row[]): string {
  const first = rows[0]!.number;
  const isCounted = rows.every(({ number }, index) => number === first + index);
  return isCounted ? String(first) : JSON.stringify(rows.map(({ number }) => number));
}

/** The row numbers of a piece, as its file counts them. */
export function readNumbers({ numbers, outcomes }: PieceRow): number[] {
  const read = JSON.parse(numbers) as number | number[];
  return Array.isArray(read) ? read : Array.from(outcomes, (_, index) => read + index);
}

/** One row's story, for the list of rows. */
export type ToldRow = {
  row: number;
  outcome: Outcome;
  finding: boolean;
  problems: { column: number | null; reason: Sentence }[];
};

export function readPiece(piece: PieceRow, wanted: (outcome: Outcome, finding: boolean) => boolean): ToldRow[] {
  const notes = JSON.parse(piece.notes) as Notes;
  const numbers = readNumbers(piece);
  return [...piece.outcomes].flatMap((letter, index) => {
    const outcome = letter as Outcome;
    const { problems = [], finding = false } = notes[index] ?? {};
    return wanted(outcome, finding) ? [{ row: numbers[index]!, outcome, finding, problems }] : [];
  });
}
