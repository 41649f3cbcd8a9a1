import { tradesEn } from "../trades.ts";

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const en = {
  title: "Trade",
  hint: "Choose what you do and see what it brings. A set-up only adds: what you have stays as it is. One undo takes all of it back while no deal stands on it.",
  trades: tradesEn,
  current: "Yours",
  counts: {
    stage: (count: number) => many(count, "stage"),
    field: (count: number) => many(count, "field"),
    check: (count: number) => many(count, "checklist item"),
    product: (count: number) => many(count, "product"),
    delivery: (count: number) => many(count, "delivery template"),
    contract: (count: number) => many(count, "contract template"),
  },
  heads: {
    stage: "Stages",
    field: "Fields",
    check: "Checklists before leaving a stage",
    product: "Products, as examples",
    delivery: "Delivery templates",
    contract: "Contract templates",
  },
  records: { customer: "customer", contact: "contact", opportunity: "opportunity", order: "order" } as Record<
    string,
    string
  >,
  comma: ", ",
  colon: ": ",
  adds: (what: string) => `Adds ${what}`,
  nothingToAdd: "All of it is there already.",
  thereAlready: "there already",
  setUp: "Set up",
  isSetUp: "Set up",
  done: (name: string, added: string) => `${name}: ${added} added`,
  things: (count: number) => many(count, "thing"),
};
