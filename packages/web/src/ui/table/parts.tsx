import { memo, type ReactNode } from "react";
import { Icon } from "../display/icon.tsx";
import { useWords } from "../words.ts";
import { type Column, type Sort, nextSort } from "./columns.ts";
import css from "./table.module.css";

type HeadProps<Row> = {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  shown: readonly Column<Row>[];
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
};

function PlainHead<Row>({ rows, idOf, shown, sort, onSort, selected, onSelect }: HeadProps<Row>) {
  const words = useWords();
  const all = rows.length > 0 && rows.every((row) => selected?.has(idOf(row)));
  return (
    <div className={css.head} role="row">
      {onSelect && (
        <div role="columnheader">
          <label className={css.check}>
            <input
              type="checkbox"
              aria-label={words.selectAll}
              checked={all}
              onChange={() => onSelect(new Set(all ? [] : rows.map(idOf)))}
            />
          </label>
        </div>
      )}
      {shown.map((column) => {
        const on = sort?.key === column.key;
        const direction = on && sort.direction === "asc" ? "ascending" : "descending";
        return (
          <div
            key={column.key}
            role="columnheader"
            className={column.align === "end" ? `${css.headCell} ${css.end}` : css.headCell}
            aria-sort={on ? direction : undefined}
          >
            {column.sortable && onSort ? (
              <button
                type="button"
                className={css.sort}
                data-on={on}
                title={words.sortBy(column.title)}
                onClick={() => onSort(nextSort(sort, column.key))}
              >
                {column.title}
                <Icon name={on && sort.direction === "desc" ? "down" : "up"} size={14} />
              </button>
            ) : (
              column.title
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The head that stays: names, the sort, and "select all that are loaded". */
export const TableHead = memo(PlainHead) as typeof PlainHead;

type CellsProps<Row> = {
  row: Row;
  /** Undefined on the phone, where the card speaks. */
  columns: readonly Column<Row>[] | undefined;
  card: (row: Row) => ReactNode;
  checked: boolean;
  toggle: (() => void) | undefined;
  label: string;
};

/** What one row holds. */
export function Cells<Row>({ row, columns, card, checked, toggle, label }: CellsProps<Row>) {
  return (
    <>
      {toggle && (
        <div role="gridcell" style={{ height: "100%" }}>
          <label className={css.check}>
            <input type="checkbox" aria-label={label} checked={checked} onChange={toggle} tabIndex={-1} />
          </label>
        </div>
      )}
      {columns ? (
        columns.map((column) => (
          <div
            key={column.key}
            role="gridcell"
            className={column.align === "end" ? `${css.cell} ${css.end}` : css.cell}
          >
            {column.cell(row)}
          </div>
        ))
      ) : (
        <div role="gridcell">{card(row)}</div>
      )}
    </>
  );
}
