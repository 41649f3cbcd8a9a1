import { useWords } from "../words.ts";
import { type Opportunity, useMoveOpportunity, usePipelines } from "./data.ts";
import css from "./detail.module.css";

/** The stages as a path: what was passed, where it is, what is to come. A click goes there. */
export function StagePath({ opportunity }: { opportunity: Opportunity }) {
  const t = useWords();
  const pipelines = usePipelines();
  const move = useMoveOpportunity();
  const stages = pipelines.find(({ id }) => id === opportunity.pipelineId)?.stages ?? [];
  const at = stages.findIndex(({ id }) => id === opportunity.stageId);
  return (
    <ol className={css.path} aria-label={t.stage}>
      {stages.map((stage, index) => (
        <li key={stage.id}>
          <button
            type="button"
            data-passed={index <= at}
            aria-current={index === at ? "step" : undefined}
            disabled={opportunity.outcome !== null}
            onClick={() => index !== at && move.mutate({ id: opportunity.id, stage })}
          >
            {stage.name}
          </button>
        </li>
      ))}
    </ol>
  );
}
