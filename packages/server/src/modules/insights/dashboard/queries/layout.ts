import type { Ctx } from "#platform/context";
import { findRow } from "#platform/db";
import { z } from "#platform/schema";
import { standardWidgets } from "../rules.ts";
import { type Layout, Widget } from "../table.ts";

/** What stands on this user's page. */
export async function findLayout(ctx: Ctx): Promise<Layout> {
  return presentLayout(await findRow(ctx.db, "dashboards", ctx.actor.id));
}

/** A row as the page reads it; without one, or with null in it, the standard. */
export function presentLayout(row: { widgets: string; version: number } | undefined): Layout {
  const arranged = row && z.array(Widget).nullable().parse(JSON.parse(row.widgets));
  return { widgets: [...(arranged ?? standardWidgets)], isStandard: !arranged, version: row?.version ?? 0 };
}
