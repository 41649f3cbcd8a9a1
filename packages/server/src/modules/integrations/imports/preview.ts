import type { Ctx } from "#platform/context";
import type { Language } from "#platform/i18n";
import { z } from "#platform/schema";
import type { RowFacts } from "./facts/facts.ts";
import { isBlank, readHeader, type Row, readRows } from "./reading/index.ts";
import { openSource } from "./runs/source.ts";
import type { ImportRow } from "./table.ts";

const shownRows = 8;
const shownProblems = 50;
/** Rows that are looked at for cells to mend; the dry run looks at all. */
const mostRows = 5000;
const longestMs = 400;

const PreviewRow = z.object({
  row: z.int(),
  cells: z.array(z.string()),
  problems: z.array(z.object({ column: z.int().nullable(), reason: z.string() })),
});

/** A look at the file as it is read now. `complete` is false where the file is longer than what was looked at. */
export const ImportPreview = z
  .object({
    header: z.array(z.string()),
    rows: z.array(PreviewRow),
    scanned: z.int(),
    complete: z.boolean(),
    orders: z.int(), // different order numbers among the rows looked at
    customers: z.int(), // different customers, as far as the rows alone tell
    problemCount: z.int(),
    problemsByColumn: z.array(z.object({ column: z.int(), count: z.int() })),
    problemRows: z.array(PreviewRow),
  })
  .openapi("ImportPreview");
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Reads the first rows of an import with its present settings: what they look like, and which cells need mending. */
export async function previewImport(ctx: Ctx, row: ImportRow): Promise<ImportPreview> {
  const { path, format, read } = await openSource(ctx, row);
  const header = await readHeader(path, format);
  const corrections = JSON.parse(row.corrections) as Record<string, Record<string, string>>;
  const look = { rows: [] as PreviewRowType[], problemRows: [] as PreviewRowType[] };
  const byColumn = new Map<number, number>();
  const orders = new Set<string>();
  const customers = new Set<string>();
  const began = performance.now();
  let scanned = 0;
  let problemCount = 0;
  let complete = true;
  for await (const batch of readRows(path, format)) {
    for (const one of batch) {
      scanned += 1;
      const facts = read(one);
      count(facts, orders, customers);
      const present = () => presentRow(one, corrections, facts, ctx.language);
      if (look.rows.length < shownRows && !isBlank(one.cells)) look.rows.push(present());
      const wrong = [...facts.problems, ...facts.doubts];
      if (wrong.length === 0) continue;
      problemCount += wrong.length;
      for (const { column } of wrong) if (column !== null) byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
      if (look.problemRows.length < shownProblems) look.problemRows.push(present());
    }
    if (scanned >= mostRows || performance.now() - began > longestMs) {
      complete = false;
      break;
    }
  }
  return {
    header,
    ...look,
    scanned,
    complete,
    orders: orders.size,
    customers: customers.size,
    problemCount,
    problemsByColumn: [...byColumn].map(([column, count]) => ({ column, count })),
  };
}

type PreviewRowType = z.infer<typeof PreviewRow>;

function presentRow(
  { number, cells }: Row,
  corrections: Record<string, Record<string, string>>,
  { problems, doubts }: RowFacts,
  language: Language,
): PreviewRowType {
  return {
    row: number,
    cells: Object.assign([...cells], corrections[number]),
    problems: [...problems, ...doubts].map(({ column, reason }) => ({ column, reason: reason[language] })),
  };
}

function count({ order, customer, organisation }: RowFacts, orders: Set<string>, customers: Set<string>): void {
  if (order) orders.add(order.number);
  const reached = customer?.phones?.[0]?.value ?? customer?.emails?.[0]?.value;
  const who =
    customer?.externalId ?? (customer?.name ? `${customer.name}|${reached ?? ""}` : (reached ?? organisation?.name));
  if (who) customers.add(who);
}
