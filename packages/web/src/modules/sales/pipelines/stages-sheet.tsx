import { type BodyOf, call } from "#platform/client";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { type Stage, usePipelines } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import css from "./stages.module.css";

const touches = ["stages", "opportunities"];

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
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
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
  const remove = useWrite((id: string) => call("removePipeline", { params: { id } }), {
    touches,
    says: t.removed,
    after: () => {
      onShow(undefined);
      onClose();
    },
  });
  if (!pipeline) return null;
  const { id, name, stages } = pipeline;
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
            <Button danger onClick={() => remove.mutate(id)}>
              {t.removePipeline}
            </Button>
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
          <StageRow stage={stage} first={index === 0} last={index === stages.length - 1} key={stage.id} />
        ))}
      </div>
    </Sheet>
  );
}

function StageRow({ stage, first, last }: { stage: Stage; first: boolean; last: boolean }) {
  const t = useWords();
  const { id, name, probability, rottingDays, position } = stage;
  const save = useWrite((body: BodyOf<"updateStage">) => call("updateStage", { params: { id }, body }), { touches });
  const remove = useWrite(() => call("removeStage", { params: { id } }), { touches, says: t.removed });
  const whole = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
  return (
    <div className={css.row}>
      <InlineEdit label={t.stageName} value={name} onSave={(value) => value && save.mutate({ name: value })} />
      <InlineEdit
        label={t.probability}
        type="number"
        value={String(probability)}
        onSave={(value) => whole(value) !== undefined && save.mutate({ probability: whole(value)! })}
      />
      <InlineEdit
        label={t.rottingDays}
        type="number"
        value={rottingDays === null ? "" : String(rottingDays)}
        onSave={(value) => save.mutate({ rottingDays: value === "" ? null : (whole(value) ?? rottingDays) })}
      />
      <Button
        subtle
        icon="up"
        label={t.moveUp(name)}
        disabled={first}
        onClick={() => save.mutate({ position: position - 1 })}
      />
      <Button
        subtle
        icon="down"
        label={t.moveDown(name)}
        disabled={last}
        onClick={() => save.mutate({ position: position + 1 })}
      />
      <Button subtle icon="trash" label={t.removeStage(name)} onClick={() => remove.mutate(undefined)} />
    </div>
  );
}
