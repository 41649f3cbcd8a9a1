import { call, useFound } from "#platform/client";
import { useSaysReturning } from "../customers/returning/data.ts";

/** Customers to choose from, found by what is typed. */
export function useCustomerChoices(text: string) {
  const says = useSaysReturning();
  const { found, searching } = useFound(["customers", "choices", text], (signal) =>
    call("listCustomers", { query: { limit: 20, ...(text ? { q: text } : {}) }, signal }).then(
      ({ data }) => data.items,
    ),
  );
  const options = found.map((customer) => ({
    id: customer.id,
    label: customer.name,
    ...(customer.orderCount > 0 ? { hint: says(customer) } : {}),
  }));
  return { options, searching };
}
