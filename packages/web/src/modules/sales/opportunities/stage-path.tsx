import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { useLeaving } from "../checklists/leaving.tsx";
import { usePipelineWords } from "../pipelines/words.ts";
import { useWords } from "../words.ts";
import { type Opportunity, type Stage, useMoveOpportunity, usePipelines } from "./data.ts";
import css from "./detail.module.css";
import { PipelineSheet } from "./pipeline-sheet.tsx";

/** The stages as a path: what was passed, where it is, what is to come. A click goes there. */
export function StagePath({ opportunity }: { opportunity: Opportunity }) {
  const t = useWords();
  const p = usePipelineWords();
  const pipelines = usePipelines();
  const move = useMoveOpportunity();
  const leaving = useLeaving();
  const [choosing, choose] = useState(false);
  const pipeline = pipelines.find(({ id }) => id === opportunity.pipelineId);
  const stages = pipeline?.stages ?? [];
  const at = stages.findIndex(({ id }) => id === opportunity.stageId);
  function go(stage: Stage, leaveAnyway?: string) {
    move.mutate(
      { id: opportunity.id, stage, leaveAnyway },
      {
        onError: (error) => leaving.failed(error, { deal: opportunity, again: (reason) => go(stage, reason) }),
      },
    );
  }
  return (
    <>
      <ol className={css.path} aria-label={t.stage}>
        {stages.map((stage, index) => (
          <li key={stage.id}>
            <button
              type="button"
              data-passed={index <= at}
              aria-current={index === at ? "step" : undefined}
              disabled={opportunity.outcome !== null}
              onClick={() => index !== at && go(stage)}
            >
              {stage.name}
            </button>
          </li>
        ))}
      </ol>
      {pipelines.length > 1 && !opportunity.outcome && (
        <div className={css.elsewhere}>
          <span className={css.quiet}>{pipeline?.name}</span>
          <Button link onClick={() => choose(true)}>
            {p.elsewhere}
          </Button>
        </div>
      )}
      {choosing && (
        <PipelineSheet
          pipelines={pipelines.filter(({ id }) => id !== opportunity.pipelineId)}
          onClose={() => choose(false)}
          onChoose={(stage) => {
            choose(false);
            go(stage);
          }}
        />
      )}
      {leaving.sheet}
    </>
  );
}
