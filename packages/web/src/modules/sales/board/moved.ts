import type { DataOf } from "#platform/client";

type Board = DataOf<"getBoard">;
type Column = Board["columns"][number];
type Card = Column["cards"][number];

/** The board as it will be once a card has moved: on top of its new column, and counted there. */
export function moved(board: Board, card: Card, stageId: string): Board {
  if (card.stageId === stageId) return board;
  return {
    ...board,
    columns: board.columns.map((column) => {
      if (column.stage.id === card.stageId) {
        return { ...counted(column, card, -1), cards: column.cards.filter(({ id }) => id !== card.id) };
      }
      if (column.stage.id !== stageId) return column;
      return {
        ...counted(column, card, 1),
        cards: [{ ...card, stageId, stageDays: 0, rotting: false }, ...column.cards],
      };
    }),
  };
}

function counted(column: Column, { currency, amountMinor }: Card, sign: 1 | -1): Column {
  const known = column.amounts.some((amount) => amount.currency === currency);
  const amounts = known ? column.amounts : [...column.amounts, { currency, amountMinor: 0, weightedMinor: 0 }];
  return {
    ...column,
    count: column.count + sign,
    amounts: amounts.map((amount) => {
      if (amount.currency !== currency) return amount;
      const total = amount.amountMinor + sign * amountMinor;
      return { ...amount, amountMinor: total, weightedMinor: Math.round((total * column.stage.probability) / 100) };
    }),
  };
}
