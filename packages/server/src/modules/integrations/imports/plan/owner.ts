import type { RowFacts } from "../facts/facts.ts";
import { isCalledSo, isCompatible, nameKeyOf } from "./find-people.ts";
import { ownerOfDeal } from "./opportunities.ts";
import { keysOf, peopleAt } from "./people.ts";
import type { Who } from "./who.ts";
import { noteKey, type Person, type World } from "./world.ts";

/**
 * Whose order, deal or talk this is already, as far as the row does not speak against it. Without this, a file read
 * again could find its nameless or namesake customers in another order than when they were new.
 */
export function ownerOf(world: World, facts: RowFacts, who: Who): Person | undefined {
  const fits = (person: Person | undefined) => (person && isCompatible(person, who.customer) ? person : undefined);
  const { order, opportunity, note } = facts;
  const byOrder = order && world.people.get(world.orders.get(order.number)?.now.customerId ?? "");
  // The lines of one order are one customer's, whatever more a line tells of them.
  if (byOrder) return isCalledSo(byOrder, who.customer) ? byOrder : undefined;
  const byDeal = opportunity && ownerOfDeal(world, opportunity, (id) => fits(world.people.get(id)));
  if (byDeal || !note) return byDeal;
  const { id, reached } = keysOf(who.customer);
  const candidates = [id, ...reached, nameKeyOf(who.customer)].flatMap((key) => peopleAt(world, key));
  return candidates.find((person) => world.notes.has(noteKey(person.id, note.at ?? "", note.text)) && fits(person));
}
