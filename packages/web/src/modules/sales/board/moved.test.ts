import fc from "fast-check";
import { expect, test } from "vitest";
import { moved } from "./moved.ts";

type Board = Parameters<typeof moved>[0];
type Card = Parameters<typeof moved>[1];

function boardOf(amounts: number[][]): Board {
  const columns = amounts.map((some, index) => {
    const cards = some.map((amountMinor, place) => ({
      id: `${index}-${place}`,
      stageId: String(index),
      amountMinor,
      currency: place % 2 ? "EUR" : "CNY",
      stageDays: 3,
      rotting: true,
    })) as Card[];
    const stage = { id: String(index), probability: index * 10 };
    return { stage, cards, count: cards.length, amounts: totals(cards, stage.probability), nextCursor: null };
  });
  return { columns } as unknown as Board;
}

function totals(cards: Card[], probability: number) {
  return ["CNY", "EUR"].flatMap((currency) => {
    const mine = cards.filter((card) => card.currency === currency);
    if (mine.length === 0) return [];
    const amountMinor = mine.reduce((sum, card) => sum + card.amountMinor, 0);
    return [{ currency, amountMinor, weightedMinor: Math.round((amountMinor * probability) / 100) }];
  });
}

test("a moved card lies on top of its new column, fresh", () => {
  const board = boardOf([[100], [200, 300]]);
  const after = moved(board, board.columns[0]!.cards[0]!, "1");
  expect(after.columns.map(({ cards }) => cards.map(({ id }) => id))).toEqual([[], ["0-0", "1-0", "1-1"]]);
  expect(after.columns[1]!.cards[0]).toMatchObject({ stageId: "1", stageDays: 0, rotting: false });
});

test("a card moved to where it is stays as it is", () => {
  const board = boardOf([[100]]);
  expect(moved(board, board.columns[0]!.cards[0]!, "0")).toBe(board);
});

test("the heads say what the cards add up to, however they are moved", () => {
  const column = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 6 });
  const moves = fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(3)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 4, maxLength: 4 }), moves, (amounts, moves) => {
      let board = boardOf(amounts);
      for (const [from, place, to] of moves) {
        const card = board.columns[from]!.cards[place];
        if (card) board = moved(board, card, String(to));
      }
      for (const { stage, cards, count, amounts } of board.columns) {
        expect(count).toBe(cards.length);
        const shown = amounts.filter(({ amountMinor }) => amountMinor !== 0);
        const expected = totals(cards, stage.probability).filter(({ amountMinor }) => amountMinor !== 0);
        expect(shown.toSorted((a, b) => (a.currency < b.currency ? -1 : 1))).toEqual(expected);
      }
    }),
  );
});
