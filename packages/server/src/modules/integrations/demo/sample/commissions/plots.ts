/** A part of the price: how much of it in per cent, in how many days from today it is due, and whether it came. */
export type Part = { percent: number; inDays: number; paid: boolean };
export type Plot = { soldDaysAgo: number; parts: readonly Part[] };

/** How the four commissions of a trade stand today, in the order of their words. */
export const plots: readonly Plot[] = [
  {
    soldDaysAgo: 54,
    parts: [
      { percent: 30, inDays: -50, paid: true },
      { percent: 40, inDays: -20, paid: true },
      { percent: 30, inDays: 5, paid: false },
    ],
  },
  {
    soldDaysAgo: 40,
    parts: [
      { percent: 40, inDays: -36, paid: true },
      { percent: 60, inDays: -12, paid: false },
    ],
  },
  {
    soldDaysAgo: 84,
    parts: [
      { percent: 50, inDays: -80, paid: true },
      { percent: 50, inDays: -14, paid: true },
    ],
  },
  {
    soldDaysAgo: 6,
    parts: [
      { percent: 50, inDays: 3, paid: false },
      { percent: 50, inDays: 45, paid: false },
    ],
  },
];
