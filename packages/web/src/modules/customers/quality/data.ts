import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Overview = DataOf<"getQualityOverview">;
export type Work = DataOf<"listQualityWork">["items"][number];
export type Fault = Work["faults"][number];
export type FixKind = BodyOf<"fixQuality">["kind"];
/** Which faults the work list shows. */
export type Asked = { field?: Fault["field"]; kind?: Fault["kind"] };

/** The words of data quality. */
export function useQualityWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

// Every change of a customer may change its faults, so all stands under that name.
const touches = ["customers"];

/** The base's score and what each field lacks; asked again while customers are being looked at. */
export function useOverview() {
  return useQuery({
    queryKey: ["customers", "quality"],
    queryFn: ({ signal }) => call("getQualityOverview", { signal }).then(({ data }) => data),
    refetchInterval: ({ state }) => (state.data && state.data.waiting > 0 ? 2000 : false),
  });
}

/** Who has such faults, the lowest score first. */
export function useWork(asked: Asked) {
  return useInfiniteQuery({
    queryKey: ["customers", "quality", "work", asked],
    initialPageParam: "",
    queryFn: ({ signal, pageParam }) =>
      call("listQualityWork", {
        query: { ...asked, limit: 30, ...(pageParam === "" ? {} : { cursor: pageParam }) },
        signal,
      }).then(({ data }) => data),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** One customer's score with its reasons. */
export function useCustomerQuality(id: string) {
  return useQuery({
    queryKey: ["customers", "quality", "of", id],
    queryFn: ({ signal }) => call("getCustomerQuality", { params: { id }, signal }).then(({ data }) => data),
  }).data;
}

/** What mending would change. */
export function usePreview(kind: FixKind) {
  return useQuery({
    queryKey: ["customers", "quality", "fix", kind],
    queryFn: ({ signal }) => call("previewQualityFix", { params: { kind }, signal }).then(({ data }) => data),
  });
}

/** Mends one kind of fault, of those named or of all. */
export function useFix(after?: () => void) {
  const t = useQualityWords();
  return useWrite((body: BodyOf<"fixQuality">) => call("fixQuality", { body }), {
    touches,
    says: ({ data }) => t.fixed(data.changed),
    ...(after ? { after } : {}),
  });
}

/** Says that what is known of one is still right. */
export function useConfirm() {
  const t = useQualityWords();
  return useWrite(({ id }: { id: string; name: string }) => call("confirmCustomer", { params: { id } }), {
    touches,
    says: (_, { name }) => t.confirmed(name),
  });
}

/** Says that what is known of several is still right. */
export function useConfirmMany() {
  const t = useQualityWords();
  return useWrite((ids: string[]) => call("changeCustomers", { body: { ids, action: { kind: "confirm" } } }), {
    touches,
    says: ({ data }) => t.confirmedMany(data.changed),
  });
}

/** After how many months somebody counts as stale. */
export function useStaleMonths() {
  const t = useQualityWords();
  return useWrite((staleMonths: number) => call("updateQualitySettings", { body: { staleMonths } }), {
    touches,
    says: t.staleSaved,
  });
}
