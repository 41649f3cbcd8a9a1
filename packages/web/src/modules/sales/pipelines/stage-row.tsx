import { useState } from "react";
import { type BodyOf, call } from "#platform/client";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import type { StageItem } from "../checklists/data.ts";
import { ChecklistEditor } from "../checklists/editor.tsx";
import type { Stage } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import { RemoveSheet } from "./remove-sheet.tsx";
import css from "./stages.module.css";
import { usePipelineWords } from "./words.ts";

const touches = ["stages", "opportunities", "stageItems"];

type StageRowProps = { stage: Stage; items: readonly StageItem[]; first: boolean; last: boolean };

/** One stage: name, chance, days to get stuck, place, and what it asks before a deal leaves it. */
export function StageRow({ stage, items, first, last }: StageRowProps) {
  const t = useWords();
  const p = usePipelineWords();
  const [open, turn] = useState(false);
  const [removing, ask] = useState(false);
  const { id, name, probability, rottingDays, position } = stage;
  const save = useWrite((body: BodyOf<"updateStage">) => call("updateStage", { params: { id }, body }), { touches });
  const remove = useWrite((moveTo: string) => call("removeStage", { params: { id }, query: { moveTo } }), {
    touches,
    says: t.removed,
    after: () => ask(false),
  });
  const whole = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);
  return (
    <>
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
          icon="check"
          label={p.checklistOf(name, items.length)}
          pressed={open}
          onClick={() => turn(!open)}
        >
          {items.length > 0 ? String(items.length) : undefined}
        </Button>
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
        <Button subtle icon="trash" label={t.removeStage(name)} disabled={first && last} onClick={() => ask(true)} />
      </div>
      {open && <ChecklistEditor stage={stage} items={items} />}
      {removing && <RemoveSheet name={name} gone={[id]} onRemove={remove.mutate} onClose={() => ask(false)} />}
    </>
  );
}
