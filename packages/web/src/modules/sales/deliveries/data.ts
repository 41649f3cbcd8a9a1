/** How deliveries are read and written by the pages. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { sentenceOf } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { showAtOnce, useBulkSaid, useListPages } from "#platform/lists";
import { useWrite } from "#platform/undo";
import { toast } from "#ui/feedback/toast.ts";
import { useDeliveryWords } from "./words.ts";

export type Listed = DataOf<"listDeliveries">["items"][number];
export type Delivery = DataOf<"getDelivery">;
export type Step = Delivery["steps"][number];
export type Template = DataOf<"listDeliveryTemplates">["items"][number];
type Filter = { q?: string; where?: string };

const touches = ["deliveries", "deliverySteps", "deliveryHours", "timeline", "customers", "today"];

/** The list of deliveries as it is scrolled. */
export function useDeliveryList(filter: Filter, sort: string, ready: boolean) {
  return useListPages(
    ["deliveries", "list", filter, sort],
    ({ cursor, signal }) =>
      call("listDeliveries", { query: { ...filter, sort, limit: 100, ...(cursor ? { cursor } : {}) }, signal }).then(
        ({ data }) => data,
      ),
    ready,
  );
}

/** How many the filter leaves. */
export function useDeliveryCount(filter: Filter, ready: boolean): number | undefined {
  return useQuery({
    queryKey: ["deliveries", "count", filter],
    enabled: ready,
    queryFn: ({ signal }) => call("countDeliveries", { query: filter, signal }).then(({ data }) => data.count),
    placeholderData: (before) => before,
  }).data;
}

/** The deliveries of a customer or an order, the latest first. */
export function useDeliveriesOf(of: { customerId: string } | { orderId: string }): Listed[] {
  const found = useQuery({
    queryKey: ["deliveries", "of", of],
    queryFn: ({ signal }) =>
      call("listDeliveries", { query: { ...of, sort: "-createdAt", limit: 20 }, signal }).then(
        ({ data }) => data.items,
      ),
  });
  return found.data ?? [];
}

export function useDelivery(id: string) {
  return useQuery({
    queryKey: ["deliveries", "one", id],
    queryFn: ({ signal }) => call("getDelivery", { params: { id }, signal }).then(({ data }) => data),
  });
}

export function useCreateDelivery() {
  const t = useDeliveryWords();
  return useWrite((body: BodyOf<"createDelivery">) => call("createDelivery", { body }), { touches, says: t.begun });
}

/** Whether the products of an order say how it is delivered: asked when somebody wants to begin. */
export function useAskDeliverable() {
  return useMutation({
    mutationFn: (orderId: string) =>
      call("listDeliverable", { params: { id: orderId } }).then(({ data }) => data.items.length > 0),
    onError: (error) => toast(sentenceOf(error), { tone: "bad" }),
  });
}

/** Begins what an order sold, as its products say. */
export function useDeliverOrder() {
  const t = useDeliveryWords();
  return useWrite((id: string) => call("deliverOrder", { params: { id } }), { touches, says: t.begun });
}

/** Changes a delivery where it stands. */
export function usePatchDelivery() {
  return useWrite(
    ({ id, patch }: { id: string; patch: BodyOf<"updateDelivery"> }) =>
      call("updateDelivery", { params: { id }, body: patch }),
    { touches, before: ({ id, patch }, client) => showAtOnce(client, "deliveries", id, patch) },
  );
}

export function useSetState(id: string) {
  return useWrite((state: Delivery["state"]) => call("setDeliveryState", { params: { id }, body: { state } }), {
    touches,
  });
}

export function useRemoveDelivery() {
  const t = useDeliveryWords();
  return useWrite((id: string) => call("removeDelivery", { params: { id } }), { touches, says: t.removed });
}

/** Does one thing to many deliveries, as one operation. */
export function useBulkDeliveries(after: () => void) {
  const t = useDeliveryWords();
  const said = useBulkSaid();
  return useWrite((body: BodyOf<"changeDeliveries">) => call("changeDeliveries", { body }), {
    touches,
    says: ({ data }) => said(data, t.changed(data.changed)),
    after,
  });
}

export function useAddStep(id: string) {
  return useWrite((body: BodyOf<"addDeliveryStep">) => call("addDeliveryStep", { params: { id }, body }), { touches });
}

export function usePatchStep() {
  return useWrite(
    ({ id, patch }: { id: string; patch: BodyOf<"updateDeliveryStep"> }) =>
      call("updateDeliveryStep", { params: { id }, body: patch }),
    { touches },
  );
}

/** Says what became of a step; `onFinished` hears when it was the last one. */
export function useResolveStep(onFinished: () => void) {
  return useWrite(
    ({ id, state }: { id: string; state: Step["state"] }) =>
      call("resolveDeliveryStep", { params: { id }, body: { state } }),
    {
      touches,
      after: ({ data }, { state }) => {
        if (data.state === "done" && state !== "open") onFinished();
      },
    },
  );
}

export function useRemoveStep() {
  const t = useDeliveryWords();
  return useWrite((id: string) => call("removeDeliveryStep", { params: { id } }), { touches, says: t.removed });
}

export function usePlanSessions(id: string) {
  return useWrite((body: BodyOf<"planSessions">) => call("planSessions", { params: { id }, body }), { touches });
}

export function useLogHours(id: string) {
  const t = useDeliveryWords();
  const { duration } = useFormats();
  return useWrite((body: BodyOf<"logHours">) => call("logHours", { params: { id }, body }), {
    touches,
    says: (_, { minutes }) => t.logged(duration(minutes)),
  });
}

export function useRemoveHours() {
  const t = useDeliveryWords();
  return useWrite((id: string) => call("removeHours", { params: { id } }), { touches, says: t.removed });
}

export function useTemplates(): Template[] {
  return (
    useQuery({
      queryKey: ["deliveryTemplates", "all"],
      queryFn: ({ signal }) => call("listDeliveryTemplates", { signal }).then(({ data }) => data.items),
    }).data ?? []
  );
}

export function useSaveTemplate(id: string | undefined) {
  return useWrite(
    async (body: BodyOf<"createDeliveryTemplate">) => {
      const { operation } = id
        ? await call("updateDeliveryTemplate", { params: { id }, body })
        : await call("createDeliveryTemplate", { body });
      return { operation };
    },
    { touches: ["deliveryTemplates", "productDeliveries"] },
  );
}

export function useRemoveTemplate() {
  const t = useDeliveryWords();
  return useWrite((id: string) => call("removeDeliveryTemplate", { params: { id } }), {
    touches: ["deliveryTemplates", "productDeliveries"],
    says: t.removed,
  });
}

/** By which template a product is delivered. */
export function useProductTemplate(productId: string) {
  return useQuery({
    queryKey: ["productDeliveries", productId],
    queryFn: ({ signal }) =>
      call("getProductDelivery", { params: { id: productId }, signal }).then(({ data }) => data.template),
  }).data;
}

export function useSetProductTemplate(productId: string) {
  return useWrite(
    (templateId: string | null) => call("setProductDelivery", { params: { id: productId }, body: { templateId } }),
    { touches: ["productDeliveries"] },
  );
}
