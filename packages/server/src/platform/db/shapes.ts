import { sql } from "kysely";
import { dialectOf } from "./dialect.ts";
import type { Db } from "./index.ts";

/** A table as it stands in the base. Names are ours (`orderLines`), as everywhere in the program. */
export type TableShape = {
  name: string;
  columns: string[];
  /** Columns that must be filled. */
  required: string[];
  key: string[];
  /** Tables that a foreign key names, by the column that has it. */
  parents: { column: string; table: string }[];
};

type Found = { table: string; column: string; place: number; filled: number | boolean };

/** Every table of the product with its columns by name, its key, and the tables its foreign keys name; parents come first. */
export async function tableShapes(db: Db): Promise<TableShape[]> {
  const [columns, parents] = await (dialectOf(db) === "postgres" ? inPostgres(db) : inSqlite(db));
  const shapes = new Map<string, TableShape>();
  for (const { table, column, place, filled } of columns) {
    const name = camel(table);
    const shape = shapes.get(name) ?? { name, columns: [], required: [], key: [], parents: [] };
    shapes.set(name, shape);
    shape.columns.push(camel(column));
    if (filled) shape.required.push(camel(column));
    if (place > 0) shape.key[place - 1] = camel(column);
  }
  for (const { table, column, parent } of parents) {
    shapes.get(camel(table))?.parents.push({ column: camel(column), table: camel(parent) });
  }
  for (const shape of shapes.values()) shape.columns.sort();
  return parentsFirst(shapes);
}

type Parent = { table: string; column: string; parent: string };

async function inSqlite(db: Db): Promise<[Found[], Parent[]]> {
  const columns = await sql<Found>`select m.name as "table", c.name as "column", c.pk as place, c."notnull" as filled
    from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.cid`.execute(db);
  const parents = await sql<Parent>`select m.name as "table", f."from" as "column", f."table" as parent
    from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`.execute(db);
  return [columns.rows, parents.rows];
}

async function inPostgres(db: Db): Promise<[Found[], Parent[]]> {
  const columns = await sql<Found>`select c.relname as "table", a.attname as "column",
      coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::int as place, a.attnotnull as filled
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' order by c.relname, a.attnum`.execute(db);
  const parents = await sql<Parent>`select c.relname as "table", a.attname as "column", p.relname as parent
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f'`.execute(db);
  return [columns.rows, parents.rows];
}

function parentsFirst(shapes: ReadonlyMap<string, TableShape>): TableShape[] {
  const sorted = new Set<TableShape>();
  const place = (shape: TableShape | undefined) => {
    if (!shape || sorted.has(shape)) return;
    for (const { table } of shape.parents) if (table !== shape.name) place(shapes.get(table));
    sorted.add(shape);
  };
  for (const name of [...shapes.keys()].sort()) place(shapes.get(name));
  return [...sorted];
}

const camel = (name: string): string => name.replace(/(?<=[^_])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
