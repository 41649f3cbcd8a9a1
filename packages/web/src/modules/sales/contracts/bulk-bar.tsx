import { useState } from "react";
import type { BodyOf } from "#platform/client";
import { ExportMenu } from "#platform/exports";
import { SelectWhole } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { useBulkContracts } from "./data.ts";
import { ReasonSheet } from "./reason-sheet.tsx";
import { useContractWords } from "./words.ts";

type Props = {
  ids: string[];
  filter: { q?: string; where?: string };
  /** All that the filter leaves are meant, not only those on the screen. */
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
};

const days = ["14", "30", "60", "90"] as const;

/** What can be done with the contracts selected; each as one step that one undo takes back. */
export function ContractBulkBar({ ids, filter, whole, total, onWhole, onDone }: Props) {
  const t = useContractWords();
  const bulk = useBulkContracts(onDone);
  const [asking, ask] = useState(false);
  const run = (action: BodyOf<"changeContracts">["action"]) =>
    bulk.mutate({ ...(whole ? { filter } : { ids }), action });
  return (
    <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <ActionMenu
        actions={[
          ...days.map((day) => ({
            label: t.reminderChoices[day],
            run: () => run({ kind: "set", fields: { remindDays: Number(day) } }),
          })),
          { label: t.remindNone, run: () => run({ kind: "set", fields: { remindDays: null } }) },
        ]}
      >
        <Button subtle>{t.reminder}</Button>
      </ActionMenu>
      <Button subtle onClick={() => ask(true)}>
        {t.terminate}
      </Button>
      <ExportMenu list="contracts" query={filter} subtle {...(whole ? {} : { ids })} />
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "remove" })}>
        {t.remove}
      </Button>
      {asking && (
        <ReasonSheet
          busy={bulk.isPending}
          onClose={() => ask(false)}
          onReason={(reason) => run({ kind: "terminate", reason })}
        />
      )}
    </SelectionBar>
  );
}
