import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import { useLanguage } from "#platform/i18n";
import type { ListField } from "#platform/filters";

export type ListName =
  | "customers"
  | "opportunities"
  | "orders"
  | "products"
  | "quotes"
  | "contracts"
  | "deliveries"
  | "receivables"
  | "invoices";

const none: readonly ListField[] = [];

/** What a list can show, be asked and sorted by, and have edited; in the reader's language. */
export function useCatalogue(list: ListName): readonly ListField[] {
  const language = useLanguage();
  return (
    useQuery({
      queryKey: [list, "catalogue", language], // by the table: a new tag, source or channel comes with one of its rows
      queryFn: ({ signal }) => call("getList", { params: { list }, signal }).then(({ data }) => data.fields),
      staleTime: 0, // read again when the list is opened: fields and stages are changed on other pages
    }).data ?? none
  );
}
