import { type RefObject, useRef, useState } from "react";
import { Icon } from "#ui/display/icon.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import type { Card } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import css from "./board.module.css";
import { Column, WonColumn } from "./column.tsx";
import type { Board, BoardFilter } from "./data.ts";
import { useDrops, useDropTarget } from "./drag.ts";

function LostPlace() {
  const t = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const over = useDropTarget(ref, "lost");
  return (
    <div className={css.lost} ref={ref} data-over={over}>
      <Icon name="close" />
      {t.dropLost}
    </div>
  );
}

/** The stages to go to by one tap, on the phone, where one column fills the screen. */
function StageBar({ board, at, scroller }: { board: Board; at: number; scroller: RefObject<HTMLDivElement | null> }) {
  const t = useWords();
  const names = [
    ...board.columns.map(({ stage, count }) => [stage.name, count] as const),
    [t.won, board.won.count] as const,
  ];
  const go = (index: number) => {
    const element = scroller.current;
    element?.scrollTo({ left: index * element.clientWidth, behavior: "smooth" });
  };
  return (
    <div className={css.stages} role="group" aria-label={t.stages} data-edge>
      {names.map(([name, count], index) => (
        <button type="button" aria-pressed={index === at} onClick={() => go(index)} key={index}>
          {name} <small>{count}</small>
        </button>
      ))}
    </div>
  );
}

export type ColumnsProps = {
  board: Board;
  filter: BoardFilter;
  openId: string | undefined;
  onOpen: (card: Card) => void;
  onDrop: (card: Card, place: string) => void;
};

/** The columns beside each other; on the phone one at a time, to swipe. */
export function Columns({ board, filter, openId, onOpen, onDrop }: ColumnsProps) {
  const t = useWords();
  const phone = useIsPhone();
  const isEmpty = Object.keys(filter).length === 0 && board.columns.every(({ count }) => count === 0);
  const scroller = useRef<HTMLDivElement>(null);
  const [at, see] = useState(0);
  const dragging = useDrops(onDrop);
  function shift(card: Card, by: 1 | -1) {
    const index = board.columns.findIndex(({ stage }) => stage.id === card.stageId);
    const next = board.columns[index + by]?.stage.id ?? (by === 1 ? "won" : undefined);
    if (next) onDrop(card, next);
    // It is drawn in its new column: the focus goes with it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${card.id}"]`)?.focus());
  }
  return (
    <>
      {phone && <StageBar board={board} at={at} scroller={scroller} />}
      <div
        className={css.columns}
        data-edge
        data-dragging={dragging}
        ref={scroller}
        onScroll={({ currentTarget }) => phone && see(Math.round(currentTarget.scrollLeft / currentTarget.clientWidth))}
      >
        {board.columns.map((column, index) => (
          <Column
            hint={isEmpty && index === 0 ? t.emptyBoardHint : undefined}
            column={column}
            filter={filter}
            openId={openId}
            onOpen={onOpen}
            onShift={shift}
            key={column.stage.id}
          />
        ))}
        <WonColumn won={board.won} openId={openId} onOpen={onOpen} />
      </div>
      {dragging && <LostPlace />}
    </>
  );
}
