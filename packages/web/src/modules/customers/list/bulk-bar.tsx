import { useState } from "react";
import type { ListField } from "#platform/filters";
import { ExportMenu } from "#platform/exports";
import { SelectWhole, SetField } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { Pop } from "#ui/overlay/pop.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { type BulkAction, type Filter, useBulk, useTags } from "../data.ts";
import { useDuplicateWords } from "../duplicates/data.ts";
import { MergeSheet } from "../duplicates/merge-sheet.tsx";
import { useDormantWords } from "../dormant/data.ts";
import { StepsSheet } from "../dormant/steps-sheet.tsx";
import { useCustomerWords } from "../words.ts";
import css from "./list.module.css";

type Props = {
  ids: string[];
  filter: Filter;
  /** All that the filter leaves are meant, not only those on the screen. */
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
  /** What can be set for all of them. */
  fields: readonly ListField[];
};

/** So many are merged at once. */
const mostMerged = 10;

/** What can be done with those selected; each as one step that one undo takes back. */
export function CustomerBulkBar({ ids, filter, whole, total, onWhole, onDone, fields }: Props) {
  const t = useCustomerWords();
  const bulk = useBulk((changed, action) => {
    if (action.kind === "tag") return t.tagged(changed, action.tag);
    if (action.kind === "untag") return t.untagged(changed, action.tag);
    if (action.kind === "confirm") return t.confirmedMany(changed);
    if (action.kind === "delete") return t.deletedMany(changed);
    return action.kind === "level" ? t.rated(changed) : t.changedMany(changed);
  }, onDone);
  const d = useDuplicateWords();
  const [merging, merge] = useState(false);
  const dormant = useDormantWords();
  const [planning, plan] = useState(false);
  const count = whole ? (total ?? ids.length) : ids.length;
  const run = (action: BulkAction) => bulk.mutate({ whom: whole ? { filter } : { ids }, action });
  return (
    <SelectionBar count={count} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <TagThem label={t.tagThem} action={t.doTag} create onTag={(tag) => run({ kind: "tag", tag })} />
      <TagThem label={t.untagThem} action={t.doUntag} onTag={(tag) => run({ kind: "untag", tag })} />
      <ActionMenu
        actions={(["A", "B", "C", null] as const).map((level) => ({
          label: t.levels[level ?? "none"],
          run: () => run({ kind: "level", level }),
        }))}
      >
        <Button subtle>{t.rateThem}</Button>
      </ActionMenu>
      <Button subtle icon="check" onClick={() => run({ kind: "confirm" })}>
        {t.confirmThem}
      </Button>
      <Button subtle icon="task" onClick={() => plan(true)}>
        {dormant.planThem}
      </Button>
      <SetField fields={fields} onSet={(patch) => run({ kind: "set", fields: patch })} />
      <ExportMenu list="customers" query={filter} subtle {...(whole ? {} : { ids })} />
      {!whole && ids.length > 1 && ids.length <= mostMerged && (
        <Button subtle onClick={() => merge(true)}>
          {d.mergeThem}
        </Button>
      )}
      {merging && <MergeSheet ids={ids} onClose={() => merge(false)} onMerged={onDone} />}
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "delete" })}>
        {t.deleteThem}
      </Button>
      {planning && (
        <StepsSheet count={count} whom={whole ? { filter } : { ids }} onClose={() => plan(false)} onDone={onDone} />
      )}
    </SelectionBar>
  );
}

type TagThemProps = { label: string; action: string; create?: boolean; onTag: (tag: string) => void };

function TagThem({ label, action, create = false, onTag }: TagThemProps) {
  const t = useCustomerWords();
  const tags = useTags() ?? [];
  const [tag, choose] = useState<string | null>(null);
  return (
    <Pop button={{ subtle: true, children: label, ...(create ? { icon: "tag" as const } : {}) }} label={label}>
      {(close) => (
        <div className={css.choice}>
          {create ? (
            <ComboField
              label={t.tagName}
              autoFocus
              value={tag === null ? null : { id: tag, label: tag }}
              options={tags.map(({ name }) => ({ id: name, label: name }))}
              onChange={(option) => choose(option?.id ?? null)}
              onCreate={choose}
            />
          ) : (
            <SelectField
              label={t.tagName}
              value={tag}
              choices={tags.map(({ name }) => ({ value: name, label: name }))}
              onChange={choose}
            />
          )}
          <Button
            primary
            wide
            disabled={tag === null}
            onClick={() => {
              close();
              if (tag !== null) onTag(tag);
            }}
          >
            {action}
          </Button>
        </div>
      )}
    </Pop>
  );
}
