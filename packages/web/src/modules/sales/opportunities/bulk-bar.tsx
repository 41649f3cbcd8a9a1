import type { BodyOf } from "#platform/client";
import { ExportMenu } from "#platform/exports";
import type { ListField } from "#platform/filters";
import { SelectWhole, SetField } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { useWords } from "../words.ts";
import { type Filter, useBulkOpportunities } from "./list-data.ts";

type Props = {
  ids: string[];
  filter: Filter;
  /** All that the filter leaves are meant, not only those on the screen. */
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
  fields: readonly ListField[];
};

/** What can be done with the opportunities selected; each as one step that one undo takes back. */
export function OpportunityBulkBar({ ids, filter, whole, total, onWhole, onDone, fields }: Props) {
  const t = useWords();
  const bulk = useBulkOpportunities(onDone);
  const stages = fields.find(({ key }) => key === "stageId")?.options ?? [];
  const run = (action: BodyOf<"changeOpportunities">["action"]) =>
    bulk.mutate({ ...(whole ? { filter } : { ids }), action });
  return (
    <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <ActionMenu
        actions={stages.map(({ value, label }) => ({ label, run: () => run({ kind: "move", stageId: value }) }))}
      >
        <Button subtle>{t.moveSelected}</Button>
      </ActionMenu>
      <SetField
        fields={fields.filter(({ key }) => key !== "title")}
        onSet={(patch) => run({ kind: "set", fields: patch })}
      />
      <ExportMenu list="opportunities" query={filter} subtle {...(whole ? {} : { ids })} />
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "remove" })}>
        {t.removeSelected}
      </Button>
    </SelectionBar>
  );
}
