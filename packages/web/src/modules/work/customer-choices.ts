import { useQuery } from "@tanstack/react-query";
import { call } from "#platform/client";
import { useSaysReturning } from "../customers/returning/data.ts";

/** Customers to choose from, found by what is typed. */
export function useCustomerChoices(text: string) {
  const says = useSaysReturning();
  const found = useQuery({
    queryKey: ["customers", "choices", text],
    queryFn: ({ signal }) =>
      call("listCustomers", { query: { limit: 20, ...(text ? { q: text } : {}) }, signal }).then(
        ({ data }) => data.items,
      ),
    placeholderData: (before) => before,
  });
  return (found.data ?? []).map((customer) => ({
    id: customer.id,
    label: customer.name,
    ...(customer.orderCount > 0 ? { hint: says(customer) } : {}),
  }));
}
