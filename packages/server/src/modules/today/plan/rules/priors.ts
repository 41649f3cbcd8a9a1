/**
 * What acting is believed to change, before the firm's own outcomes teach better: the one place where these beliefs stand.
 * Each is a share between 0 and 1 of the amount named beside it. They are cautious, and they only have to be right
 * against each other: the plan compares, it does not promise.
 */
export const effects = {
  /** Of a contract's amount: what a word before its end saves that would not have been renewed. */
  renewal: 0.1,
  /** Of a deal's expected amount (stage probability × amount): what is lost if nobody speaks in the week it should close. */
  closingDeal: 0.1,
  /** Of the same, for a deal that rests longer than its stage allows with nothing planned. */
  rottingDeal: 0.08,
  /** Of the same, for a promise made to the customer of a deal: kept rather than broken. */
  promisedOnDeal: 0.1,
  /** Of what the customer is expected to buy in 90 days: what a kept promise secures. */
  promisedToCustomer: 0.05,
  /** Of customers who have left without a word, so many come back for a personal one. Their share is 1 − stillActive. */
  broughtBack: 0.3,
  /** Of what the customer is expected to buy in 90 days: what a birthday greeting adds. */
  greeting: 0.05,
  /** Of what the customer is expected to buy in 90 days: what a word in time secures, where the owner set how often. */
  keptInTouch: 0.04,
  /** Of the firm's usual sale, for a word in time to somebody who never bought. */
  keptInTouchWithStranger: 0.004,
  /** Of the firm's usual sale, for a greeting to somebody who never bought. */
  greetingToStranger: 0.002,
} as const;

/** Of the money owed: what one reminder brings in that would not have come, or only much later; by days past the due day. */
const reminders = [
  { upToDays: -1, share: 0.02 }, // a friendly word before the day
  { upToDays: 30, share: 0.1 },
  { upToDays: 90, share: 0.08 },
  { upToDays: 365, share: 0.05 },
  { upToDays: Number.POSITIVE_INFINITY, share: 0.02 },
] as const;

/** The share of money owed that a reminder brings in, when it is `daysLate` days late (negative: still to come). */
export function effectOfReminding(daysLate: number): number {
  return reminders.find(({ upToDays }) => daysLate <= upToDays)!.share;
}

/** A task's own worth is the owner's time it takes, at what an hour brings the firm, times these. */
export const taskWeights = {
  byPriority: { 1: 2, 2: 1, 3: 0.5 } as Readonly<Record<number, number>>,
  overdue: 1.5,
  dueToday: 1,
  dueSoon: 0.5,
  noDay: 0.4,
} as const;

/** Where a firm has sold nothing yet, an hour of its owner brings this, in whole units of its currency. */
export const hourWithoutSales = 100;
/** And its usual sale is worth so many of those hours. */
export const usualSaleInHours = 10;

/** A silence is unusual when at most this share of silences would be as long, were they still a customer. */
export const unusualSilence = 1 / 3;
/** And it is longer than so many times their usual gap. */
export const longerThanUsual = 1.5;

/** Days that a stage may hold a deal where it does not say. */
export const usualRottingDays = 14;
/** How far ahead each kind looks, in days. */
export const ahead = { task: 2, closing: 7, owed: 3, birthday: 3, step: 1 } as const;

/** How long an item rests after it was done, in days: a second reminder the next morning would be rude. */
export const restAfterDone = {
  task: 1,
  follow_up: 1,
  deal: 7,
  owed: 5,
  silent: 30,
  birthday: 30,
  keep_in_touch: 7,
  renew: 1,
  delivery: 1,
  package: 14,
} as const;
/** How long an item is hidden when the owner says so, in days. */
export const hiddenFor = { later: 1, not_now: 14 } as const;
