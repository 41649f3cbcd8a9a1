/** Dragging, fetched when the board is first shown on a screen with a pointer. */
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { Card } from "../opportunities/data.ts";

const load = () => import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/** Makes an element one that can be picked up. Answers whether it is in the air. */
export function useDraggable(ref: RefObject<HTMLElement | null>, card: Card): boolean {
  const [inAir, lift] = useState(false);
  const cardNow = useEffectEvent(() => card);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void load().then(({ draggable }) => {
      if (gone || !ref.current) return;
      stop = draggable({
        element: ref.current,
        getInitialData: () => ({ card: cardNow() }),
        onDragStart: () => lift(true),
        onDrop: () => lift(false),
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [ref]);
  return inAir;
}

/** Makes an element one where a card can be put down. Answers whether one hangs over it. */
export function useDropTarget(ref: RefObject<HTMLElement | null>, place: string): boolean {
  const [over, hang] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void load().then(({ dropTargetForElements }) => {
      if (gone || !ref.current) return;
      stop = dropTargetForElements({
        element: ref.current,
        getData: () => ({ place }),
        onDragEnter: () => hang(true),
        onDragLeave: () => hang(false),
        onDrop: () => hang(false),
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [ref, place]);
  return over;
}

/** Tells what is put down where, and whether anything is in the air. */
export function useDrops(onDrop: (card: Card, place: string) => void): boolean {
  const [dragging, drag] = useState(false);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void load().then(({ monitorForElements }) => {
      if (gone) return;
      stop = monitorForElements({
        onDragStart: () => drag(true),
        onDrop: ({ source, location }) => {
          drag(false);
          const place = location.current.dropTargets[0]?.data["place"];
          if (typeof place === "string") dropped(source.data["card"] as Card, place);
        },
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return dragging;
}
