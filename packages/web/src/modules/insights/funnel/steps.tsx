import { useFormats } from "#platform/formats";
import { Pane } from "#ui/layout/pane.tsx";
import type { Behind, Funnel, FunnelQuery } from "../data.ts";
import insights from "../insights.module.css";
import type { Shown } from "../records/records-panel.tsx";
import { Scroll } from "../scroll.tsx";
import { useWords } from "../words.ts";
import css from "./funnel.module.css";
import { Share } from "./share.tsx";

export type FunnelPartProps = { funnel: Funnel; query: FunnelQuery; onShow: (shown: Shown) => void };
type Ask = Extract<Behind, { of: "funnel" }>["query"];

/** The stages from the first to the last, and won: how many came, how many went on, how long they stayed. */
export function Steps({ funnel, query, onShow }: FunnelPartProps) {
  const t = useWords();
  const { number, percent } = useFormats();
  const { steps, opened, open, lost, won } = funnel;
  const ask = (title: string, more: Omit<Ask, keyof FunnelQuery>) => () =>
    onShow({ title, behind: { of: "funnel", query: { ...query, ...more } } });
  const link = (title: string, value: number, more: Omit<Ask, keyof FunnelQuery>) => (
    <button type="button" className={insights.link} aria-label={`${title} ${value}`} onClick={ask(title, more)}>
      {number(value)}
    </button>
  );
  const bar = (value: number) => <i className={css.bar} style={{ width: `${(100 * value) / Math.max(1, opened)}%` }} />;
  const days = (value: number) => t.days(number(value, value < 10 ? 1 : 0));
  const weakest = steps
    .slice(1)
    .filter(({ fromBefore }) => fromBefore.of > 0)
    .toSorted((a, b) => a.fromBefore.share! - b.fromBefore.share!)[0];
  const slowest = steps.filter(({ stays }) => stays >= 3).toSorted((a, b) => b.medianDays! - a.medianDays!)[0];
  return (
    <Pane title={funnel.pipeline?.name} hint={t.funnelHint}>
      <dl className={css.totals}>
        {(
          [
            [t.opened, opened, { figure: "reached" }],
            [t.stillOpen, open, { figure: "open" }],
            [t.won, won.hits, { figure: "won" }],
            [t.lost, lost, { figure: "lost" }],
          ] as const
        ).map(([name, value, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{link(name, value, more)}</dd>
          </div>
        ))}
      </dl>
      <Scroll label={t.funnel}>
        <table className={`${insights.table} ${css.steps}`}>
          <thead>
            <tr>
              <th scope="col">{t.stage}</th>
              <th scope="col" data-end>
                {t.reached}
              </th>
              <th scope="col" data-end>
                {t.ofBefore}
              </th>
              <th scope="col" data-end>
                {t.ofAll}
              </th>
              <th scope="col" data-end>
                {t.here}
              </th>
              <th scope="col" data-end>
                {t.stay}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ stageId, name, reached, fromBefore, fromFirst, here, medianDays }, index) => (
              <tr key={stageId}>
                <th scope="row">
                  {name}
                  {bar(reached)}
                </th>
                <td data-end>{link(`${name}: ${t.reached}`, reached, { figure: "reached", stageId })}</td>
                <td data-end>{index === 0 ? t.none : <Share of={fromBefore} />}</td>
                <td data-end>
                  <Share of={fromFirst} />
                </td>
                <td data-end>{link(`${name}: ${t.here}`, here, { figure: "here", stageId })}</td>
                <td data-end>{medianDays === null ? t.none : days(medianDays)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">
                {t.won}
                {bar(won.hits)}
              </th>
              <td data-end>{link(t.won, won.hits, { figure: "won" })}</td>
              <td data-end>{t.none}</td>
              <td data-end>
                <Share of={won} />
              </td>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </Scroll>
      {weakest && weakest.fromBefore.share! < 1 && (
        <p className={insights.spot}>
          {t.weakest(steps[steps.indexOf(weakest) - 1]!.name, weakest.name, percent(weakest.fromBefore.share!, 0))}{" "}
          {slowest && t.slowest(slowest.name, days(slowest.medianDays!))}
        </p>
      )}
    </Pane>
  );
}
