export const en = {
  yes: "Yes",
  no: "No",
  none: "–",
  choose: "Choose…",
  find: {
    customer: "Find a customer",
    opportunity: "Find an opportunity",
    order: "Find an order",
    product: "Find a product",
  },
  gone: "no longer there",
  change: (label: string) => `Change ${label}`,
  save: "Save",
  linkPlaceholder: "https://",
};
