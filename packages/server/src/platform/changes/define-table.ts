import type { Area, Ctx } from "#platform/context";
import type { Db, Tables } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";

/** Every business row has an id and a version, which `save` counts up and the API publishes as the ETag. */
export type Row = { id: string; version: number };
export type BusinessTable = { [T in keyof Tables]: Tables[T] extends Row ? T : never }[keyof Tables] & string;

/** A row that changed: `before` is null when it is new, `after` is null when it is gone for good. */
export type Changed<R> = { before: R | null; after: R | null };

/** What the platform must know of a business table; each feature says it in its `table.ts`. */
export type TableDefinition<R extends Row> = {
  /** Whose right is needed to take a change of it back. */
  area: Area;
  /** Columns that hold facts about a natural person: masking, erasure and access logs follow from this. */
  personal: readonly (keyof R & string)[];
  /** Text columns that hold JSON; an export unfolds them. */
  json?: readonly (keyof R & string)[];
  /** Of those, the ones that hold an object whose keys change one by one: records and undo look at each key by itself. */
  merged?: readonly (keyof R & string)[];
  /** Of those, the ones that hold a list whose elements come and go one by one: undo looks at each element by itself. */
  sets?: readonly (keyof R & string)[];
  /** Columns that others compute; they are neither recorded nor undone. */
  computed?: readonly (keyof R & string)[];
  /** The column that names the whole of which each row is a part (an order line's order): it stays while that stays. */
  partOf?: keyof R & string;
  /** Columns that name a row of another business table. */
  refers?: Partial<Record<keyof R & string, BusinessTable>>;
  /** Columns that together stand in one row only: who is merged with another brings no double (`moveReferences`). */
  once?: readonly (readonly (keyof R & string)[])[];
  /** Deleted rows stay in the bin for a while, by their column `deletedAt`. */
  binned?: true;
  /** A column that is set in deleted rows which are not in the bin: they live on in another row. */
  elsewhere?: keyof R & string;
  /** Columns that name the row without which this one says nothing: it goes for good when that goes. */
  goesWith?: readonly (keyof R & string)[];
  /** Columns that hold the id of a stored file, or a JSON list that names some; the bytes go for good with the row. */
  files?: readonly (keyof R & string)[];
  /** What has left the house (a signature): no undo takes back the operation that made it; a new act answers it. */
  lasting?: true;
  /** Which of these rows others still point to; an undo of their creation leaves them. */
  inUse?: (db: Db, ids: string[]) => Promise<string[]>;
  /** Keeps what is computed from these rows (search tokens, look-up rows, sums) in step, in the same transaction. */
  follow?: (ctx: Ctx, changed: Changed<R>[]) => Promise<void>;
};

const definitions = new Map<string, TableDefinition<Row>>();

/** Registers a business table. Called once per table, while the program loads. */
export function defineTable<T extends BusinessTable>(name: T, definition: TableDefinition<Tables[T] & Row>): void {
  definitions.set(name, definition as unknown as TableDefinition<Row>);
}

export function definitionOf(table: string): TableDefinition<Row> {
  const found = definitions.get(table);
  if (!found) throw new Error(`Table ${table} was never defined.`);
  return found;
}

/** The names of all business tables, sorted. */
export function businessTables(): BusinessTable[] {
  return [...definitions.keys()].sort() as BusinessTable[];
}

/** The tables whose rows no undo takes back. */
export function lastingTables(): BusinessTable[] {
  return businessTables().filter((name) => definitionOf(name).lasting);
}

/** The columns of business tables that name rows of this one, by table. */
export function referrersOf(table: BusinessTable): { table: BusinessTable; column: string; binned: boolean }[] {
  return businessTables().flatMap((name) => {
    const { refers = {}, binned = false } = definitionOf(name);
    const columns = Object.entries(refers).filter(([, named]) => named === table);
    return columns.map(([column]) => ({ table: name, column, binned }));
  });
}

const called = new Map<string, Sentence>();

/** Says what people call a row of each table. */
export function callTables(words: Partial<Record<BusinessTable, Sentence>>): void {
  for (const [table, word] of Object.entries(words)) called.set(table, word);
}

/** What people call a row of a table, as far as somebody said it. */
export function calledOf(table: string): Sentence {
  return called.get(table) ?? say("Record", "记录");
}
