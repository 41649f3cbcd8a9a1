/** The deals of a forecast as the owner tries them out; pure, so that the server and the page cannot differ. */

/** An open deal: its stage's chance in percent, and the day on which it is expected to close. */
export type OpenDeal = { id: string; probability: number; amountMinor: number; expectedCloseOn: string | null };

/** What a forecast is reckoned from. `rest` are deals that are counted but not listed, and cannot be tried out. */
export type PipelinePeriod = {
  today: string;
  period: { from: string; to: string };
  wonMinor: number;
  deals: readonly OpenDeal[];
  undated: readonly OpenDeal[];
  rest: { probabilities: readonly number[]; amountsMinor: readonly number[]; months: readonly string[] };
};

/** What is tried with a deal; what is not named stays as it is. */
export type Trial = {
  counts?: boolean | undefined;
  outcome?: "open" | "won" | "lost" | undefined;
  probability?: number | undefined; // percent
  amountMinor?: number | undefined;
  closesOn?: string | undefined;
};
export type Trials = Readonly<Record<string, Trial>>;

/** A deal as it is tried. `on` is the day it counts to; null when it counts to none. */
export type Tried = {
  counts: boolean;
  outcome: "open" | "won" | "lost";
  probability: number;
  amountMinor: number;
  closesOn: string | null;
  on: string | null;
};

/** A deal with what is tried of it. A day that is over counts as today. */
export function tried(deal: OpenDeal, trial: Trial, today: string): Tried {
  const closesOn = trial.closesOn ?? deal.expectedCloseOn;
  return {
    counts: trial.counts ?? true,
    outcome: trial.outcome ?? "open",
    probability: trial.probability ?? deal.probability,
    amountMinor: trial.amountMinor ?? deal.amountMinor,
    closesOn,
    on: closesOn !== null && closesOn < today ? today : closesOn,
  };
}

/** The chance and amount of each deal that counts in the period, and the month each counts to. */
export type Counted = { probabilities: number[]; amounts: number[]; months: string[] };

/** What counts under these trials: what is won already, the deals as they are tried, and those too many to list. */
export function countedOf(forecast: PipelinePeriod, trials: Trials): Counted {
  const { period, today, wonMinor, rest } = forecast;
  const counted: Counted = { probabilities: [], amounts: [], months: [] };
  const add = (probability: number, amount: number, month: string) => {
    counted.probabilities.push(probability);
    counted.amounts.push(amount);
    counted.months.push(month);
  };
  if (wonMinor > 0) add(1, wonMinor, "");
  for (const deal of [...forecast.deals, ...forecast.undated]) {
    const { counts, outcome, probability, amountMinor, on } = tried(deal, trials[deal.id] ?? {}, today);
    if (!counts || on === null || on < period.from || on > period.to) continue;
    add(outcome === "won" ? 1 : outcome === "lost" ? 0 : probability / 100, amountMinor, on.slice(0, 7));
  }
  for (const [index, probability] of rest.probabilities.entries()) {
    add(probability / 100, rest.amountsMinor[index]!, rest.months[index]!);
  }
  return counted;
}

export type MonthRow = { month: string; wonMinor: number; expectedMinor: number };

/** What is won and what may be expected of each month under these trials. */
export function monthsOf(
  forecast: { months: readonly Pick<MonthRow, "month" | "wonMinor">[] },
  { probabilities, amounts, months }: Counted,
): MonthRow[] {
  const expected = new Map<string, number>();
  for (const [index, month] of months.entries()) {
    expected.set(month, (expected.get(month) ?? 0) + probabilities[index]! * amounts[index]!);
  }
  return forecast.months.map(({ month, wonMinor }) => ({
    month,
    wonMinor,
    expectedMinor: Math.round(expected.get(month) ?? 0),
  }));
}
