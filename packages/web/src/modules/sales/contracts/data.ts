/** How contracts and their templates are read and written by the pages. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { showAtOnce, useBulkSaid, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { useContractWords } from "./words.ts";

export type Contract = DataOf<"getContract">;
export type Listed = DataOf<"listContracts">["items"][number];
export type Template = DataOf<"listContractTemplates">["items"][number];
export type Block = Contract["blocks"][number];
type Filter = { q?: string; where?: string };
type Patch = BodyOf<"updateContract">;

const touches = ["contracts", "customers", "timeline", "opportunities", "orders", "tasks", "quotes", "shareLinks"];

export function useContract(id: string) {
  return useQuery({
    queryKey: ["contracts", "one", id],
    queryFn: ({ signal }) => call("getContract", { params: { id }, signal }).then(({ data }) => data),
  });
}

/** The contracts of a customer, an opportunity. */
export function useContractsOf(of: { customerId?: string; opportunityId?: string }) {
  return useQuery({
    queryKey: ["contracts", "of", of],
    queryFn: ({ signal }) =>
      call("listContracts", { query: { ...of, sort: "-createdAt", limit: 20 }, signal }).then(({ data }) => data.items),
  });
}

export function useContractList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["contracts", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listContracts", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

export function useContractCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["contracts", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countContracts", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

export function usePatchContract() {
  return useWrite(
    ({ id, patch }: { id: string; patch: Patch }) => call("updateContract", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, "contracts", id, patch) },
  );
}

export function useBulkContracts(after: () => void) {
  const t = useContractWords();
  const said = useBulkSaid();
  return useWrite((body: BodyOf<"changeContracts">) => call("changeContracts", { body }), {
    touches,
    says: ({ data }) => said(data, t.changedMany(data.changed)),
    after,
  });
}

export function useCreateContract() {
  return useWrite((body: BodyOf<"createContract">) => call("createContract", { body }), { touches, showsErrors: true });
}

export function useUpdateContract(id: string) {
  return useWrite((body: Patch) => call("updateContract", { params: { id }, body }), { touches });
}

export function useRemoveContract() {
  const t = useContractWords();
  return useWrite((id: string) => call("removeContract", { params: { id } }), { touches, says: t.removed });
}

export function useSendContract(id: string) {
  return useWrite((expiresOn: string | null) => call("sendContract", { params: { id }, body: { expiresOn } }), {
    touches,
    quiet: true,
    showsErrors: true,
  });
}

export function useEndLinks(id: string) {
  const t = useContractWords();
  return useWrite(() => call("endContractLinks", { params: { id } }), { touches, says: t.linksEnded });
}

export function useTakeBack(id: string) {
  const t = useContractWords();
  return useWrite(() => call("takeContractBack", { params: { id } }), { touches, says: t.takenBack });
}

/** A signature is kept for good, so no undo is offered. */
export function useSignContract(id: string) {
  return useWrite(
    async (body: BodyOf<"signContract">) => {
      const { data } = await call("signContract", { params: { id }, body });
      return { data, operation: undefined };
    },
    { touches, quiet: true, showsErrors: true },
  );
}

export function useSignOnPaper(id: string) {
  const t = useContractWords();
  return useWrite(
    async ({ signedOn, scan }: { signedOn: string; scan: File | null }) => {
      if (scan) await call("attachContractFile", { params: { id }, query: { name: scan.name }, body: scan });
      return call("signContractOnPaper", { params: { id }, body: { signedOn } });
    },
    { touches, says: t.signedSaid, showsErrors: true },
  );
}

export function useTerminate(id: string) {
  const t = useContractWords();
  return useWrite((reason: string) => call("terminateContract", { params: { id }, body: { reason } }), {
    touches,
    says: t.terminated,
  });
}

export function useAmend(id: string) {
  const t = useContractWords();
  return useWrite(() => call("amendContract", { params: { id } }), { touches, says: t.amendMade });
}

export function useRenew(id: string) {
  const t = useContractWords();
  return useWrite(() => call("renewContract", { params: { id } }), { touches, says: t.renewMade });
}

export function useMakeOrder(id: string) {
  const t = useContractWords();
  return useWrite((dueOn: string | null) => call("orderFromContract", { params: { id }, body: { dueOn } }), {
    touches,
    says: ({ data }) => t.orderMade(data.number),
  });
}

export function useAttachFile(id: string) {
  return useWrite(
    (file: File) => call("attachContractFile", { params: { id }, query: { name: file.name }, body: file }),
    { touches },
  );
}

export function useDetachFile(id: string) {
  return useWrite((fileId: string) => call("detachContractFile", { params: { id, fileId } }), { touches });
}

/** Whether the kept text is what was signed; reckoned when asked. */
export function useVerification(id: string) {
  return useQuery({
    queryKey: ["contracts", "verification", id],
    enabled: false,
    queryFn: ({ signal }) => call("verifyContract", { params: { id }, signal }).then(({ data }) => data),
  });
}

/** The templates, and what they may name. */
export function useTemplates() {
  return useQuery({
    queryKey: ["contractTemplates"],
    queryFn: ({ signal }) => call("listContractTemplates", { signal }).then(({ data }) => data),
  }).data;
}

/** How a text reads with its places filled. */
export function usePreview(text: string, of: { contractId?: string; language?: "zh-CN" | "en" }) {
  return useQuery({
    queryKey: ["contracts", "preview", of, text],
    queryFn: ({ signal }) => call("previewContract", { body: { text, ...of }, signal }).then(({ data }) => data),
    placeholderData: (before) => before,
  }).data;
}

export function useSaveTemplate(id: string | undefined) {
  return useWrite(
    async (body: { name: string; language: "zh-CN" | "en"; text: string }) =>
      id ? call("updateContractTemplate", { params: { id }, body }) : call("createContractTemplate", { body }),
    { touches: ["contractTemplates"], showsErrors: true },
  );
}

export function useRemoveTemplate() {
  const t = useContractWords();
  return useWrite((id: string) => call("removeContractTemplate", { params: { id } }), {
    touches: ["contractTemplates"],
    says: t.removed,
  });
}
