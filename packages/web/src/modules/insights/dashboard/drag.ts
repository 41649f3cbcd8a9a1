/** Carrying a widget to another's place; its code is fetched when the page is first arranged. */
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { WidgetKind } from "../data.ts";

const load = () => import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/** Lets an element be picked up, and others be put down on it. Answers whether one hangs over it. */
export function useCarry(
  ref: RefObject<HTMLElement | null>,
  kind: WidgetKind,
  enabled: boolean,
  onDrop: (kind: WidgetKind, place: WidgetKind) => void,
): boolean {
  const [over, hang] = useState(false);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    if (!enabled) return;
    const stops: (() => void)[] = [];
    let gone = false;
    void load().then(({ draggable, dropTargetForElements }) => {
      if (gone || !ref.current) return;
      const element = ref.current;
      stops.push(draggable({ element, getInitialData: () => ({ widget: kind }) }));
      stops.push(
        dropTargetForElements({
          element,
          canDrop: ({ source }) => "widget" in source.data && source.data["widget"] !== kind,
          onDragEnter: () => hang(true),
          onDragLeave: () => hang(false),
          onDrop: ({ source }) => {
            hang(false);
            dropped(source.data["widget"] as WidgetKind, kind);
          },
        }),
      );
    });
    return () => {
      gone = true;
      stops.forEach((stop) => stop());
    };
  }, [ref, kind, enabled]);
  return over;
}
