/** How quotes are read and written by the pages. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import { useQuoteWords } from "./words.ts";

export type Listed = DataOf<"listQuotes">["items"][number];
export type Quote = DataOf<"getQuote">;
export type Standing = Quote["standing"];
export type Totals = DataOf<"reckonTotals">;
type Patch = BodyOf<"updateQuote">;

export const touches = ["quotes", "customers", "timeline", "opportunities", "orders", "tasks"];

export function useQuote(id: string) {
  return useQuery({
    queryKey: ["quotes", "one", id],
    queryFn: ({ signal }) => call("getQuote", { params: { id }, signal }).then(({ data }) => data),
  });
}

/** Whom a quote is for, as far as the letter with its link needs it. */
export function useReceiver(customerId: string | null) {
  return useQuery({
    queryKey: ["customers", "receiver", customerId],
    enabled: customerId !== null,
    queryFn: ({ signal }) => call("getCustomer", { params: { id: customerId ?? "" }, signal }).then(({ data }) => data),
  }).data;
}

/** The latest quotes of a customer or an opportunity. */
export function useQuotesOf(of: { customerId: string } | { opportunityId: string }) {
  return useQuery({
    queryKey: ["quotes", "of", of],
    queryFn: ({ signal }) =>
      call("listQuotes", { query: { ...of, sort: "-quotedOn", limit: 10 }, signal }).then(({ data }) => data.items),
  });
}

/** What lines come to, reckoned by the server as it will reckon them when they are saved. */
export function useTotals(question: BodyOf<"reckonTotals">) {
  return useQuery({
    queryKey: ["totals", question],
    queryFn: ({ signal }) => call("reckonTotals", { body: question, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
    staleTime: Infinity,
  });
}

export function useCreateQuote() {
  return useWrite((body: BodyOf<"createQuote">) => call("createQuote", { body }), { touches, showsErrors: true });
}

export function useUpdateQuote(id: string) {
  return useWrite((body: Patch) => call("updateQuote", { params: { id }, body }), { touches, showsErrors: true });
}

export function useSendQuote(id: string) {
  return useWrite((_: void) => call("sendQuote", { params: { id } }), { touches, showsErrors: true });
}

export function useShareQuote(id: string) {
  return useWrite((_: void) => call("shareQuote", { params: { id } }), { touches, quiet: true, showsErrors: true });
}

export function useRevokeLinks(id: string) {
  const t = useQuoteWords();
  return useWrite((_: void) => call("revokeQuoteLinks", { params: { id } }), { touches, says: t.linksEnded });
}

export function useAnswerQuote(id: string) {
  return useWrite((body: BodyOf<"answerQuote">) => call("answerQuote", { params: { id }, body }), {
    touches,
    showsErrors: true,
  });
}

export function useWithdrawQuote(id: string) {
  const t = useQuoteWords();
  return useWrite((_: void) => call("withdrawQuote", { params: { id } }), { touches, says: t.withdrawn });
}

export function useRemoveQuote() {
  const t = useQuoteWords();
  return useWrite((id: string) => call("removeQuote", { params: { id } }), { touches, says: t.removed });
}

/** Another draft from this quote: its next version, or a quote of its own. */
export function useDraftFrom(id: string, after: (made: string) => void) {
  const t = useQuoteWords();
  return useWrite(
    async (how: "edition" | "copy") => {
      const asked = { params: { id }, body: {} };
      const { data, operation } =
        how === "edition" ? await call("createQuoteEdition", asked) : await call("copyQuote", asked);
      return { made: data.id, operation };
    },
    { touches, says: t.made, after: ({ made }) => after(made) },
  );
}

/** Brings an opportunity's amount in step with its quote. */
export function useDealAmount(opportunityId: string) {
  return useWrite(
    (body: BodyOf<"updateOpportunity">) => call("updateOpportunity", { params: { id: opportunityId }, body }),
    { touches },
  );
}

export function useOrderFromQuote(id: string) {
  return useWrite((body: BodyOf<"orderFromQuote">) => call("orderFromQuote", { params: { id }, body }), {
    touches,
    showsErrors: true,
  });
}
