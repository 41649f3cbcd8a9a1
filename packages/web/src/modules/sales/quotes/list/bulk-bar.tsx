import type { BodyOf } from "#platform/client";
import { ExportMenu } from "#platform/exports";
import { SelectWhole } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import { useQuoteWords } from "../words.ts";
import { useBulkQuotes } from "./data.ts";

type Props = {
  ids: string[];
  filter: { q?: string; where?: string };
  /** All that the filter leaves are meant, not only those on the screen. */
  whole: boolean;
  total: number | undefined;
  onWhole: () => void;
  onDone: () => void;
};

/** What can be done with the quotes selected; each as one step that one undo takes back. */
export function QuoteBulkBar({ ids, filter, whole, total, onWhole, onDone }: Props) {
  const t = useQuoteWords();
  const bulk = useBulkQuotes(onDone);
  const run = (action: BodyOf<"changeQuotes">["action"]) => bulk.mutate({ ...(whole ? { filter } : { ids }), action });
  return (
    <SelectionBar count={whole ? (total ?? ids.length) : ids.length} onClear={onDone}>
      <SelectWhole ids={ids} whole={whole} total={total} onWhole={onWhole} />
      <Button subtle busy={bulk.isPending} onClick={() => run({ kind: "withdraw" })}>
        {t.withdraw}
      </Button>
      <ExportMenu list="quotes" query={filter} subtle {...(whole ? {} : { ids })} />
      <Button subtle danger icon="trash" busy={bulk.isPending} onClick={() => run({ kind: "remove" })}>
        {t.remove}
      </Button>
    </SelectionBar>
  );
}
