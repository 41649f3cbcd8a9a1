import { count } from "#platform/i18n";

export const en = {
  marked: "Sample data",
  removeAll: "Remove it all",
  removing: "Removing …",
  loading: "Loading …",
  loaded: "Sample data is in place",
  removed: "Sample data is gone",
  kept: (records: number) => `Sample data is gone, except ${count(records, "record")} that you had worked on`,
  failed: "The sample data could not be loaded. Nothing was half-written; try again.",
};
