import { type Sentence, say } from "#platform/i18n";

/** Work that is sold once and takes weeks: what it is called, who buys it, what it costs and how it is brought. */
export type CommissionWords = {
  title: Sentence;
  buyer: "firm" | "person";
  /** Lessons of a course, hours of advice, else how many of it. */
  pieces: number;
  pieceMinor: number;
  delivery:
    | { kind: "project"; days: number; steps: readonly Sentence[] }
    | { kind: "course" }
    | { kind: "hours"; notes: readonly Sentence[] };
};

type Price = { buyer?: CommissionWords["buyer"]; pieces?: number; yuan: number };

const sold = (en: string, zh: string, { buyer = "firm", pieces = 1, yuan }: Price) => ({
  title: say(en, zh),
  buyer,
  pieces,
  pieceMinor: yuan * 100,
});

/** Work by milestones, spread evenly over so many days. */
export function project(
  en: string,
  zh: string,
  { days, ...price }: Price & { days: number },
  steps: readonly Sentence[],
): CommissionWords {
  return { ...sold(en, zh, price), delivery: { kind: "project", days, steps } };
}

/** Weekly lessons. */
export function course(en: string, zh: string, price: Price): CommissionWords {
  return { ...sold(en, zh, price), delivery: { kind: "course" } };
}

/** Hours that are worked when they are needed; `notes` say for what. */
export function hours(en: string, zh: string, price: Price, notes: readonly Sentence[]): CommissionWords {
  return { ...sold(en, zh, price), delivery: { kind: "hours", notes } };
}

/** One that goes on, one whose money is late, one that is finished, and one that has only just been sold. */
export type FourCommissions = readonly [CommissionWords, CommissionWords, CommissionWords, CommissionWords];
