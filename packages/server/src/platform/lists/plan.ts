import { type RawBuilder, sql } from "kysely";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { type Db, idsIn } from "#platform/db";
import { check, type Checked } from "./check.ts";
import { compile, type Scope } from "./compile.ts";
import { fieldsOf, type List } from "./define-list.ts";
import type { FilterNode } from "./filter.ts";
import { sourcesOf } from "./narrow.ts";

/** Which rows are asked for: a text, a filter, and what a list's own switches say in SQL. */
export type Asked = {
  q?: string | undefined;
  where?: readonly FilterNode[];
  also?: readonly RawBuilder<boolean>[];
};

export type Plan = {
  /** Must all hold. */
  where: RawBuilder<boolean>[];
  /** The ids among which all hits are, when a condition leaves so few that looking at each is the fastest. */
  among: string[] | null;
  /** Fields of the owner's that have no index yet. */
  slow: string[];
  /** Whether so few rows may fit that finding a page means walking through all. */
  walksFar: boolean;
};

/** Fewer ids than this are looked at one by one; with more, walking the list in its order finds a page sooner. */
const few = 1000;
/** A look whether a condition leaves few costs little, but not nothing. */
const mostLooks = 4;

/** What is asked, in SQL, and the way to it. */
export async function planOf(ctx: Ctx, list: List, { q, where: nodes = [], also = [] }: Asked): Promise<Plan> {
  const { db } = ctx;
  const checked = await checkAll(db, list, nodes);
  const scope = await scopeOf(ctx, list, checked);
  const where = [list.living, ...also];
  for (const node of checked) where.push(compile(scope, node));
  const slow = checked.flatMap(slowIn);
  const walksFar = slow.length > 0 || checked.some(mayFitFew);
  const sources = checked.flatMap((node) => sourcesOf(scope, list, node)).slice(0, mostLooks);
  if (q?.trim()) {
    const found = await list.find(ctx, q);
    if ("ids" in found) return { where, among: found.ids, slow: [], walksFar: false };
    where.push(found.where);
    sources.unshift(found.source);
  }
  for (const source of sources) {
    const ids = await fewOf(db, source);
    if (ids) return { where, among: ids, slow: [], walksFar: false };
  }
  return { where, among: null, slow, walksFar };
}

/** Checks a filter against the list; the owner's fields are read where it names one. */
export async function checkAll(db: Db, list: List, nodes: readonly FilterNode[]): Promise<Checked[]> {
  if (nodes.length === 0) return [];
  const fields = nodes.some(namesCustom) ? await fieldsOf(db, list) : list.fields;
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return nodes.map((node) => check(node, byKey));
}

function namesCustom(node: FilterNode): boolean {
  if ("all" in node) return node.all.some(namesCustom);
  return "any" in node ? node.any.some(namesCustom) : node.field.startsWith("custom.");
}

async function scopeOf(ctx: Ctx, list: List, checked: readonly Checked[]): Promise<Scope> {
  const { db, now } = ctx;
  const timeZone = checked.some(asksForDays) ? await list.timeZone(db) : "UTC";
  return { db, timeZone, today: dayOf(now, timeZone) };
}

function asksForDays(node: Checked): boolean {
  if ("all" in node) return node.all.some(asksForDays);
  return "any" in node ? node.any.some(asksForDays) : node.field.kind === "date" || node.field.kind === "instant";
}

function slowIn(node: Checked): string[] {
  if ("all" in node) return node.all.flatMap(slowIn);
  if ("any" in node) return node.any.flatMap(slowIn);
  return node.field.slow ? [node.field.key] : [];
}

/** A text that is, or stands within, a text, or nothing at all: no index says how many have it. */
function mayFitFew(node: Checked): boolean {
  if ("all" in node) return node.all.some(mayFitFew);
  if ("any" in node) return node.any.length > 0 && node.any.every(mayFitFew);
  const text = node.field.kind === "text" || node.field.kind === "link";
  const unsure = node.is === "empty" || (text && node.is === "is");
  return node.is === "contains" || node.is === "beginsWith" || (unsure && !node.field.indexed);
}

async function fewOf(db: Db, source: RawBuilder<unknown>): Promise<string[] | null> {
  const { rows } = await sql<{ id: string }>`${source} limit ${few + 1}`.execute(db);
  return rows.length > few ? null : [...new Set(rows.map(({ id }) => id))];
}

/** All conditions of a plan as one. */
export function conditionOf(db: Db, list: List, { where, among }: Plan): RawBuilder<boolean> {
  const parts = among ? [...where, idsIn(db, list.id, among)] : where;
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
