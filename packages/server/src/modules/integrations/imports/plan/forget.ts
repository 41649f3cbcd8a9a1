import type { RowFacts } from "../facts/facts.ts";
import { isChanged } from "./invoice-titles.ts";
import { keysOfPerson } from "./people.ts";
import type { Person, World } from "./world.ts";

/**
 * Between two pieces of a dry run: drops what the base can tell again, and keeps what only this file says. It looks at
 * what these rows met alone: looking at all that is kept would make a large file slower with every piece.
 */
export function forgetUnchanged(world: World, rows: readonly RowFacts[]): void {
  for (const id of world.loaded) {
    const person = world.people.get(id);
    if (!person || person.changed.size > 0 || person.titles?.some(isChanged)) continue;
    world.people.delete(id);
    forgetPoints(world, person);
  }
  world.loaded = [];
  for (const number of new Set(rows.flatMap(({ order }) => order?.number ?? []))) forgetOrder(world, number);
  world.lines.clear();
  world.newNotes = [];
  for (const [key, { before, changed }] of world.tasks) if (before && !changed) world.tasks.delete(key);
}

function forgetOrder(world: World, number: string): void {
  const order = world.orders.get(number);
  if (!order) return;
  const { before, now } = order;
  if (before && (Object.keys(now) as (keyof typeof now)[]).every((field) => before[field] === now[field])) {
    world.orders.delete(number);
  }
  order.lines = [];
  order.changedLines = [];
}

function forgetPoints(world: World, person: Person): void {
  for (const key of keysOfPerson(person)) {
    const left = (world.points.get(key) ?? []).filter((other) => other !== person.id);
    if (left.length > 0) world.points.set(key, left);
    else world.points.delete(key);
  }
}
