import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { CheckField, SelectField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { ConfirmIrreversible } from "#ui/overlay/confirm-irreversible.tsx";
import { toggled } from "#ui/table/selection.ts";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import css from "./bin.module.css";
import { type Item, keyOf, useBin, useBinActions, useBinCounts, useBinWords } from "./data.ts";
import { Line } from "./line.tsx";

/** What was deleted lately, with its way back. */
export function Bin() {
  const t = useBinWords();
  const { number } = useFormats();
  const [kind, choose] = useState<string | null>(null);
  const [q, search] = useState("");
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const counts = useBinCounts();
  const bin = useBin(kind, q.trim());
  const { restore, remove, empty } = useBinActions();
  const items = bin.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = items.filter((item) => selected.has(keyOf(item)));
  const total = counts.data?.reduce((sum, each) => sum + each.count, 0) ?? 0;
  const isWhole = items.length > 0 && chosen.length === items.length;
  const letGo = (act: (items: readonly Item[]) => void) => {
    act(chosen);
    select(new Set());
  };
  return (
    <Pane
      title={t.title}
      hint={t.hint}
      flush
      action={
        total > 0 && (
          <ConfirmIrreversible
            button={{ subtle: true, danger: true, icon: "trash", children: t.emptyNow }}
            title={t.emptyTitle}
            action={t.emptyNow}
            onConfirm={() => empty.mutate(undefined)}
          >
            {t.emptyWords(number(total))}
          </ConfirmIrreversible>
        )
      }
    >
      {total > 0 && (
        <div className={css.filters}>
          <TextField label={t.search} bare small type="search" placeholder={t.search} value={q} onChange={search} />
          <SelectField
            label={t.kind}
            bare
            small
            value={kind ?? ""}
            choices={[
              { value: "", label: t.all(number(total)) },
              ...(counts.data ?? []).map(({ kind: value, called, count }) => ({
                value,
                label: t.ofKind(called, number(count)),
              })),
            ]}
            onChange={(value) => choose(value || null)}
          />
        </div>
      )}
      {bin.isPending && <Skeleton lines={5} />}
      {bin.error && <ErrorNotice error={bin.error} retry={() => void bin.refetch()} />}
      {bin.isSuccess && items.length === 0 && total === 0 && <EmptyState title={t.empty} hint={t.emptyHint} />}
      {bin.isSuccess && items.length === 0 && total > 0 && <EmptyState title={t.nothing} hint={t.nothingHint} />}
      {items.length > 0 && (
        <div className={css.all}>
          <CheckField label={t.selectAll} on={isWhole} onChange={(on) => select(new Set(on ? items.map(keyOf) : []))} />
        </div>
      )}
      <ul>
        {items.map((item) => (
          <Line
            key={keyOf(item)}
            item={item}
            selected={selected.has(keyOf(item))}
            onSelect={() => select(toggled(selected, keyOf(item)))}
            onRestore={() => restore.mutate([item])}
          />
        ))}
      </ul>
      {bin.hasNextPage && (
        <div className={css.more}>
          <Button subtle busy={bin.isFetchingNextPage} onClick={() => void bin.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
      {chosen.length > 0 && (
        <div className={css.bar}>
          <SelectionBar count={chosen.length} onClear={() => select(new Set())}>
            <Button icon="undo" onClick={() => letGo(restore.mutate)}>
              {t.restore}
            </Button>
            <ConfirmIrreversible
              button={{ danger: true, icon: "trash", children: t.remove }}
              title={t.removeTitle(chosen.length)}
              action={t.remove}
              onConfirm={() => letGo(remove.mutate)}
            >
              {t.removeHint}
            </ConfirmIrreversible>
          </SelectionBar>
        </div>
      )}
    </Pane>
  );
}
