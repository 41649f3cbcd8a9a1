import { type BusinessTable, definitionOf, type Row, saveAll } from "#platform/changes";
import { type Ctx, demand, inTransaction } from "#platform/context";
import { findRows } from "#platform/db";
import { notFound } from "#platform/errors";
import { binKinds } from "./kinds.ts";
import type { BinRow } from "./table.ts";

type Binned = Row & { deletedAt: string | null } & Record<string, unknown>;

/** What came back: what was asked for, and what that cannot stand without. */
export type Restored = { restored: number; along: { kind: BusinessTable; id: string; name: string }[] };

/** Brings records back from the bin, and with each whatever deleted record it names: an order with its customer. */
export function restoreFromBin(ctx: Ctx, asked: readonly BinRow[]): Promise<Restored> {
  return inTransaction(ctx, async (tx) => {
    const known = new Set<string>((await binKinds(tx)).map(({ table }) => table));
    const wanted = new Map<BusinessTable, Set<string>>();
    for (const { kind, id } of asked) {
      if (!known.has(kind)) throw notFound("bin.no_such_kind", [`The bin holds no ${kind}.`, `回收站里没有 ${kind}。`]);
      add(wanted, kind as BusinessTable, id);
    }
    const rows = await collect(tx, wanted, known);
    const isAsked = new Set(asked.map(({ kind, id }) => `${kind} ${id}`));
    const done: Restored = { restored: 0, along: [] };
    for (const [table, found] of rows) {
      demand(tx, `${definitionOf(table).area}:write`);
      await saveAll(tx, table, found.map((before) => ({ before, after: { ...before, deletedAt: null } })) as never);
      for (const row of found) {
        if (isAsked.has(`${table} ${row.id}`)) done.restored += 1;
        else done.along.push({ kind: table, id: row.id, name: nameOf(row) });
      }
    }
    return done;
  });
}

/** The deleted rows that are wanted and, from each on, those that it names. What is named comes first. */
async function collect(ctx: Ctx, wanted: Map<BusinessTable, Set<string>>, known: ReadonlySet<string>) {
  const rows = new Map<BusinessTable, Binned[]>();
  const seen = new Set<string>();
  for (let asked = wanted; asked.size > 0;) {
    const named = new Map<BusinessTable, Set<string>>();
    for (const [table, ids] of asked) {
      const fresh = [...ids].filter((id) => !seen.has(`${table} ${id}`));
      for (const id of fresh) seen.add(`${table} ${id}`);
      const { elsewhere, refers = {} } = definitionOf(table);
      const found = ((await findRows(ctx.db, table, fresh)) as unknown as Binned[]).filter(
        (row) => row.deletedAt !== null && !(elsewhere && row[elsewhere]),
      );
      if (found.length === 0) continue;
      const before = rows.get(table) ?? [];
      rows.delete(table);
      rows.set(table, [...before, ...found]);
      for (const [column, parent] of Object.entries(refers)) {
        if (!known.has(parent) || column === elsewhere) continue;
        for (const row of found) if (typeof row[column] === "string") add(named, parent, row[column]);
      }
    }
    asked = named;
  }
  return [...rows].reverse();
}

function add(to: Map<BusinessTable, Set<string>>, table: BusinessTable, id: string): void {
  to.set(table, (to.get(table) ?? new Set()).add(id));
}

const nameOf = (row: Record<string, unknown>): string => {
  const found = [row["name"], row["title"], row["number"]].find((value) => typeof value === "string" && value !== "");
  return typeof found === "string" ? found : "";
};
