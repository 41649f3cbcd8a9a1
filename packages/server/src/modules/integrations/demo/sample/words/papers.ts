import { say } from "#platform/i18n";

/** What binds a firm for a year, and what it is worth in fen. */
export const agreement = say("Yearly agreement", "年度合作协议");
export const agreementMinor = 3_600_000;

/** Well-formed, and nobody's: there is no province 99. */
export const taxNumbers: readonly string[] = [
  "91990000MA0000001B",
  "91990000MA0000002E",
  "91990000MA0000003H",
  "91990000MA0000004L",
  "91990000MA0000005P",
  "91990000MA0000006T",
];
