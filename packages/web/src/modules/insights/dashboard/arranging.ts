/** What arranging does to a list of widgets; pure. */
import type { Widget, WidgetKind } from "../data.ts";

/** The widgets with one moved to the place of another. */
export function movedTo(widgets: readonly Widget[], kind: WidgetKind, place: WidgetKind): Widget[] {
  const to = widgets.findIndex((widget) => widget.kind === place);
  return placedAt(widgets, kind, to);
}

/** The widgets with one moved by a step, forward or back; at an end it stays. */
export function movedBy(widgets: readonly Widget[], kind: WidgetKind, step: 1 | -1): Widget[] {
  const from = widgets.findIndex((widget) => widget.kind === kind);
  return placedAt(widgets, kind, Math.min(widgets.length - 1, Math.max(0, from + step)));
}

function placedAt(widgets: readonly Widget[], kind: WidgetKind, to: number): Widget[] {
  const moved = widgets.find((widget) => widget.kind === kind);
  if (!moved || to < 0) return [...widgets];
  return widgets.filter((widget) => widget !== moved).toSpliced(to, 0, moved);
}

/** The widgets with one narrow that was wide, or wide that was narrow. */
export function resized(widgets: readonly Widget[], kind: WidgetKind): Widget[] {
  return widgets.map((widget) =>
    widget.kind === kind ? { kind, size: widget.size === "wide" ? "small" : "wide" } : widget,
  );
}
