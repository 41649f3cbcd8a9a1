import type { Changed } from "#platform/changes";
import type { Ctx } from "#platform/context";
import type { ProductRow } from "./table.ts";

/** Keeps the search in step with products. */
export async function followProducts(_ctx: Ctx, _changed: Changed<ProductRow>[]): Promise<void> {}
