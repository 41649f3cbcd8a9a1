import { count } from "#platform/i18n";

const days = (number: number) => count(number, "day");

export const en = {
  title: "Dormant pool",
  lead: "Who has had no word and no order for longer than their level allows, and has nothing planned. Wake them a few a day, or let them go.",
  levels: { A: "Level A", B: "Level B", C: "Level C", none: "Without a level" } as Record<string, string>,
  afterDays: "Asleep after, days",
  warnDays: "Warn before, days",
  rule: (after: number, warn: number) =>
    `Asleep after ${days(after)} without a word or an order; told ${days(warn)} before.`,
  asleep: (number: number) => `${number} asleep`,
  soon: (number: number) => `${number} soon`,
  change: "Change",
  save: "Save",
  cancel: "Cancel",
  saved: "The rule is changed",
  wakeTitle: "Wake them up",
  wake: (number: number) => `Wake ${number}`,
  wakeLead: (number: number) => `A next step with ${count(number, "customer")}, as tasks you find in Today.`,
  stepTitle: "What to do",
  stepDefault: "Say hello to {name}",
  stepHint: "{name} becomes the customer's name.",
  from: "From",
  perDay: "So many a day",
  plan: "Plan it",
  planned: (number: number) => `${count(number, "next step")} planned`,
  worth: "Worth most among them",
  since: (when: string) => `last contact ${when}`,
  bought: (when: string) => `last order ${when}`,
  nobody: "Nobody sleeps",
  nobodyHint: "Everybody has heard from you lately, or has something planned.",
  all: "Show all",
  planThem: "Plan a step",
};
