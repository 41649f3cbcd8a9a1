import type { Door } from "../model/doors.ts";
import { calendarDigits, dayOrderOf } from "../text/calendar-digits.ts";
import { foldText, squeeze } from "../text/fold-text.ts";
import { phoneDigits } from "../text/phone-digits.ts";
import { compareDays, compareIds, compareMailboxes, compareNumbers, comparePhones } from "./compare-digits.ts";
import { compareFirms, firmName } from "./compare-firms.ts";
import { compareFullName, comparePersonName } from "./compare-names.ts";
import { compareAddress, compareWords, wholeAddress } from "./compare-words.ts";
import { different, type Level, same } from "./levels.ts";

/** What a column tells about a person, and hence how two cells of it are compared. */
export type FieldKind =
  | "given-name"
  | "family-name"
  | "full-name"
  | "firm-name"
  | "words"
  | "address"
  | "number"
  | "date"
  | "phone"
  | "email"
  | "id"
  | "category";

/** One column: its cells as written, one a record. */
export type Field = { readonly name: string; readonly kind: FieldKind; readonly cells: readonly string[] };

type Kind = {
  /** The cell as it is compared; "" where it tells nothing. */
  readonly read: (cell: string) => string;
  readonly compare: (a: string, b: string) => Level;
  /**
   * How often two different persons of one household or one firm share it, beyond chance: what belongs to the place is mostly
   * shared; a given name by father and son, a birthday by twins, seldom.
   */
  readonly shared: number;
  /** How it tells one household or firm from the next. */
  readonly door: Door;
  /**
   * In how many of one person's pairs it may differ at most. Whoever has other names and another birthday each time is another person; without this
   * bound relatives are learned as persons who often change their names.
   */
  readonly mostDifferent: number;
  /** How often two records agree by chance, before the file itself has spoken. */
  readonly chance: number;
};

const readMailbox = (cell: string) => {
  const text = cell.normalize("NFKC").trim().toLowerCase().slice(0, 200);
  return /^[^@\s]+@[^@\s]+$/.test(text) && !text.includes("*") ? text : "";
};
const readNumber = (cell: string) => squeeze(foldText(cell)).replace(/^0+(?=.)/, "");
const readId = (cell: string) => (cell.includes("*") ? "" : squeeze(foldText(cell)));
const exactly = (a: string, b: string): Level => (a === b ? same : different);

/** How each kind is read, compared and expected; the shares are our own, chosen to be cautious where families live together. */
export const kinds: Record<FieldKind, Kind> = {
  "given-name": {
    read: foldText,
    compare: comparePersonName,
    shared: 0.05,
    door: null,
    chance: 0.01,
    mostDifferent: 0.12,
  },
  "family-name": {
    read: foldText,
    compare: comparePersonName,
    shared: 0.7,
    door: null,
    chance: 0.005,
    mostDifferent: 0.3,
  },
  "full-name": {
    read: foldText,
    compare: compareFullName,
    shared: 0.03,
    door: null,
    chance: 0.001,
    mostDifferent: 0.1,
  },
  // Two firms of one name are seldom two; where they are, they are kin by their address and telephone.
  "firm-name": {
    read: (cell) => firmName(foldText(cell)),
    compare: compareFirms,
    shared: 0.05,
    door: null,
    chance: 0.0005,
    mostDifferent: 0.15,
  },
  words: { read: foldText, compare: compareWords, shared: 0.9, door: null, chance: 0.01, mostDifferent: 0.7 },
  address: {
    read: (cell) => wholeAddress(foldText(cell)),
    compare: compareAddress,
    shared: 0.9,
    door: "opens and shuts",
    chance: 0.002,
    mostDifferent: 0.7,
  },
  number: { read: readNumber, compare: compareNumbers, shared: 0.9, door: null, chance: 0.01, mostDifferent: 0.7 },
  date: { read: calendarDigits, compare: compareDays, shared: 0.03, door: null, chance: 0.0005, mostDifferent: 0.2 },
  phone: {
    read: phoneDigits,
    compare: comparePhones,
    shared: 0.5,
    door: "opens and shuts",
    chance: 0.0002,
    mostDifferent: 0.7,
  },
  email: {
    read: readMailbox,
    compare: compareMailboxes,
    shared: 0.1,
    door: "opens",
    chance: 0.0002,
    mostDifferent: 0.7,
  },
  id: { read: readId, compare: compareIds, shared: 0.002, door: null, chance: 0.0002, mostDifferent: 0.3 },
  category: { read: foldText, compare: exactly, shared: 0.5, door: null, chance: 0.2, mostDifferent: 0.7 },
};

/** How the cells of this column are read: a date's order of day and month is the column's. */
export function readerOf({ kind, cells }: Field): (cell: string) => string {
  if (kind !== "date") return kinds[kind].read;
  const order = dayOrderOf(cells);
  return (cell) => calendarDigits(cell, order);
}
