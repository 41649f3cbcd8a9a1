/** How price lists are read and written by the pages. */
import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";
import { usePriceWords } from "./words.ts";

export type PriceList = DataOf<"listPriceLists">["items"][number];
export type PriceListDetail = DataOf<"getPriceList">;
export type Offer = DataOf<"findPrices">["items"][number];

const touches = ["priceLists"];

export function usePriceLists() {
  return useQuery({
    queryKey: ["priceLists", "all"],
    queryFn: ({ signal }) => call("listPriceLists", { signal }).then(({ data }) => data.items),
  });
}

export function usePriceList(id: string | undefined) {
  return useQuery({
    queryKey: ["priceLists", "one", id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call("getPriceList", { params: { id: id ?? "" }, signal }).then(({ data }) => data),
  });
}

export function useSavePriceList(id: string | undefined) {
  return useWrite(
    async (body: BodyOf<"createPriceList">) => {
      const { operation } = id
        ? await call("updatePriceList", { params: { id }, body })
        : await call("createPriceList", { body });
      return { operation };
    },
    { touches, showsErrors: true },
  );
}

export function useRemovePriceList() {
  const t = usePriceWords();
  return useWrite((id: string) => call("removePriceList", { params: { id } }), { touches, says: t.removed });
}

/** The right price of a product for a customer today, and where it comes from. */
export async function findOffer(
  productId: string,
  customerId: string | undefined,
  currency: string,
): Promise<Offer | undefined> {
  const query = { productIds: productId, currency, ...(customerId ? { customerId } : {}) };
  return (await call("findPrices", { query })).data.items[0];
}
