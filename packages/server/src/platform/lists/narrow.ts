import { type RawBuilder, sql } from "kysely";
import type { Checked } from "./check.ts";
import { compile, type Scope } from "./compile.ts";
import type { Operator } from "./operators.ts";

type Source = RawBuilder<unknown>;
/** Where the list's rows are and what makes them living. */
type Whence = { from: RawBuilder<unknown>; id: RawBuilder<unknown>; living: RawBuilder<boolean> };

/** With these an index has nothing to begin with. */
const unhelped = new Set<Operator>(["contains", "notContains", "beginsWith", "isNot", "noneOf", "empty", "no"]);

/**
 * Statements of which each gives the ids of all rows that a filter can leave, and some more: for a condition that an
 * index answers, that; of conditions of which all must hold, any one will do; of those of which any may hold, all
 * together. None where a look at the rows cannot be helped.
 */
export function sourcesOf(scope: Scope, whence: Whence, node: Checked): Source[] {
  if ("all" in node) return node.all.flatMap((each) => sourcesOf(scope, whence, each));
  if ("any" in node) {
    if (node.any.length === 0) return [];
    const firsts = node.any.flatMap((each) => sourcesOf(scope, whence, each).slice(0, 1));
    if (firsts.length < node.any.length) return [];
    if (firsts.length === 1) return firsts;
    return [sql`select id from (${sql.join(firsts, sql` union all `)}) as several`];
  }
  const { field, is, value } = node;
  const own = field.source?.(scope.db, is, value);
  if (own) return [own];
  if (!field.indexed || unhelped.has(is)) return [];
  return [sql`select ${whence.id} as id from ${whence.from} where ${whence.living} and ${compile(scope, node)}`];
}
