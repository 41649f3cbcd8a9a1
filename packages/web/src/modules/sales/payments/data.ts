/** How money that is to come is read and written by the pages. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { toast } from "#ui/feedback/toast.ts";
import { useWrite } from "#platform/undo";
import { useMoneyWords } from "./words.ts";

export type Instalment = DataOf<"listInstalments">["items"][number];
export type PlanPart = BodyOf<"setInstalments">["parts"][number];
export type Receivable = DataOf<"listReceivables">["items"][number];
export type Reminder = DataOf<"draftReminders">["items"][number];
export type OpenRow = DataOf<"proposeMatches">["items"][number];
export type Proposal = NonNullable<OpenRow["proposal"]>;
export type DoneRow = DataOf<"listBillRows">["items"][number];
export type Invoice = DataOf<"listInvoicesOfOrder">["items"][number];

/** What must be read again after money moved. */
export const touches = [
  "orders",
  "instalments",
  "receivables",
  "billRows",
  "bills",
  "invoices",
  "customers",
  "timeline",
  "today",
];

export function usePlanWrites(orderId: string) {
  const t = useMoneyWords();
  return {
    set: useWrite((parts: PlanPart[]) => call("setInstalments", { params: { id: orderId }, body: { parts } }), {
      touches,
      showsErrors: true,
      says: (_, parts) => (parts.length > 0 ? t.planSaved : t.planRemoved),
    }),
    spread: useWrite((_: void) => call("spreadInstalments", { params: { id: orderId } }), {
      touches,
      says: t.spreadDone,
    }),
    writeOff: useWrite((id: string) => call("voidInstalment", { params: { id } }), { touches, says: t.writtenOff }),
    restore: useWrite((id: string) => call("restoreInstalment", { params: { id } }), { touches }),
  };
}

/** Draws up parts by a wish; nothing is kept. */
export async function draftPlan(orderId: string, body: BodyOf<"draftInstalments">) {
  return (await call("draftInstalments", { params: { id: orderId }, body })).data.items;
}

export function useVoidPayment() {
  const t = useMoneyWords();
  return useWrite((id: string) => call("voidPayment", { params: { id } }), { touches, says: t.paymentVoided });
}

export function useReceivableSum(customerId?: string) {
  return useQuery({
    queryKey: ["receivables", "sum", customerId],
    queryFn: ({ signal }) =>
      call("sumReceivables", { query: customerId ? { customerId } : {}, signal }).then(({ data }) => data.items),
  });
}

/** Receivables that a text finds, or the first ones. */
export function useFoundReceivables(query: { q?: string; customerId?: string }, limit: number) {
  return useQuery({
    queryKey: ["receivables", "found", query, limit],
    queryFn: ({ signal }) =>
      call("listReceivables", { query: { ...query, sort: "dueOn", limit }, signal }).then(({ data }) => data.items),
    placeholderData: (before) => before,
  }).data;
}

export function useReminders(ids: readonly string[]) {
  return useQuery({
    queryKey: ["receivables", "texts", ids],
    enabled: ids.length > 0,
    queryFn: () => call("draftReminders", { body: { ids: [...ids] } }).then(({ data }) => data.items),
  });
}

export function useLogReminders(after: () => void) {
  const t = useMoneyWords();
  return useWrite((ids: readonly string[]) => call("logReminders", { body: { ids: [...ids] } }), {
    touches,
    says: ({ data }) => t.remindersNoted(data.items.length),
    after,
  });
}

export function useOpenRows() {
  return useQuery({
    queryKey: ["billRows", "open"],
    queryFn: ({ signal }) => call("proposeMatches", { signal }).then(({ data }) => data),
  });
}

export function useDoneRows(state: "matched" | "ignored") {
  return useQuery({
    queryKey: ["billRows", state],
    queryFn: ({ signal }) =>
      call("listBillRows", { query: { state, limit: 100 }, signal }).then(({ data }) => data.items),
  });
}

export function useBillWrites() {
  const t = useMoneyWords();
  return {
    read: useWrite(
      async (file: File) => {
        const { data } = await call("uploadFile", { query: { name: file.name }, body: file });
        return call("readBill", { body: { fileId: data.id } });
      },
      { touches, showsErrors: true, says: ({ data }) => t.billRead(data.added, data.known, data.leftOut) },
    ),
    confirm: useWrite((matches: BodyOf<"confirmMatches">["matches"]) => call("confirmMatches", { body: { matches } }), {
      touches,
      says: (_, matches) => t.confirmed(matches.reduce((sum, { parts }) => sum + parts.length, 0)),
    }),
    ignore: useWrite((body: { ids: string[]; ignored: boolean }) => call("ignoreBillRows", { body }), {
      touches,
      says: (_, { ignored }) => (ignored ? t.setAside : t.backToMatch),
    }),
    unmatch: useWrite((id: string) => call("unmatchBillRow", { params: { id } }), { touches, says: t.unmatched }),
  };
}

export function useInvoicesOfOrder(id: string) {
  return useQuery({
    queryKey: ["invoices", "order", id],
    queryFn: ({ signal }) => call("listInvoicesOfOrder", { params: { id }, signal }).then(({ data }) => data),
  }).data;
}

export function useInvoiceWrites(after: () => void = () => {}) {
  const t = useMoneyWords();
  return {
    ask: useWrite((body: BodyOf<"requestInvoice">) => call("requestInvoice", { body }), {
      touches,
      says: t.requested,
      showsErrors: true,
      after,
    }),
    issue: useWrite(
      async ({ id, file, ...rest }: { id: string; number: string; issuedOn: string; file?: File | undefined }) => {
        const fileId = file && (await call("uploadFile", { query: { name: file.name }, body: file })).data.id;
        return call("issueInvoice", { params: { id }, body: { ...rest, ...(fileId ? { fileId } : {}) } });
      },
      { touches, says: t.issuedSaid, showsErrors: true, after },
    ),
    end: useWrite(
      ({ id, state }: { id: string; state: "void" | "red" }) => call("endInvoice", { params: { id }, body: { state } }),
      { touches, says: t.ended },
    ),
    remove: useWrite((ids: string[]) => call("changeInvoices", { body: { ids, action: { kind: "remove" } } }), {
      touches,
      says: (_, ids) => t.removedInvoices(ids.length),
      after,
    }),
  };
}

/** Copies a text; says so, or why not. */
export function useCopy() {
  const t = useMoneyWords();
  return async (text: string, says: string = t.copiedData) => {
    try {
      await navigator.clipboard.writeText(text);
      toast(says);
      return true;
    } catch {
      toast(t.copyFailed, { tone: "bad" });
      return false;
    }
  };
}

/** What a receivable is for: the order and which part of it. */
export function useWhatFor() {
  const t = useMoneyWords();
  return ({ number, part, parts, title }: Pick<Receivable, "number" | "part" | "parts" | "title">) =>
    [number, parts > 1 && t.partOf(part, parts), title].filter(Boolean).join(" · ");
}

/** How long something is due, in words. */
export function useAgeWords() {
  const t = useMoneyWords();
  const { today } = useFormats();
  return ({ dueOn, lateDays }: Pick<Receivable, "dueOn" | "lateDays">) =>
    !dueOn ? t.ages.noDay : dueOn < today ? t.lateDays(lateDays) : t.dueIn(-lateDays);
}
