import { type RawBuilder, sql } from "kysely";
import { addDays, startOfDay } from "#platform/clock";
import { type Db, idsIn, textPosition } from "#platform/db";
import type { Checked, CheckedCondition } from "./check.ts";
import { periodOf } from "./periods.ts";

/** Where and when a filter is asked: days are the firm's. */
export type Scope = { db: Db; today: string; timeZone: string };
type Sql = RawBuilder<boolean>;

const always = sql<boolean>`1 = 1`;

/** What a filter means in SQL, equal on both databases. What is empty is none of the values: it is kept by every "not". */
export function compile(scope: Scope, node: Checked): Sql {
  if ("field" in node) return condition(scope, node);
  const [nodes, word] = "all" in node ? [node.all, sql` and `] : [node.any, sql` or `];
  if (nodes.length === 0) return always;
  const parts = nodes.map((each) => compile(scope, each));
  return parts.length === 1 ? parts[0]! : sql`(${sql.join(parts, word)})`;
}

function condition(scope: Scope, asked: CheckedCondition): Sql {
  const { field, is, value } = asked;
  const own = field.condition?.(scope.db, is, value);
  if (own) return own;
  switch (field.kind) {
    case "text":
    case "link":
      return onText(scope.db, asked);
    case "number":
    case "money":
      return onNumber(scope.db, asked);
    case "date":
    case "instant":
      return onDay(scope, asked);
    case "choice":
    case "reference":
      return onChoice(scope.db, asked);
    case "choices":
      return onChoices(scope.db, asked);
    case "yesNo":
      return is === "yes" ? sql`${field.value(scope.db)} = 1` : sql`coalesce(${field.value(scope.db)}, 0) < 1`;
  }
}

/** A to Z as a to z; every other letter stays, as databases disagree on them. */
export function asciiLower(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const isEmpty = (v: RawBuilder<unknown>): Sql => sql`(${v} is null or ${v} = '')`;
const isFilled = (v: RawBuilder<unknown>): Sql => sql`${v} > ''`;

function onText(db: Db, { field, is, value }: CheckedCondition): Sql {
  const v = field.value(db);
  if (is === "empty") return isEmpty(v);
  if (is === "filled") return isFilled(v);
  if (is === "is") return sql`${v} = ${value}`;
  if (is === "isNot") return sql`(${v} is null or ${v} <> ${value})`;
  // Letters of the Latin alphabet are found in either case.
  const at = textPosition(db, v, asciiLower(value as string));
  if (is === "beginsWith") return sql`${at} = 1`;
  return is === "contains" ? sql`${at} > 0` : sql`(${v} is null or ${at} = 0)`;
}

function onNumber(db: Db, { field, is, value }: CheckedCondition): Sql {
  const v = field.value(db);
  const filled =
    field.none === undefined ? sql<boolean>`${v} is not null` : sql<boolean>`${v} > ${sql.lit(field.none)}`;
  if (is === "filled") return filled;
  if (is === "empty") return field.none === undefined ? sql`${v} is null` : sql`${v} = ${sql.lit(field.none)}`;
  if (is === "is") return sql`${v} = ${value}`;
  if (is === "isNot") return sql`(${v} is null or ${v} <> ${value})`;
  if (is === "above") return sql`${v} > ${value}`;
  if (is === "atLeast") return sql`${v} >= ${value}`;
  if (is === "below") return sql`(${v} < ${value} and ${filled})`;
  if (is === "atMost") return sql`(${v} <= ${value} and ${filled})`;
  const [from, to] = value as [number, number];
  return sql`(${v} >= ${from} and ${v} <= ${to})`;
}

function onDay({ db, today, timeZone }: Scope, { field, is, value }: CheckedCondition): Sql {
  const v = field.value(db);
  if (is === "empty") return isEmpty(v);
  if (is === "filled") return isFilled(v);
  const { from, to } = periodOf(is, value, today);
  const instant = field.kind === "instant";
  const begin = from === null ? isFilled(v) : sql<boolean>`${v} >= ${instant ? startOfDay(from, timeZone) : from}`;
  if (to === null) return begin;
  const end = instant ? sql`${v} < ${startOfDay(addDays(to, 1), timeZone)}` : sql`${v} <= ${to}`;
  return sql`(${begin} and ${end})`;
}

function onChoice(db: Db, { field, is, value }: CheckedCondition): Sql {
  const v = field.value(db) as RawBuilder<string | null>;
  if (is === "empty") return isEmpty(v);
  if (is === "filled") return isFilled(v);
  const values = value as string[];
  if (is === "anyOf") return values.length === 1 ? sql`${v} = ${values[0]}` : idsIn(db, v, values);
  return sql`(${v} is null or not (${idsIn(db, v, values)}))`;
}

/** `has` answers for the values, `value` is whether there is any at all. */
function onChoices(db: Db, { field, is, value }: CheckedCondition): Sql {
  const any = field.value(db);
  if (is === "empty") return sql`not (${any})`;
  if (is === "filled") return sql`(${any})`;
  const values = value as string[];
  if (is === "anyOf") return field.has!(db, values);
  if (is === "noneOf") return sql`not (${field.has!(db, values)})`;
  return sql`(${sql.join(
    values.map((one) => field.has!(db, [one])),
    sql` and `,
  )})`;
}
