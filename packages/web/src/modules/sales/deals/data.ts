/** How what belongs to a deal is read and written by the pages. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf, useFound } from "#platform/client";
import { useWrite } from "#platform/undo";

export type DealLines = DataOf<"getOpportunityLines">;
export type Contact = DataOf<"listOpportunityContacts">["items"][number];
export type Rival = DataOf<"listOpportunityCompetitors">["items"][number];

const touches = ["opportunities", "opportunityLines", "opportunityContacts", "opportunityCompetitors", "competitors"];

export function useDealLines(id: string) {
  return useQuery({
    queryKey: ["opportunityLines", id],
    queryFn: ({ signal }) => call("getOpportunityLines", { params: { id }, signal }).then(({ data }) => data),
  }).data;
}

export function useSetDealLines(id: string) {
  return useWrite((body: BodyOf<"setOpportunityLines">) => call("setOpportunityLines", { params: { id }, body }), {
    touches,
    showsErrors: true,
  });
}

export function useContacts(id: string) {
  return useQuery({
    queryKey: ["opportunityContacts", id],
    queryFn: ({ signal }) => call("listOpportunityContacts", { params: { id }, signal }).then(({ data }) => data.items),
  });
}

export function useContactChoices(id: string, q: string) {
  return useFound(["opportunityContacts", "choices", id, q], (signal) =>
    call("findOpportunityContactChoices", { params: { id }, query: { q }, signal }).then(({ data }) => data.items),
  );
}

export function useAddContact(id: string) {
  return useWrite((customerId: string) => call("addOpportunityContact", { params: { id }, body: { customerId } }), {
    touches,
  });
}

/** A new person of the customer's organisation, who has a say in the deal at once. */
export function useMeetContact(id: string, organisationId: string | null) {
  return useWrite(
    async (name: string) => {
      const { data } = await call("createCustomer", { body: { name, kind: "person", organisationId } });
      return call("addOpportunityContact", { params: { id }, body: { customerId: data.id } });
    },
    { touches: [...touches, "customers"] },
  );
}

export function useUpdateContact() {
  return useWrite(
    ({ id, ...body }: { id: string } & BodyOf<"updateOpportunityContact">) =>
      call("updateOpportunityContact", { params: { id }, body }),
    { touches },
  );
}

export function useRemoveContact() {
  return useWrite((id: string) => call("removeOpportunityContact", { params: { id } }), { touches });
}

export function useRivals(id: string) {
  return useQuery({
    queryKey: ["opportunityCompetitors", id],
    queryFn: ({ signal }) =>
      call("listOpportunityCompetitors", { params: { id }, signal }).then(({ data }) => data.items),
  });
}

export function useCompetitors() {
  return (
    useQuery({
      queryKey: ["competitors"],
      queryFn: ({ signal }) => call("listCompetitors", { signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}

/** Adds a competitor to a deal by name; one that is not known yet is made. */
export function useAddRival(id: string) {
  return useWrite(
    async ({ competitorId, name }: { competitorId?: string; name?: string }) => {
      const known = competitorId ?? (await call("createCompetitor", { body: { name: name ?? "" } })).data.id;
      return call("addOpportunityCompetitor", { params: { id }, body: { competitorId: known } });
    },
    { touches },
  );
}

export function useUpdateRival() {
  return useWrite(
    ({ id, note }: { id: string; note: string }) =>
      call("updateOpportunityCompetitor", { params: { id }, body: { note } }),
    { touches },
  );
}

export function useRemoveRival() {
  return useWrite((id: string) => call("removeOpportunityCompetitor", { params: { id } }), { touches });
}

/** What a deal is expected to bring, and why. */
export function useChance(id: string, version: number) {
  return useQuery({
    queryKey: ["opportunities", "chance", id, version],
    queryFn: ({ signal }) => call("getOpportunityChance", { params: { id }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  }).data;
}

export function useLostReasons() {
  return (
    useQuery({
      queryKey: ["lostReasons"],
      queryFn: ({ signal }) => call("listLostReasons", { signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}

export function useRemoveLostReason() {
  return useWrite((id: string) => call("removeLostReason", { params: { id } }), { touches: ["lostReasons"] });
}

export function useCreateCompetitor() {
  return useWrite((name: string) => call("createCompetitor", { body: { name } }), { touches, quiet: true });
}
