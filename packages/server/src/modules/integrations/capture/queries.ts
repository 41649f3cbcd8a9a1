import { type Duplicate, findWhoHas, pointOf } from "#modules/customers";
import type { Db } from "#platform/db";
import type { Piece } from "./reading/shapes.ts";

const telling = ["email", "phone", "messenger", "name"] as const;

/** Who is here already by any number, address or name that was read; the most certain first. */
export function findKnown(db: Db, pieces: readonly Piece[]): Promise<Duplicate[]> {
  const points = telling.flatMap((kind) =>
    pieces.flatMap(({ field, value }) => (field === kind ? (pointOf(kind, value) ?? []) : [])),
  );
  return findWhoHas(db, points);
}
