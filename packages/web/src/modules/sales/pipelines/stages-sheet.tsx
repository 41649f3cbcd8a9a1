import { useState } from "react";
import { type BodyOf, call } from "#platform/client";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { useStageItems } from "../checklists/data.ts";
import { usePipelines } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import { RemoveSheet } from "./remove-sheet.tsx";
import { StageRow } from "./stage-row.tsx";
import css from "./stages.module.css";
import { usePipelineWords } from "./words.ts";

const touches = ["stages", "opportunities", "stageItems"];

type StagesSheetProps = {
  pipelineId: string | undefined;
  /** Another pipeline is to be shown: the one just made, or the first when this one is gone. */
  onShow: (pipelineId: string | undefined) => void;
  onClose: () => void;
};

/** The stages of the pipeline: names, chances, days to get stuck, order. Every change is saved at once. */
export function StagesSheet({ pipelineId, onShow, onClose }: StagesSheetProps) {
  const t = useWords();
  const pipelines = usePipelines();
  const p = usePipelineWords();
  const [removing, ask] = useState(false);
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  const items = useStageItems(pipelineId);
  const addStage = useWrite(
    (id: string) => call("createStage", { params: { id }, body: { name: t.newStage, probability: 50 } }),
    { touches },
  );
  const add = useWrite((body: BodyOf<"createPipeline">) => call("createPipeline", { body }), {
    touches,
    after: ({ data }) => onShow(data.id),
  });
  const rename = useWrite(
    ({ id, name }: { id: string; name: string }) => call("updatePipeline", { params: { id }, body: { name } }),
    { touches },
  );
  const order = useWrite((ids: string[]) => call("orderPipelines", { body: { ids } }), { touches });
  const remove = useWrite(
    (moveTo: string) => call("removePipeline", { params: { id: pipelineId! }, query: { moveTo } }),
    {
      touches,
      says: t.removed,
      after: () => {
        onShow(undefined);
        onClose();
      },
    },
  );
  if (!pipeline) return null;
  const { id, name, stages } = pipeline;
  const at = pipelines.indexOf(pipeline);
  const shift = (by: 1 | -1) => {
    const ids = pipelines.map((one) => one.id).filter((one) => one !== id);
    ids.splice(at + by, 0, id);
    order.mutate(ids);
  };
  const like = () => stages.map(({ name, probability, rottingDays }) => ({ name, probability, rottingDays }));
  return (
    <Sheet
      title={
        <div className={css.name}>
          <InlineEdit label={t.pipeline} value={name} onSave={(text) => text && rename.mutate({ id, name: text })} />
        </div>
      }
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          {pipelines.length > 1 && (
            <>
              <Button danger onClick={() => ask(true)}>
                {t.removePipeline}
              </Button>
              <Button subtle icon="left" label={p.earlier} disabled={at === 0} onClick={() => shift(-1)} />
              <Button
                subtle
                icon="right"
                label={p.later}
                disabled={at === pipelines.length - 1}
                onClick={() => shift(1)}
              />
            </>
          )}
          <Button onClick={() => add.mutate({ name: t.newPipeline, stages: like() })}>{t.addPipeline}</Button>
          <Button icon="plus" onClick={() => addStage.mutate(id)}>
            {t.addStage}
          </Button>
        </>
      }
    >
      <div className={css.rows}>
        <div className={css.row} data-head>
          <span>{t.stageName}</span>
          <span>{t.probability}</span>
          <span>{t.rottingDays}</span>
        </div>
        {stages.map((stage, index) => (
          <StageRow
            stage={stage}
            items={items.filter(({ stageId }) => stageId === stage.id)}
            first={index === 0}
            last={index === stages.length - 1}
            key={stage.id}
          />
        ))}
      </div>
      {removing && (
        <RemoveSheet
          name={name}
          gone={stages.map((stage) => stage.id)}
          onRemove={remove.mutate}
          onClose={() => ask(false)}
        />
      )}
    </Sheet>
  );
}
