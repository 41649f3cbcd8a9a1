import { sql } from "kysely";
import { type Db, findRow } from "#platform/db";
import { notFound } from "#platform/errors";
import type { TagRule, TagRuleRow } from "./table.ts";

/** A rule that is not deleted. */
export async function getTagRule(db: Db, id: string): Promise<TagRuleRow> {
  const found = await findRow(db, "tagRules", id);
  if (!found || found.deletedAt) throw notFound("tag_rule.not_found", ["There is no such rule.", "没有这条规则。"]);
  return found;
}

/** Every rule with how many customers have its tag from it, in the order they were made. */
export async function listTagRules(db: Db): Promise<(TagRule & { customers: number })[]> {
  const { rows } = await sql<TagRuleRow & { customers: number }>`
    select tag_rules.*, (select count(*) from rule_tags where rule_tags.rule_id = tag_rules.id) as customers
    from tag_rules where deleted_at is null order by created_at, id`.execute(db);
  return rows.map(({ customers, ...row }) => ({ ...presentTagRule(row), customers }));
}

/** Why a customer has tags: those that rules gave. */
export async function listTagReasons(db: Db, customerId: string) {
  return db
    .selectFrom("ruleTags")
    .innerJoin("tagRules", "tagRules.id", "ruleTags.ruleId")
    .select(["ruleTags.tag", "ruleTags.ruleId", "tagRules.name as ruleName"])
    .where("customerId", "=", customerId)
    .orderBy("ruleTags.tag")
    .execute();
}

/** The rule as the API publishes it. */
export function presentTagRule({ filter, active, ...row }: TagRuleRow): TagRule {
  return { ...row, filter: JSON.parse(filter) as Record<string, unknown>, active: active === 1 };
}
