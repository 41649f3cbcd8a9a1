import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import { indexDocuments, makeSearchable } from "#platform/search";
import type { Quote } from "./table.ts";

makeSearchable("quote", "sales:read");

/** A quote is found by its number and its title; each edition by itself. */
export function followQuotes(ctx: Ctx, changed: Changed<Quote>[]): Promise<void> {
  const living = changed.flatMap(({ before, after }) =>
    after && !after.deletedAt && (!before || before.deletedAt || wordsOf(before) !== wordsOf(after)) ? [after] : [],
  );
  const gone = changed.flatMap(({ before, after }) => (!after || after.deletedAt ? [(after ?? before)!.id] : []));
  const documents = living.map(({ id, number, title }) => ({
    refId: id,
    kind: "quote",
    title: number,
    subtitle: title,
    findable: { title: `${number} ${title}`, codes: [number] },
  }));
  return indexDocuments(ctx, documents, gone);
}

function wordsOf({ number, title }: Quote): string {
  return JSON.stringify([number, title]);
}
