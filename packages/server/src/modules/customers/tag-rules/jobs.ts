import { sql } from "kysely";
import { followsByItself } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { bulkInsert, type Db, idsIn } from "#platform/db";
import { newId } from "#platform/ids";
import { defineJob, enqueue } from "#platform/jobs";
import { type Filter, findIds, inPieces, listOf } from "#platform/lists";
import { findCustomers } from "../people/queries.ts";
import { setTags } from "../people/actions/retag.ts";
import type { TagRuleRow } from "./table.ts";

/** Whom to look at; null is everybody. */
type Work = { ids: string[] | null };
/** The operations of rules are called so. */
export const kind = "customers.apply-tag-rules";
followsByItself(kind);
const atOnce = 500;

/** Applies every rule: first all that is to be taken off, then all that is to be given. */
export const applyRules = defineJob<Work>({
  kind,
  run: async (ctx, { ids }) => {
    const rules = await readRules(ctx.db);
    const wanted = new Map<string, string[]>();
    for (const rule of rules) wanted.set(rule.id, await wantedBy(ctx, rule, ids));
    for (const rule of rules) await takeOff(asRule(ctx, rule), rule, ids, new Set(wanted.get(rule.id)));
    for (const rule of rules) await give(asRule(ctx, rule), rule, wanted.get(rule.id)!);
  },
});

/** Days pass: once a day everybody is looked at. */
export const applyRulesDaily = defineJob<Record<string, never>>({
  kind: `${kind}-daily`,
  run: async (ctx) => {
    if (await hasRules(ctx.db)) await enqueue(ctx, applyRules, { ids: null });
  },
});

/** Whether any rule is there, or was. Every write of a customer asks, so it is asked in plain SQL. */
export async function hasRules(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from tag_rules limit 1`.execute(db);
  return rows.length > 0;
}

/** Every rule there is or was: one that is gone wants nobody. */
async function readRules(db: Db): Promise<TagRuleRow[]> {
  const rows = await db.selectFrom("tagRules").selectAll().orderBy("id").execute();
  const known = new Set(rows.map(({ id }) => id));
  const left = await db.selectFrom("ruleTags").select(["ruleId", "tag"]).distinct().execute();
  const gone = left.flatMap(({ ruleId, tag }) =>
    known.has(ruleId)
      ? []
      : [{ id: ruleId, name: "", tag, filter: "{}", active: 0, createdAt: "", deletedAt: "gone", version: 0 }],
  );
  return [...rows, ...gone];
}

/** The history says which rule it was. */
function asRule(ctx: Ctx, rule: TagRuleRow): Ctx {
  return {
    ...ctx,
    actor: { kind: "system", id: rule.id, name: rule.name || ctx.actor.name },
    operation: { id: newId(), kind },
  };
}

async function wantedBy(ctx: Ctx, rule: TagRuleRow, ids: string[] | null): Promise<string[]> {
  if (rule.deletedAt || rule.active === 0) return [];
  const among = ids === null ? [] : [idsIn(ctx.db, sql.ref("customers.id"), ids)];
  return findIds(ctx, listOf("customers"), { where: [JSON.parse(rule.filter) as Filter], also: among });
}

/** Takes the tag off whom the rule gave it to and who fits no more, or when the rule gives another tag now. */
async function takeOff(ctx: Ctx, rule: TagRuleRow, ids: string[] | null, wanted: ReadonlySet<string>): Promise<void> {
  const given = await ctx.db
    .selectFrom("ruleTags")
    .select(["customerId", "tag"])
    .where("ruleId", "=", rule.id)
    .$if(ids !== null, (query) => query.where(idsIn(ctx.db, sql.ref("customerId"), ids ?? [])))
    .execute();
  const over = given.filter(({ customerId, tag }) => tag !== rule.tag || !wanted.has(customerId));
  for (const [tag, group] of Map.groupBy(over, (each) => each.tag)) {
    const whom = group.map(({ customerId }) => customerId);
    await inPieces(ctx, whom, atOnce, async (tx, piece) => {
      await tx.db
        .deleteFrom("ruleTags")
        .where("ruleId", "=", rule.id)
        .where(idsIn(tx.db, sql.ref("customerId"), piece))
        .execute();
      return setTags(tx, await findCustomers(tx.db, piece), (tags) => tags.filter((each) => each !== tag));
    });
  }
}

/** Gives the tag to who fits and has it from nobody. Where the owner took it off again, it stays off. */
async function give(ctx: Ctx, { id: ruleId, tag }: TagRuleRow, wanted: readonly string[]): Promise<void> {
  await inPieces(ctx, wanted, atOnce, async (tx, piece) => {
    const noted = await tx.db
      .selectFrom("ruleTags")
      .select("customerId")
      .where("ruleId", "=", ruleId)
      .where(idsIn(tx.db, sql.ref("customerId"), piece))
      .execute();
    const known = new Set(noted.map(({ customerId }) => customerId));
    const rows = (
      await findCustomers(
        tx.db,
        piece.filter((one) => !known.has(one)),
      )
    ).filter((row) => !(JSON.parse(row.tags) as string[]).includes(tag));
    await bulkInsert(
      tx.db,
      "ruleTags",
      rows.map((row) => ({ ruleId, customerId: row.id, tag })),
    );
    return setTags(tx, rows, (tags) => [...tags, tag]);
  });
}
