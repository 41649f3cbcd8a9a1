import { count } from "#platform/i18n";

export const en = {
  returning: (day: string, orders: number) => `Returning customer: last bought ${day}, ${count(orders, "order")}`,
  known: "Known, has not bought yet",
  first: "New customer: this would be the first order",
  use: "Use",
  takeThis: (name: string) => `Use ${name}`,
  tag: { first: "New", returning: "Returning" },
};
