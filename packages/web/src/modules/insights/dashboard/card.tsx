import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Button } from "#ui/display/button.tsx";
import type { Widget, WidgetKind } from "../data.ts";
import { useWords } from "../words.ts";
import css from "./dashboard.module.css";
import { useCarry } from "./drag.ts";

export type CardProps = {
  widget: Widget;
  arranging: boolean;
  onStep: (kind: WidgetKind, step: 1 | -1) => void;
  onDrop: (kind: WidgetKind, place: WidgetKind) => void;
  onResize: (kind: WidgetKind) => void;
  onRemove: (kind: WidgetKind) => void;
  children: ReactNode;
};

const wideKinds: ReadonlySet<WidgetKind> = new Set(["months", "topCustomers", "topProducts"]);

/** A widget with its name; while arranging with the means to move, widen and remove it. */
export function Card({ widget, arranging, onStep, onDrop, onResize, onRemove, children }: CardProps) {
  const t = useWords();
  const { kind, size } = widget;
  const ref = useRef<HTMLElement>(null);
  const over = useCarry(ref, kind, arranging, onDrop);
  const name = t.widget[kind];
  function pressed(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!arranging || !event.altKey || !step) return;
    event.preventDefault();
    onStep(kind, step as 1 | -1);
  }
  return (
    <section
      ref={ref}
      className={css.card}
      aria-label={name}
      data-widget={kind}
      data-size={size}
      data-broad={wideKinds.has(kind)}
      data-arranging={arranging}
      data-over={over}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- while arranging it is moved by keys
      tabIndex={arranging ? 0 : undefined}
      onKeyDown={pressed}
    >
      <h2 title={t.help[kind]}>{name}</h2>
      {children}
      {arranging && (
        <div className={css.tools}>
          <Button subtle icon="left" label={t.earlier(name)} onClick={() => onStep(kind, -1)} />
          <Button subtle icon="right" label={t.later(name)} onClick={() => onStep(kind, 1)} />
          <Button
            subtle
            icon="columns"
            label={size === "wide" ? t.narrower(name) : t.wider(name)}
            pressed={size === "wide"}
            onClick={() => onResize(kind)}
          />
          <Button subtle icon="close" label={t.remove(name)} onClick={() => onRemove(kind)} />
        </div>
      )}
    </section>
  );
}
