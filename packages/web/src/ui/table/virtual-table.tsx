import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from "react";
import { Skeleton } from "../feedback/skeleton.tsx";
import { useIsPhone } from "../theme/phone.ts";
import { useWords } from "../words.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { type Column, type Sort, leastWidth, shownColumns, tracksOf } from "./columns.ts";
import { TableHead } from "./parts.tsx";
import { toggled } from "./selection.ts";
import css from "./table.module.css";
import { type RowActs, TableRow } from "./table-row.tsx";
import { useRowKeys } from "./use-row-keys.ts";

export type VirtualTableProps<Row> = {
  /** What the list holds, for screen readers: "Customers". */
  label: string;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** On the phone a row is drawn by this instead of columns. */
  card: (row: Row) => ReactNode;
  cardHeight?: number;
  /** Click or Enter on a row. */
  onOpen?: (row: Row) => void;
  /** The row shown in the side panel. */
  openId?: string | undefined;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** On the phone boxes appear, and a tap selects: asked for, or something is selected already. */
  selecting?: boolean;
  /** Keys of the chosen columns; with `onColumns` a button to choose appears. */
  chosen?: readonly string[] | undefined;
  onColumns?: (chosen: string[]) => void;
  /** The rows near the end are on screen: fetch the next page. Called once per length of the list. */
  onEndReached?: () => void;
  /** The first and the last row on the screen, when they change. */
  onSeen?: (first: number, last: number) => void;
  /** First page, or next page, is on its way. */
  loading?: boolean;
  /** How many there are in all, when known. */
  total?: number | undefined;
  /** What stands in an empty list. */
  empty?: ReactNode;
  /** What floats over the list while rows are selected: a `SelectionBar`. */
  children?: ReactNode;
};

const rowHeight = 36;
/** So many rows before the end the next page is asked for: time enough for it while one scrolls on. */
const nearEnd = 60;

/** A list of any length: only what is seen is drawn. ↑ ↓ move, Enter opens, Space selects, Shift extends. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { rows, idOf, columns, selected, onSelect, onOpen, onEndReached, loading = false, cardHeight = 64 } = props;
  const phone = useIsPhone();
  const words = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const height = phone ? cardHeight : rowHeight;
  // the same function while the rows are the same: another one makes the virtualizer measure them all again
  const keyOf = useCallback((index: number) => idOf(rows[index] as Row), [rows, idOf]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 12,
    useFlushSync: false, // drawn with the next frame instead of inside the scroll event
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const { current, setCurrent, onKeyDown } = useRowKeys(props, (index) => virtual.scrollToIndex(index));

  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const { onSeen } = props;
  useEffect(() => onSeen?.(first, Math.max(first, last)), [onSeen, first, last]);
  const askedAt = useRef(-1);
  useEffect(() => {
    if (!onEndReached || loading || last < rows.length - nearEnd || askedAt.current === rows.length) return;
    askedAt.current = rows.length;
    onEndReached();
  }, [last, rows.length, loading, onEndReached]);

  const shown = useMemo(() => shownColumns(columns, props.chosen), [columns, props.chosen]);
  const selects = onSelect !== undefined;
  const picking = phone && selects && (props.selecting === true || (selected?.size ?? 0) > 0);
  const edges = { lead: selects, trail: props.onColumns !== undefined };
  const style = { "--tracks": tracksOf(shown, edges), "--least": phone ? "0px" : `${leastWidth(shown, edges)}px` };
  const currentId = rows[current] === undefined ? undefined : `${id}-${current}`;

  const latest = useRef<RowActs<Row>>(null);
  useEffect(() => {
    latest.current = {
      toggle: (row) => onSelect?.(toggled(selected ?? new Set(), idOf(row))),
      press: (row, index) => {
        setCurrent(index);
        if (picking) latest.current?.toggle(row);
        else onOpen?.(row);
      },
    };
  });
  const acts = useMemo(
    (): RowActs<Row> => ({
      toggle: (row) => latest.current?.toggle(row),
      press: (row, index) => latest.current?.press(row, index),
    }),
    [],
  );

  return (
    <div className={css.frame} data-edge style={style as CSSProperties}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className={css.scroller}
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={props.total ?? rows.length}
        aria-multiselectable={selects}
        aria-activedescendant={currentId}
        aria-busy={loading}
        onKeyDown={onKeyDown}
      >
        {!phone && <TableHead {...props} shown={shown} />}
        <div className={css.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const rowId = idOf(row);
            return (
              <TableRow
                key={rowId}
                id={`${id}-${index}`}
                row={row}
                index={index}
                start={start}
                height={height}
                columns={phone ? undefined : shown}
                card={props.card}
                checked={selected?.has(rowId) ?? false}
                current={index === current || rowId === props.openId}
                boxed={selects && (!phone || picking)} // on the phone only while one selects, so that names have room
                label={words.selectRow}
                acts={acts}
              />
            );
          })}
        </div>
        {loading && <Skeleton lines={rows.length === 0 ? 8 : 1} label={words.loading} />}
        {!loading && rows.length === 0 && (
          <div role="row">
            <div role="gridcell">{props.empty}</div>
          </div>
        )}
      </div>
      {!phone && props.onColumns && (
        <ColumnChoice columns={columns} chosen={shown.map((column) => column.key)} onChange={props.onColumns} />
      )}
      {props.children}
    </div>
  );
}
