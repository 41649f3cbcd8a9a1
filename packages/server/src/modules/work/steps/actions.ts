import { type CustomerRow, findCustomers } from "#modules/customers";
import { addDays } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { type BulkDone, inPieces } from "#platform/lists";
import { createTasks } from "../tasks/actions.ts";
import type { StepForMany } from "./table.ts";

const atOnce = 500;

/** Plans a next step with each of these customers, in their order, as one operation; those in the bin are left out. */
export async function planSteps(ctx: Ctx, customerIds: readonly string[], step: StepForMany): Promise<BulkDone> {
  let place = 0;
  const done = await inPieces(ctx, customerIds, atOnce, async (tx, piece) => {
    const byId = new Map((await findCustomers(tx.db, piece)).map((row) => [row.id, row]));
    const rows = piece.flatMap((id) => byId.get(id) ?? []);
    const drafts = rows.map((row) => ({
      title: titleFor(row, step),
      kind: step.kind,
      customerId: row.id,
      dueOn: dayFor(place++, step),
    }));
    await createTasks(tx, drafts);
    return drafts.length;
  });
  return { ...done, kept: customerIds.length - done.changed };
}

const titleFor = ({ name }: CustomerRow, { title }: StepForMany) => title.replaceAll("{name}", name).slice(0, 500);
const dayFor = (place: number, { fromOn, perDay }: StepForMany) =>
  perDay === 0 ? fromOn : addDays(fromOn, Math.floor(place / perDay));
