import type { DataOf } from "#platform/client";

type Calendar = DataOf<"getOpportunityCalendar">;
type Day = Calendar["days"][number];
type Card = Day["cards"][number];

/** The calendar as it will be once a card has another day. Its sums by chance follow when the server has answered. */
export function movedTo(calendar: Calendar, card: Card, on: string): Calendar {
  if (card.expectedCloseOn === on) return calendar;
  const without = calendar.days
    .map((day) => (day.on === card.expectedCloseOn ? counted(day, card, -1) : day))
    .filter(({ count }) => count > 0);
  if (on < calendar.from || on > calendar.to) return { ...calendar, days: without };
  const there = without.find((day) => day.on === on) ?? { on, count: 0, amounts: [], cards: [] };
  const days = [...without.filter((day) => day.on !== on), counted(there, { ...card, expectedCloseOn: on }, 1)];
  return { ...calendar, days: days.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

function counted(day: Day, card: Card, sign: 1 | -1): Day {
  const { currency, amountMinor } = card;
  const known = day.amounts.some((amount) => amount.currency === currency);
  const amounts = known ? day.amounts : [...day.amounts, { currency, amountMinor: 0, weightedMinor: 0 }];
  const others = day.cards.filter(({ id }) => id !== card.id);
  return {
    ...day,
    count: day.count + sign,
    cards: sign === 1 ? [...others, card] : others,
    amounts: amounts.map((one) =>
      one.currency === currency ? { ...one, amountMinor: one.amountMinor + sign * amountMinor } : one,
    ),
  };
}
