import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";

/** Customers to choose from, found by what is typed. */
export function useCustomerChoices(text: string) {
  const found = useQuery({
    queryKey: ["customers", "choices", text],
    queryFn: ({ signal }) =>
      call("listCustomers", { query: { limit: 20, ...(text ? { q: text } : {}) }, signal }).then(
        ({ data }) => data.items,
      ),
    placeholderData: (before) => before,
  });
  return (found.data ?? []).map(({ id, name }) => ({ id, label: name }));
}
