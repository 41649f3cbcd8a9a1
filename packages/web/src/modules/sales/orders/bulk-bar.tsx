import type { ListField } from "#platform/filters";
import { ExportMenu } from "#platform/exports";
import { SelectWhole, SetField } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import type { BodyOf } from "#platform/client";
import { useWords } from "../words.ts";
import { useBulkOrders } from "./list-data.ts";

type Props = {
  ids: string[];
  filter: { q?: string; where?: string };
  /** All that the filter leaves are meant, not only those on the screen. */
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
  fields: readonly ListField[];
};

/** What can be done with the orders selected; each as one step that one undo takes back. */
export function OrderBulkBar({ ids, filter, whole, total, onWhole, onDone, fields }: Props) {
  const t = useWords();
  const bulk = useBulkOrders(onDone);
  const run = (action: BodyOf<"changeOrders">["action"]) => bulk.mutate({ ...(whole ? { filter } : { ids }), action });
  return (
    <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <ActionMenu
        actions={(["open", "done", "cancelled"] as const).map((state) => ({
          label: t.orderStates[state],
          run: () => run({ kind: "state", state }),
        }))}
      >
        <Button subtle>{t.state}</Button>
      </ActionMenu>
      <SetField
        fields={fields.filter(({ key }) => key !== "number")}
        onSet={(patch) => run({ kind: "set", fields: patch })}
      />
      <ExportMenu list="orders" query={filter} subtle {...(whole ? {} : { ids })} />
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "remove" })}>
        {t.removeSelected}
      </Button>
    </SelectionBar>
  );
}
