import { type BodyOf, call } from "#platform/client";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { type Stage, usePipelines } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import css from "./stages.module.css";

const touches = ["stages", "opportunities"];

/** The stages of the pipeline: names, chances, days to get stuck, order. Every change is saved at once. */
export function StagesSheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [pipeline] = usePipelines();
  const add = useWrite(
    (id: string) => call("createStage", { params: { id }, body: { name: t.newStage, probability: 50 } }),
    {
      touches,
    },
  );
  return (
    <Sheet
      title={pipeline?.name ?? t.stages}
      open
      onClose={onClose}
      width={560}
      actions={
        pipeline && (
          <Button icon="plus" onClick={() => add.mutate(pipeline.id)}>
            {t.addStage}
          </Button>
        )
      }
    >
      <div className={css.rows}>
        <div className={css.row} data-head>
          <span>{t.stageName}</span>
          <span>{t.probability}</span>
          <span>{t.rottingDays}</span>
        </div>
        {pipeline?.stages.map((stage, index) => (
          <StageRow stage={stage} first={index === 0} last={index === pipeline.stages.length - 1} key={stage.id} />
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
