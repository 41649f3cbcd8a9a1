import { findTitleRowsOf } from "#modules/customers";
import type { Db } from "#platform/db";
import { foldText } from "#platform/text";
import type { InvoiceTitleFacts } from "../facts/facts.ts";
import type { Person, PlannedTitle, World } from "./world.ts";

/** Reads the invoice titles of those whom the base told of just now. */
export async function loadInvoiceTitles(db: Db, world: World): Promise<void> {
  const unasked = world.loaded.flatMap((id) => {
    const person = world.people.get(id);
    return person && !person.titles ? [person] : [];
  });
  if (unasked.length === 0) return;
  const rows = await findTitleRowsOf(
    db,
    unasked.map(({ id }) => id),
  );
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  for (const person of unasked) {
    const known = byCustomer.get(person.id) ?? [];
    person.titles = known.map((before) => ({ before, title: before.title, taxNumber: before.taxNumber }));
  }
}

/**
 * What becomes of somebody's invoice titles by what a row says; null when that is known. Another title stands beside
 * those that are there. A tax number fills a gap, or takes the place of another where the row is about the customer.
 */
export function titlesWith(
  { titles = [], now }: Pick<Person, "titles" | "now">,
  said: InvoiceTitleFacts | undefined,
  overwrites: boolean,
): PlannedTitle[] | null {
  if (!said) return null;
  const title = said.title ?? titles[0]?.title ?? now.name ?? "";
  const at = titles.findIndex((one) => foldText(one.title) === foldText(title));
  const known = titles[at];
  if (!known) return title === "" ? null : [...titles, { before: null, title, taxNumber: said.taxNumber ?? "" }];
  const { taxNumber = known.taxNumber } = said;
  if (taxNumber === known.taxNumber || (known.taxNumber !== "" && !overwrites)) return null;
  return titles.with(at, { ...known, taxNumber });
}

/** Whether a title is new, or says something else than in the base. */
export const isChanged = ({ before, taxNumber }: PlannedTitle): boolean => before?.taxNumber !== taxNumber;
