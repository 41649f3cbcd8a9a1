import type { Sentence } from "#platform/i18n";
import { isBlank, type Row } from "../reading/index.ts";
import { type Field, type FieldId, type FieldKind, fieldOf } from "../recognition/fields.ts";
import { type Replacements, wordKey } from "../choices/targets.ts";
import { isSentence, splitCell, standAlone } from "../values/cells.ts";
import { isDoubtful, type Manner, type Moment, readCell, saysNothing } from "./cells.ts";
import { type OwnField, type OwnFields, readOwn } from "./custom.ts";
import { customerOf, organisationOf } from "./customers.ts";
import type { Problem, RowFacts } from "./facts.ts";
import { noteOf, opportunityOf } from "./opportunities.ts";
import { lineOf, orderOf } from "./orders.ts";
import { productOf } from "./products.ts";
import { taskOf } from "./tasks.ts";

/** Cells that were corrected by hand, by row number and then by column. */
export type Corrections = Record<string, Record<string, string>>;
/** What the cells of one row say, by field; a field that repeats holds a list. */
export type Slots = Partial<Record<FieldId, unknown>>;

/** All that is needed to read a row of a file. */
export type Reading = {
  columns: readonly (FieldId | null)[];
  manner: Manner;
  corrections: Corrections;
  /** What the words of choices become, by field. */
  values?: ReadonlyMap<string, Replacements>;
  /** The owner's own fields, by the id under which a column goes to them. */
  own?: OwnFields;
};

/** What a part needs to know beyond its cells. */
export type Part = {
  slots: Slots;
  manner: Manner;
  has: (field: FieldId) => boolean;
  /** Whether any column goes to one of the owner's own fields. */
  hasOwn: boolean;
  wrong: (field: FieldId, reason: Sentence) => void;
  photo?: () => Promise<Uint8Array>;
  /** Says that the row is no data for us, and why. */
  setAside: (reason: Sentence) => void;
};

type Reader = {
  column: number;
  field: Field & { id: FieldId };
  known: Map<string, unknown>;
  words: Replacements | undefined;
  own: OwnField | undefined;
};

/** Values come again and again in a column, so those read lately are kept. */
const keptPerColumn = 20_000;
/** What is kept of a cell that says nothing. */
const nothing = Symbol("nothing");

/** Prepares the reading of a file's rows. The answer is pure: the same row always says the same. */
export function makeRowReader({ columns, manner, corrections, values, own }: Reading): (row: Row) => RowFacts {
  const readers = columns
    .flatMap((id, column): Reader[] =>
      id
        ? [
            {
              column,
              field: fieldOf(id) as Reader["field"],
              known: new Map(),
              words: values?.get(id),
              own: own?.get(id),
            },
          ]
        : [],
    )
    // Amounts are read in the currency of their row, so that is looked at first.
    .sort((a, b) => Number(b.field.value === "currency") - Number(a.field.value === "currency"));
  const columnOf = new Map(readers.map(({ field, column }) => [field.id, column]));
  const has = (field: FieldId) => columnOf.has(field);
  const hasOwn = readers.some(({ field }) => field.value === "custom");
  const kinds = new Set(readers.map(({ field }) => field.kind));

  return ({ number, cells: written, problem, doubts: doubtsOfRow, aside, photo }) => {
    const cells = corrected(written, corrections[number]);
    if (aside) return { row: number, isBlank: true, aside, problems: [], doubts: [] };
    if (isBlank(cells) && !problem) return { row: number, isBlank: true, problems: [], doubts: [] };
    const problems: Problem[] = problem ? [{ column: null, reason: problem }] : [];
    const doubts: Problem[] = (doubtsOfRow ?? []).map((reason) => ({ column: null, reason }));
    const slots: Slots = {};
    for (const reader of readers) readInto(slots, problems, doubts, reader, cells[reader.column] ?? "", manner);
    const wrong = (field: FieldId, reason: Sentence) => problems.push({ column: columnOf.get(field) ?? null, reason });
    let left: Sentence | undefined;
    const facts: RowFacts = { row: number, isBlank: false, problems, doubts };
    collect(
      facts,
      { slots, manner, has, hasOwn, wrong, setAside: (reason) => (left = reason), ...(photo && { photo }) },
      cells,
      kinds,
    );
    if (left) return { row: number, isBlank: true, aside: left, problems: [], doubts: [] };
    return facts;
  };
}

function collect(facts: RowFacts, part: Part, cells: string[], kinds: ReadonlySet<FieldKind>): void {
  const customer = customerOf(part);
  const organisation = organisationOf(part);
  const order = orderOf(part, cells);
  const opportunity = opportunityOf(part);
  const note = noteOf(part);
  if (customer) facts.customer = customer;
  if (organisation) facts.organisation = organisation;
  if (opportunity) facts.opportunity = opportunity;
  if (note) facts.note = note;
  const task = kinds.has("task") ? taskOf(part) : undefined;
  const product = kinds.has("product") ? productOf(part) : undefined;
  const last = part.slots["customer.lastActivityAt"] as Moment | undefined;
  if (task) facts.task = task;
  if (product) facts.product = product;
  if (last) facts.lastActivityAt = last.at;
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
    const kept = standAlone(cell);
    value = valueIn(reader, kept, manner, currency);
    if (known.size >= keptPerColumn) known.clear();
    known.set(key === cell ? kept : key, value);
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

function valueIn({ field, words, own }: Reader, cell: string, manner: Manner, currency: string): unknown {
  if (saysNothing(field, cell)) return nothing;
  const isList = field.value === "list" || own?.kind === "choices";
  const text = words ? replaced(words, cell, isList) : cell;
  if (text === null) return nothing;
  return own ? readOwn(own, text, manner) : readCell(field, text, manner, currency);
}

/** The cell in our words; null where all of it is to be left empty. */
function replaced(words: Replacements, cell: string, isList: boolean): string | null {
  const become = (word: string) => {
    const known = words.get(wordKey(word));
    return known === undefined ? word : known;
  };
  if (!isList) return become(cell);
  const parts = splitCell(cell).map(become);
  return parts.every((part) => part === null) ? null : parts.filter((part) => part !== null).join("\n");
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
