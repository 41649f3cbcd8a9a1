import { tradesEn } from "../trades.ts";

export const en = {
  step: (at: number) => `Question ${at} of 3`,
  whoTitle: "Who are you?",
  whoLead: "Soloist runs on this machine; what you enter stays here.",
  name: "Your name",
  email: "Email",
  password: "Password",
  passwordHint: "At least 10 characters; a short sentence is easy to remember.",
  next: "Continue",
  tradeTitle: "What do you do?",
  tradeLead:
    "It sets up stages, fields, checklists and examples. Change any of it at any time, or take it back with one undo.",
  trades: tradesEn,
  later: "Decide later",
  dataTitle: "What shall Soloist work with?",
  dataLead: "Whatever you choose can be undone in one click.",
  file: "My own spreadsheet",
  fileHint: "CSV, XLSX, vCard or JSON: customers, orders, opportunities. Preview first, full undo after.",
  sample: "Sample data",
  sampleHint: "Two years of a small firm of your trade, to look around. It leaves without a trace.",
  empty: "Start empty",
  emptyHint: "Write down the first customer in half a minute.",
  loading: "Putting the sample data in place …",
  already: "Soloist is set up already.",
  signIn: "Sign in",
};
