import { memo, type ReactNode } from "react";
import type { Column } from "./columns.ts";
import { Cells } from "./parts.tsx";
import css from "./table.module.css";

export type RowActs<Row> = { press: (row: Row, index: number) => void; toggle: (row: Row) => void };

type Props<Row> = {
  id: string;
  row: Row;
  index: number;
  start: number;
  height: number;
  /** Undefined on the phone, where the card speaks. */
  columns: readonly Column<Row>[] | undefined;
  card: (row: Row) => ReactNode;
  checked: boolean;
  current: boolean;
  boxed: boolean;
  label: string;
  acts: RowActs<Row>;
};

function PlainRow<Row>(props: Props<Row>) {
  const { id, row, index, start, height, columns, card, checked, current, boxed, label, acts } = props;
  return (
    <div
      id={id}
      className={columns ? css.row : css.card}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={checked}
      data-current={current}
      style={{ transform: `translateY(${start}px)`, height }}
      onClick={(event) => {
        if ((event.target as Element).closest("a, button, input, select, textarea, label")) return;
        acts.press(row, index);
      }}
    >
      <Cells
        row={row}
        columns={columns}
        card={card}
        checked={checked}
        toggle={boxed ? () => acts.toggle(row) : undefined}
        label={label}
      />
    </div>
  );
}

/** One row of the list; scrolling draws only those that come into sight, the others stand as they are. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
