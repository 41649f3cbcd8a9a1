import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { usePipelineWords } from "../pipelines/words.ts";
import { useWords } from "../words.ts";
import type { Pipeline, Stage } from "./data.ts";

type PipelineSheetProps = {
  pipelines: readonly Pipeline[];
  onChoose: (stage: Stage) => void;
  onClose: () => void;
};

/** Another pipeline for a deal, and the stage in which it arrives there. */
export function PipelineSheet({ pipelines, onChoose, onClose }: PipelineSheetProps) {
  const t = useWords();
  const p = usePipelineWords();
  const [pipelineId, pick] = useState(pipelines[0]?.id ?? null);
  const [stageId, enter] = useState<string | null>(null);
  const stages = pipelines.find(({ id }) => id === pipelineId)?.stages ?? [];
  const stage = stages.find(({ id }) => id === stageId) ?? stages[0];
  return (
    <Sheet
      title={p.elsewhere}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="elsewhere">
            {p.move}
          </Button>
        </>
      }
    >
      <Form id="elsewhere" onSubmit={() => stage && onChoose(stage)}>
        <SelectField
          label={t.pipeline}
          value={pipelineId}
          choices={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            pick(id);
            enter(null);
          }}
        />
        <SelectField
          label={t.stage}
          value={stage?.id ?? null}
          choices={stages.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={enter}
        />
      </Form>
    </Sheet>
  );
}
