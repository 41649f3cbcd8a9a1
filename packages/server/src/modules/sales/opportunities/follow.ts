import { refreshFacts } from "#modules/customers";
import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import { wantCount } from "../chances/actions.ts";
import { customerNames } from "../names.ts";
import type { Opportunity } from "./table.ts";
import { countTotals } from "./totals.ts";

makeSearchable("opportunity", "sales:read");

/** Keeps the search, the board's totals and the customers' facts in step with opportunities. */
export async function followOpportunities(ctx: Ctx, changed: Changed<Opportunity>[]): Promise<void> {
  await countTotals(ctx.db, changed);
  await wantCount(ctx, changed);
  await indexOpportunities(ctx, changed);
  await refreshFacts(
    ctx,
    changed.flatMap(({ before, after }) => [before?.customerId ?? null, after?.customerId ?? null]),
  );
}

async function indexOpportunities(ctx: Ctx, changed: Changed<Opportunity>[]): Promise<void> {
  const living = changed.flatMap(({ before, after }) =>
    after && !after.deletedAt && (!before || before.deletedAt || wordsOf(before) !== wordsOf(after)) ? [after] : [],
  );
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  if (living.length === 0 && gone.length === 0) return;
  await loadPinyin();
  const names = await customerNames(ctx.db, living);
  const documents = living.map((row) => {
    const customer = names.get(row.customerId ?? "") ?? "";
    return {
      refId: row.id,
      kind: "opportunity",
      title: row.title,
      subtitle: customer,
      findable: {
        title: row.title,
        aliases: customer ? [customer] : [],
        pinyin: [row.title, customer].filter((name) => /\p{Script=Han}/u.test(name)).map(pinyinOf),
        codes: row.externalId ? [row.externalId] : [],
      },
    };
  });
  await indexDocuments(ctx, documents, gone);
}

/** What an opportunity is found by, in one text. */
function wordsOf({ title, customerId, externalId }: Opportunity): string {
  return JSON.stringify([title, customerId, externalId]);
}
