import type { ListField } from "#platform/filters";
import { SelectWhole, SetField } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { useWords } from "../words.ts";
import type { BulkAction } from "./list-data.ts";
import { useProductWords } from "./words.ts";

type Props = {
  ids: string[];
  /** All that the filter leaves are meant, not only those on the screen. */
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
  fields: readonly ListField[];
  busy: boolean;
  run: (action: BulkAction) => void;
  onPrices: () => void;
};

/** A product of no category has an empty one. */
const patchOf = (patch: Record<string, unknown>) => (patch["category"] === null ? { category: "" } : patch);

/** What can be done with the products selected; each as one step that one undo takes back. */
export function ProductBulkBar({ ids, whole, total, onWhole, onDone, fields, busy, run, onPrices }: Props) {
  const t = useWords();
  const p = useProductWords();
  return (
    <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <Button subtle onClick={onPrices}>
        {p.changePrices}
      </Button>
      <ActionMenu
        actions={[true, false].map((active) => ({
          label: active ? t.active : t.inactive,
          run: () => run({ kind: "active", active }),
        }))}
      >
        <Button subtle>{t.state}</Button>
      </ActionMenu>
      <SetField
        fields={fields.filter(({ key }) => key !== "name")}
        onSet={(patch) => run({ kind: "set", fields: patchOf(patch) })}
      />
      <Button subtle danger icon="trash" busy={busy} onClick={() => run({ kind: "remove" })}>
        {t.removeSelected}
      </Button>
    </SelectionBar>
  );
}
