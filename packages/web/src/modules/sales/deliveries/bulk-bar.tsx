import type { BodyOf } from "#platform/client";
import { SelectWhole } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { useBulkDeliveries } from "./data.ts";
import { useDeliveryWords } from "./words.ts";

type Props = {
  ids: string[];
  filter: { q?: string; where?: string };
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
};

/** What can be done with the deliveries selected; each as one step that one undo takes back. */
export function DeliveryBulkBar({ ids, filter, whole, total, onWhole, onDone }: Props) {
  const t = useDeliveryWords();
  const bulk = useBulkDeliveries(onDone);
  const run = (action: BodyOf<"changeDeliveries">["action"]) =>
    bulk.mutate({ ...(whole ? { filter } : { ids }), action });
  return (
    <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <ActionMenu
        actions={(["planned", "running", "paused", "done"] as const).map((state) => ({
          label: t.setState[state],
          run: () => run({ kind: "state", state }),
        }))}
      >
        <Button subtle>{t.state}</Button>
      </ActionMenu>
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "remove" })}>
        {t.remove}
      </Button>
    </SelectionBar>
  );
}
