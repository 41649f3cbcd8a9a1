import { keysOf } from "./people.ts";
import type { Person, World } from "./world.ts";

/** Between two pieces of a dry run: drops what the base can tell again, and keeps what only this file says. */
export function forgetUnchanged(world: World): void {
  for (const person of world.people.values()) {
    if (!person.before || person.changed.size > 0) continue;
    world.people.delete(person.id);
    forgetPoints(world, person);
  }
  for (const [number, order] of world.orders) {
    const { before, now } = order;
    if (before && (Object.keys(now) as (keyof typeof now)[]).every((field) => before[field] === now[field])) {
      world.orders.delete(number);
    }
    order.lines = [];
    order.changedLines = [];
  }
  world.lines.clear();
  world.newNotes = [];
}

function forgetPoints(world: World, { id, now }: Person): void {
  const keys = keysOf({
    name: now.name!,
    ...(now.externalId ? { externalId: now.externalId } : {}),
    emails: now.emails ?? [],
    phones: now.phones ?? [],
    messengers: now.messengers ?? [],
  });
  for (const key of [keys.id, keys.name, ...keys.reached]) {
    if (key === null) continue;
    const left = (world.points.get(key) ?? []).filter((other) => other !== id);
    if (left.length > 0) world.points.set(key, left);
    else world.points.delete(key);
  }
}
