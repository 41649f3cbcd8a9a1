import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { usePipelines } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import { usePipelineWords } from "./words.ts";

type RemoveSheetProps = {
  name: string;
  /** The stages that go: they are no place for what is in them. */
  gone: readonly string[];
  onRemove: (moveTo: string) => void;
  onClose: () => void;
};

/** A stage or a pipeline is to go: asks where its open opportunities belong then. */
export function RemoveSheet({ name, gone, onRemove, onClose }: RemoveSheetProps) {
  const t = useWords();
  const p = usePipelineWords();
  const pipelines = usePipelines();
  const places = pipelines.flatMap((pipeline) =>
    pipeline.stages
      .filter(({ id }) => !gone.includes(id))
      .map((stage) => ({ value: stage.id, label: `${pipeline.name} · ${stage.name}` })),
  );
  const [moveTo, choose] = useState<string>();
  const place = moveTo ?? places[0]?.value;
  return (
    <Sheet
      title={p.removeTitle(name)}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button danger type="submit" form="remove">
            {p.remove}
          </Button>
        </>
      }
    >
      <Form id="remove" onSubmit={() => place && onRemove(place)}>
        <SelectField label={p.removeHint} value={place ?? null} choices={places} onChange={choose} />
      </Form>
    </Sheet>
  );
}
