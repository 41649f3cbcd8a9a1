import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import { loadPinyin, pinyinOf } from "#platform/text";
import { customerNames } from "../names.ts";
import type { ContractRow } from "./table.ts";

makeSearchable("contract", "sales:read");

/** Keeps the search in step with contracts: they are found by title, number and customer. */
export async function followContracts(ctx: Ctx, changed: Changed<ContractRow>[]): Promise<void> {
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
      kind: "contract",
      title: `${row.number} ${row.title}`,
      subtitle: customer,
      findable: {
        title: row.title,
        aliases: customer ? [customer] : [],
        pinyin: [row.title, customer].filter((name) => /\p{Script=Han}/u.test(name)).map(pinyinOf),
        codes: [row.number],
      },
    };
  });
  await indexDocuments(ctx, documents, gone);
}

function wordsOf({ title, number, customerId }: ContractRow): string {
  return JSON.stringify([title, number, customerId]);
}
