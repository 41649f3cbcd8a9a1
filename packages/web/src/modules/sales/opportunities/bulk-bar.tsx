import { useState } from "react";
import type { BodyOf } from "#platform/client";
import { ExportMenu } from "#platform/exports";
import type { ListField } from "#platform/filters";
import { SelectWhole, SetField } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { isTold, type Loss, lossOf, noLoss, ReasonFields } from "../deals/reason-field.tsx";
import { useDealWords } from "../deals/words.ts";
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
  const d = useDealWords();
  const bulk = useBulkOpportunities(onDone);
  const [loss, lose] = useState<Loss>();
  const count = whole ? (total ?? ids.length) : ids.length;
  const stages = fields.find(({ key }) => key === "stageId")?.options ?? [];
  const run = (action: BodyOf<"changeOpportunities">["action"]) =>
    bulk.mutate({ ...(whole ? { filter } : { ids }), action });
  return (
    <SelectionBar count={count} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <ActionMenu
        actions={stages.map(({ value, label }) => ({ label, run: () => run({ kind: "move", stageId: value }) }))}
      >
        <Button subtle>{t.moveSelected}</Button>
      </ActionMenu>
      <ActionMenu
        actions={[
          { label: d.markWon, run: () => run({ kind: "won" }) },
          { label: d.markLost, run: () => lose(noLoss) },
          { label: d.reopenThem, run: () => run({ kind: "reopen" }) },
        ]}
      >
        <Button subtle>{d.outcome}</Button>
      </ActionMenu>
      <SetField
        fields={fields.filter(({ key }) => key !== "title")}
        onSet={(patch) => run({ kind: "set", fields: patch })}
      />
      <ExportMenu list="opportunities" query={filter} subtle {...(whole ? {} : { ids })} />
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "remove" })}>
        {t.removeSelected}
      </Button>
      {loss && (
        <Sheet
          title={d.lostMany(count)}
          open
          onClose={() => lose(undefined)}
          actions={
            <>
              <Button onClick={() => lose(undefined)}>{t.cancel}</Button>
              <Button primary type="submit" form="lost-many" disabled={!isTold(loss)} busy={bulk.isPending}>
                {t.closeLost}
              </Button>
            </>
          }
        >
          <Form id="lost-many" onSubmit={() => isTold(loss) && run({ kind: "lost", ...lossOf(loss) })}>
            <ReasonFields loss={loss} onChange={(change) => lose((now) => now && change(now))} />
          </Form>
        </Sheet>
      )}
    </SelectionBar>
  );
}
