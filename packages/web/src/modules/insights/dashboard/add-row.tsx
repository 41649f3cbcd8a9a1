import { Button } from "#ui/display/button.tsx";
import type { Widget, WidgetKind } from "../data.ts";
import { useWords } from "../words.ts";
import css from "./dashboard.module.css";

/** What does not stand on the page yet. */
export function AddRow({ widgets, onAdd }: { widgets: readonly Widget[]; onAdd: (widget: Widget) => void }) {
  const t = useWords();
  const there = new Set(widgets.map(({ kind }) => kind));
  const missing = (Object.keys(t.widget) as WidgetKind[]).filter((kind) => !there.has(kind));
  return (
    <div className={css.adding}>
      <p>{t.arrangeHint}</p>
      {missing.map((kind) => (
        <Button key={kind} icon="plus" onClick={() => onAdd({ kind, size: kind === "months" ? "wide" : "small" })}>
          {t.widget[kind]}
        </Button>
      ))}
    </div>
  );
}
