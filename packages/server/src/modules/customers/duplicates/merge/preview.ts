import { findFieldLabels } from "#modules/admin";
import type { Ctx } from "#platform/context";
import { findRows } from "#platform/db";
import { type Sentence, say } from "#platform/i18n";
import { z } from "#platform/schema";
import { customerFields } from "../../people/queries.ts";
import type { CustomerRow } from "../../people/table.ts";
import { bySeniority, historyOf } from "./history.ts";
import { readableValues } from "./readable.ts";
import { choosable, defaultOf, demandMergeable, isEmpty, joins } from "./merged-row.ts";
import { labelOfTable } from "./moves.ts";

/** One field of those who would be merged: what each has, and from whom it comes when nobody chooses. */
const MergeField = z.object({
  key: z.string(), // as `take` names it; custom.<key> of the owner's own
  label: z.string(),
  joins: z.boolean(), // whether `all` can be taken
  differs: z.boolean(), // whether two of them say something different
  from: z.string(), // a customer's id, or `all`
  values: z.record(z.string(), z.string()), // as a person reads it, by customer
});

/** What a merge would do, before anything happens. */
export const MergePreview = z
  .object({
    survivorId: z.string(),
    customers: z.array(
      z.object({ id: z.string(), name: z.string(), createdAt: z.string(), version: z.int(), records: z.int() }),
    ),
    fields: z.array(MergeField),
    moves: z.array(z.object({ table: z.string(), label: z.string(), count: z.int() })),
  })
  .openapi("MergePreview");
export type MergePreview = z.infer<typeof MergePreview>;

const others: Readonly<Record<string, Sentence>> = {
  addresses: say("Addresses", "地址"),
  photoId: say("Photo", "头像"),
  lifecycleSet: say("Stage set by hand", "手动设定的阶段"),
};
const labels = new Map<string, Sentence>([
  ...customerFields.map(({ key, label }) => [key, label] as const),
  ...Object.entries(others),
]);

/**
 * Shows what a merge of these customers would do. The survivor, where none is named, is who has more history: more that
 * names them, else who was there first.
 */
export async function previewMerge(ctx: Ctx, ids: readonly string[], wanted?: string): Promise<MergePreview> {
  const found = await findRows(ctx.db, "customers", [...new Set(ids)]);
  demandMergeable(found);
  const history = await historyOf(
    ctx.db,
    found.map(({ id }) => id),
  );
  const rows = bySeniority(found, history, wanted);
  const survivorId = rows[0]!.id;
  const moving = history.counts.filter(({ id }) => id !== survivorId);
  const byTable = Map.groupBy(moving, ({ table }) => table);
  return {
    survivorId,
    customers: rows.map(({ id, name, createdAt, version }) => ({
      id,
      name,
      createdAt,
      version,
      records: history.of.get(id)!,
    })),
    fields: await fieldsOf(ctx, rows),
    moves: [...byTable].map(([table, some]) => ({
      table,
      label: labelOfTable(table)[ctx.language],
      count: some.reduce((sum, { count }) => sum + count, 0),
    })),
  };
}

async function fieldsOf(ctx: Ctx, rows: readonly CustomerRow[]): Promise<MergePreview["fields"]> {
  const own = await findFieldLabels(ctx.db, ["customer", "contact"]);
  const values = await readableValues(ctx, rows);
  const given = (key: string) => rows.map(({ id }) => values.get(id)![key] ?? "");
  const keys = [...choosable(rows[0]!), ...[...own.keys()].map((key) => `custom.${key}`)];
  return keys.flatMap((key) => {
    const texts = given(key);
    if (key === "kind" || texts.every(isEmpty)) return [];
    const custom = key.startsWith("custom.");
    const filled = rows.find((_, at) => !isEmpty(texts[at]));
    return {
      key,
      label: custom ? own.get(key.slice("custom.".length))! : (labels.get(key)?.[ctx.language] ?? key),
      joins: joins(key),
      differs: new Set(texts.filter((text) => !isEmpty(text))).size > 1,
      from: custom ? filled!.id : defaultOf(key, rows),
      values: Object.fromEntries(rows.map(({ id }, at) => [id, texts[at]!])),
    };
  });
}
