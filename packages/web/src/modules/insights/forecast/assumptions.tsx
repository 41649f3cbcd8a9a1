import { useFormats } from "#platform/formats";
import { Tag } from "#ui/display/tag.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Forecast } from "../data.ts";
import insights from "../insights.module.css";
import { Scroll } from "../scroll.tsx";
import { useWords } from "../words.ts";
import css from "./forecast.module.css";

/** What the forecast takes for granted. */
export function Assumptions({ exact, unit }: { exact: boolean; unit: string }) {
  const t = useWords();
  return (
    <Pane title={t.assumes}>
      <ul className={css.assumptions}>
        {[...t.assumptions, exact ? t.exactly : t.nearly(unit)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Pane>
  );
}

type StageRecord = Forecast["stages"][number];

/** The stages' chances beside what was really won from them. */
export function StageRecords({ stages }: { stages: readonly StageRecord[] }) {
  const t = useWords();
  const { percent } = useFormats();
  const several = new Set(stages.map(({ pipelineName }) => pipelineName)).size > 1;
  return (
    <Pane title={t.record} hint={t.recordHint}>
      <Scroll label={t.record}>
        <table className={insights.table}>
          <thead>
            <tr>
              <th scope="col">{t.stage}</th>
              <th scope="col" data-end>
                {t.setChance}
              </th>
              <th scope="col" data-end>
                {t.reallyWon}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage.stageId}>
                <th scope="row">{several ? `${stage.pipelineName} · ${stage.name}` : stage.name}</th>
                <td data-end>{percent(stage.probability / 100, 0)}</td>
                <td data-end>
                  <Really stage={stage} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Pane>
  );
}

function Really({ stage: { probability, won, closed, low, high } }: { stage: StageRecord }) {
  const t = useWords();
  const { percent } = useFormats();
  if (low === null || high === null) return <small>{t.tooFewClosed(closed)}</small>;
  const set = probability / 100;
  const verdict = set > high ? t.tooHigh : set < low ? t.tooLow : t.fits;
  return (
    <>
      {percent(won / closed, 0)} <Tag tone={verdict === t.fits ? "plain" : "amber"}>{verdict}</Tag>
      <small>
        {t.ratio(won, closed)} · {t.between(percent(low, 0), percent(high, 0))}
      </small>
    </>
  );
}
