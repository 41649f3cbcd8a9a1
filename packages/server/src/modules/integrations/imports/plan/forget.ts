import { keysOfPerson } from "./people.ts";
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
  for (const [key, { before, changed }] of world.tasks) if (before && !changed) world.tasks.delete(key);
}

function forgetPoints(world: World, person: Person): void {
  for (const key of keysOfPerson(person)) {
    const left = (world.points.get(key) ?? []).filter((other) => other !== person.id);
    if (left.length > 0) world.points.set(key, left);
    else world.points.delete(key);
  }
}
