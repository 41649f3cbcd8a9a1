import type { Sentence } from "#platform/i18n";
import { isBlank, type Row } from "../reading/index.ts";
import { type Field, type FieldId, fieldOf } from "../recognition/fields.ts";
import { isSentence } from "../values/cells.ts";
import { isDoubtful, type Manner, readCell, saysNothing } from "./cells.ts";
import { customerOf, organisationOf } from "./customers.ts";
import type { Problem, RowFacts } from "./facts.ts";
import { noteOf, opportunityOf } from "./opportunities.ts";
import { lineOf, orderOf } from "./orders.ts";

/** Cells that were corrected by hand, by row number and then by column. */
export type Corrections = Record<string, Record<string, string>>;
/** What the cells of one row say, by field; a field that repeats holds a list. */
export type Slots = Partial<Record<FieldId, unknown>>;

/** All that is needed to read a row of a file. */
export type Reading = {
  columns: readonly (FieldId | null)[];
  manner: Manner;
  corrections: Corrections;
};

/** What a part needs to know beyond its cells. */
export type Part = {
  slots: Slots;
  manner: Manner;
  has: (field: FieldId) => boolean;
  wrong: (field: FieldId, reason: Sentence) => void;
};

type Reader = { column: number; field: Field & { id: FieldId }; known: Map<string, unknown> };

/** Values come again and again in a column, so those read lately are kept. */
const keptPerColumn = 2000;
/** What is kept of a cell that says nothing. */
const nothing = Symbol("nothing");

/** Prepares the reading of a file's rows. The answer is pure: the same row always says the same. */
export function makeRowReader({ columns, manner, corrections }: Reading): (row: Row) => RowFacts {
  const readers = columns
    .flatMap((id, column): Reader[] =>
      id ? [{ column, field: fieldOf(id) as Reader["field"], known: new Map() }] : [],
    )
    // Amounts are read in the currency of their row, so that is looked at first.
    .sort((a, b) => Number(b.field.value === "currency") - Number(a.field.value === "currency"));
  const columnOf = new Map(readers.map(({ field, column }) => [field.id, column]));
  const has = (field: FieldId) => columnOf.has(field);

  return ({ number, cells: written }) => {
    const cells = corrected(written, corrections[number]);
    if (isBlank(cells)) return { row: number, isBlank: true, problems: [], doubts: [] };
    const problems: Problem[] = [];
    const doubts: Problem[] = [];
    const slots: Slots = {};
    for (const reader of readers) readInto(slots, problems, doubts, reader, cells[reader.column] ?? "", manner);
    const wrong = (field: FieldId, reason: Sentence) => problems.push({ column: columnOf.get(field) ?? null, reason });
    const facts: RowFacts = { row: number, isBlank: false, problems, doubts };
    collect(facts, { slots, manner, has, wrong }, cells);
    return facts;
  };
}

function collect(facts: RowFacts, part: Part, cells: string[]): void {
  const customer = customerOf(part);
  const organisation = organisationOf(part);
  const order = orderOf(part, cells);
  const opportunity = opportunityOf(part);
  const note = noteOf(part);
  if (customer) facts.customer = customer;
  if (organisation) facts.organisation = organisation;
  if (opportunity) facts.opportunity = opportunity;
  if (note) facts.note = note;
  if (!order) return;
  facts.order = order;
  const line = lineOf(part, order);
  if (line) facts.line = line;
}

function readInto(
  slots: Slots,
  problems: Problem[],
  doubts: Problem[],
  reader: Reader,
  cell: string,
  manner: Manner,
): void {
  const { field, column, known } = reader;
  if (cell === "") return;
  const currency = currencyFor(field, slots) ?? manner.currency;
  const key = currency === manner.currency ? cell : `${currency} ${cell}`;
  let value = known.get(key);
  if (value === undefined) {
    value = saysNothing(field, cell) ? nothing : readCell(field, cell, manner, currency);
    if (known.size >= keptPerColumn) known.clear();
    known.set(key, value);
  }
  if (value === nothing) return;
  if (isDoubtful(value)) {
    doubts.push({ column, reason: value.doubt });
    value = value.kept;
  } else if (hasNote(value)) doubts.push({ column, reason: value.note });
  if (isSentence(value)) problems.push({ column, reason: value });
  else if (field.repeats) slots[field.id] = [...((slots[field.id] as unknown[]) ?? []), value];
  else slots[field.id] = value;
}

/** Amounts and quantities say when they were rounded. */
function hasNote(value: unknown): value is { note: Sentence } {
  return typeof value === "object" && value !== null && "note" in value;
}

function currencyFor(field: Field, slots: Slots): string | undefined {
  if (field.value !== "money") return undefined;
  return slots[field.kind === "opportunity" ? "opportunity.currency" : "order.currency"] as string | undefined;
}

function corrected(cells: string[], changes: Record<string, string> | undefined): string[] {
  if (!changes) return cells;
  const copy = [...cells];
  for (const [column, value] of Object.entries(changes)) copy[Number(column)] = value;
  return Array.from(copy, (cell) => cell ?? "");
}
