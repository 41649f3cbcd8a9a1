import { getCustomer } from "#modules/customers";
import { create, erase, save } from "#platform/changes";
import { type Ctx, inTransaction } from "#platform/context";
import { newId } from "#platform/ids";
import { getOpportunity } from "../opportunities/queries/opportunity.ts";
import { getContact } from "./queries.ts";
import { type DealContact, DealContactDraft, type DealContactPatch } from "./table.ts";

/** Adds a person to a deal; who is in it already stays as they are. */
export function addContact(ctx: Ctx, opportunityId: string, input: DealContactDraft): Promise<DealContact> {
  const { id = newId(), customerId, role, note } = DealContactDraft.parse(input);
  return inTransaction(ctx, async (tx) => {
    await getOpportunity(tx.db, opportunityId);
    const person = await getCustomer(tx.db, customerId);
    const known = await tx.db
      .selectFrom("opportunityContacts")
      .selectAll()
      .where("opportunityId", "=", opportunityId)
      .where("customerId", "=", customerId)
      .executeTakeFirst();
    if (known) return known;
    const plays = role ?? person.role ?? "influences";
    return create(tx, "opportunityContacts", { id, opportunityId, customerId, role: plays, note });
  });
}

/** Changes the part a person plays in a deal, or what is noted of it. */
export function updateContact(ctx: Ctx, id: string, patch: DealContactPatch): Promise<DealContact> {
  return inTransaction(ctx, async (tx) => {
    const before = await getContact(tx.db, id);
    return save(tx, "opportunityContacts", before, { ...before, ...patch } as DealContact);
  });
}

/** Takes a person out of a deal; the person stays. */
export function removeContact(ctx: Ctx, id: string): Promise<void> {
  return inTransaction(ctx, async (tx) => erase(tx, "opportunityContacts", [await getContact(tx.db, id)]));
}
