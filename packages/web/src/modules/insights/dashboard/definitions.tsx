import { useFormats } from "#platform/formats";
import type { Dashboard, Widget } from "../data.ts";
import { useWords } from "../words.ts";
import css from "./dashboard.module.css";

/** What each figure means, and which days it is compared with. */
export function Definitions({ widgets, dashboard }: { widgets: readonly Widget[]; dashboard: Dashboard }) {
  const t = useWords();
  const { day } = useFormats();
  const { previous, lastYear } = dashboard;
  const span = ({ from, to }: { from: string; to: string }) => t.span(day(from), day(to));
  return (
    <details className={css.definitions}>
      <summary>{t.meaning}</summary>
      <dl>
        <dt>{t.versusPrevious}</dt>
        <dd>{span(previous)}</dd>
        <dt>{t.versusLastYear}</dt>
        <dd>{span(lastYear)}</dd>
        {widgets.map(({ kind }) => (
          <div key={kind}>
            <dt>{t.widget[kind]}</dt>
            <dd>{t.help[kind]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
