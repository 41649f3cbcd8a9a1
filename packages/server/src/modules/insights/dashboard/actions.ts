import { create, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { findRow } from "#platform/db";
import { presentLayout } from "./queries/layout.ts";
import type { Layout, Widget } from "./table.ts";

/** Keeps what this user wants to see and in which order; null is the standard again. */
export function arrangeDashboard(ctx: Ctx, widgets: readonly Widget[] | null): Promise<Layout> {
  return inTransaction(ctx, async (tx) => {
    const { id } = tx.actor;
    const before = await findRow(tx.db, "dashboards", id);
    const after = { id, widgets: JSON.stringify(widgets) };
    const row = before
      ? await save(tx, "dashboards", before, { ...before, ...after })
      : await create(tx, "dashboards", after);
    return presentLayout(row);
  });
}
