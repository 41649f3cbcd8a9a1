/** Where a record of each kind is shown; search results, timeline links and the palette go by this one map. */
const places: Readonly<Record<string, (id: string) => string>> = {
  customer: (id) => `/customers/${id}`,
  contact: (id) => `/customers/${id}`,
  opportunity: (id) => `/sales/opportunities/${id}`,
  quote: (id) => `/sales/quotes/${id}`,
  contract: (id) => `/sales/contracts/${id}`,
  order: (id) => `/sales/orders/${id}`,
  delivery: (id) => `/sales/deliveries/${id}`,
  product: (id) => `/sales/products/${id}`,
  task: () => "/tasks",
  import: (id) => `/import/${id}`,
};

/** The path of a record's page; undefined for a kind that has none. */
export function placeOf(kind: string, id: string): string | undefined {
  return places[kind]?.(encodeURIComponent(id));
}
