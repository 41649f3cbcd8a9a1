import { type RawBuilder, sql } from "kysely";
import { type Db, dialectOf } from "#platform/db";
import { matcherOf } from "./matching.ts";
import type { SearchRow } from "./table.ts";
import {
  type ArrayCondition,
  type Nearness,
  queryTokens,
  type TokenQuery,
  toFts5,
  toPostgres,
} from "./token-queries.ts";
import { titleToken } from "./tokens.ts";

const candidatesAtOnce = 100;
const candidatesAtMost = 2000;

/**
 * Finds records by any part of their name (Chinese from one character, pinyin, initials, Latin from a word's beginning
 * or three letters inside), phone tail, email or number. Exact names come first, then the newest-touched. Where nothing
 * is found as typed, one slip of the fingers is forgiven.
 */
export async function findDocuments(
  db: Db,
  query: string,
  kinds: readonly string[],
  limit: number,
): Promise<SearchRow[]> {
  const exact = await collect(db, query, "exact", kinds, limit);
  return exact.length > 0 ? exact : collect(db, query, "near", kinds, limit);
}

async function collect(
  db: Db,
  query: string,
  nearness: Nearness,
  kinds: readonly string[],
  limit: number,
): Promise<SearchRow[]> {
  const tokens = queryTokens(query, nearness);
  if (!tokens || kinds.length === 0) return [];
  const found = new Map<string, SearchRow>();
  const whole = titleToken(query);
  if (whole && nearness === "exact") {
    for (const row of await candidates(db, { token: whole }, kinds, limit, null)) found.set(row.refId, row);
  }
  const isHit = matcherOf(query, nearness);
  const atOnce = Math.max(candidatesAtOnce, limit);
  let before: number | null = null;
  for (let seen = 0; seen < candidatesAtMost && found.size < limit;) {
    const rows = await candidates(db, tokens, kinds, atOnce, before);
    for (const row of rows) if (isHit(row.haystack)) found.set(row.refId, row);
    if (rows.length < atOnce) break;
    seen += rows.length;
    before = rows.at(-1)!.seq;
  }
  return [...found.values()].slice(0, limit);
}

function candidates(
  db: Db,
  tokens: TokenQuery,
  kinds: readonly string[],
  limit: number,
  before: number | null,
): Promise<SearchRow[]> {
  return dialectOf(db) === "postgres"
    ? fromPostgres(db, tokens, kinds, limit, before)
    : fromSqlite(db, tokens, kinds, limit, before);
}

async function fromSqlite(db: Db, tokens: TokenQuery, kinds: readonly string[], limit: number, before: number | null) {
  const older = before === null ? sql`` : sql`and search_tokens.rowid < ${before}`;
  const { rows } = await sql<SearchRow>`
    select d.* from search_tokens cross join search_documents d on d.seq = search_tokens.rowid
    where search_tokens match ${toFts5(tokens)} ${older} and d.kind in (${sql.join(kinds)})
    order by search_tokens.rowid desc limit ${limit}`.execute(db);
  return rows;
}

async function fromPostgres(
  db: Db,
  tokens: TokenQuery,
  kinds: readonly string[],
  limit: number,
  before: number | null,
) {
  const older = before === null ? sql`` : sql`and seq < ${before}`;
  const { rows } = await sql<SearchRow>`
    select seq, kind, ref_id, title, subtitle, haystack from search_documents
    where ${condition(toPostgres(tokens))} ${older} and kind in (${sql.join(kinds)})
    order by seq desc limit ${limit}`.execute(db);
  return rows;
}

function condition(wanted: ArrayCondition): RawBuilder<unknown> {
  if ("contains" in wanted) return sql`tokens @> ${wanted.contains}::text[]`;
  if ("overlaps" in wanted) return sql`tokens && ${wanted.overlaps}::text[]`;
  const [parts, word] = "and" in wanted ? [wanted.and, sql` and `] : [wanted.or, sql` or `];
  return sql`(${sql.join(parts.map(condition), word)})`;
}
