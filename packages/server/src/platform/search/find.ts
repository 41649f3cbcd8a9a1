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
  return find<SearchRow>({
    db,
    query,
    kinds,
    limit,
    what: sql`d.seq, d.kind, d.ref_id, d.title, d.subtitle, d.haystack`,
  });
}

/** As `findDocuments`, with no more than says which records they are: a list finds a thousand at once. */
export async function findReferences(
  db: Db,
  query: string,
  kinds: readonly string[],
  limit: number,
): Promise<Reference[]> {
  return find<Reference>({ db, query, kinds, limit, what: sql`d.seq, d.kind, d.ref_id, d.haystack` });
}

type Reference = Pick<SearchRow, "seq" | "kind" | "refId" | "haystack">;
type Asked = { db: Db; query: string; kinds: readonly string[]; limit: number; what: RawBuilder<unknown> };

async function find<Row extends Reference>(asked: Asked): Promise<Row[]> {
  const exact = await collect<Row>(asked, "exact");
  return exact.length > 0 ? exact : collect<Row>(asked, "near");
}

async function collect<Row extends Reference>(asked: Asked, nearness: Nearness): Promise<Row[]> {
  const { query, kinds, limit } = asked;
  const tokens = queryTokens(query, nearness);
  if (!tokens || kinds.length === 0) return [];
  const found = new Map<string, Row>();
  const whole = titleToken(query);
  if (whole && nearness === "exact") {
    for (const row of await candidates<Row>(asked, { token: whole }, limit, null)) found.set(row.refId, row);
  }
  const isHit = matcherOf(query, nearness);
  const atOnce = Math.max(candidatesAtOnce, limit);
  let before: number | null = null;
  for (let seen = 0; seen < candidatesAtMost && found.size < limit;) {
    const rows: Row[] = await candidates<Row>(asked, tokens, atOnce, before);
    for (const row of rows) if (isHit(row.haystack)) found.set(row.refId, row);
    if (rows.length < atOnce) break;
    seen += rows.length;
    before = rows.at(-1)!.seq;
  }
  return [...found.values()].slice(0, limit);
}

async function candidates<Row>(
  { db, kinds, what }: Asked,
  tokens: TokenQuery,
  limit: number,
  before: number | null,
): Promise<Row[]> {
  const statement =
    dialectOf(db) === "postgres"
      ? sql<Row>`
          select ${what} from search_documents d
          where ${condition(toPostgres(tokens))} ${before === null ? sql`` : sql`and d.seq < ${before}`}
            and d.kind in (${sql.join(kinds)})
          order by d.seq desc limit ${limit}`
      : sql<Row>`
          select ${what} from search_tokens cross join search_documents d on d.seq = search_tokens.rowid
          where search_tokens match ${toFts5(tokens)} ${before === null ? sql`` : sql`and search_tokens.rowid < ${before}`}
            and d.kind in (${sql.join(kinds)})
          order by search_tokens.rowid desc limit ${limit}`;
  return (await statement.execute(db)).rows;
}

function condition(wanted: ArrayCondition): RawBuilder<unknown> {
  if ("contains" in wanted) return sql`tokens @> ${wanted.contains}::text[]`;
  if ("overlaps" in wanted) return sql`tokens && ${wanted.overlaps}::text[]`;
  const [parts, word] = "and" in wanted ? [wanted.and, sql` and `] : [wanted.or, sql` or `];
  return sql`(${sql.join(parts.map(condition), word)})`;
}
