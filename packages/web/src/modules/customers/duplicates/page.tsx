import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useShortcuts } from "#platform/keyboard";
import { undo } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Progress } from "#ui/display/progress.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { SwitchField } from "#ui/fields/choice-fields.tsx";
import { Page } from "#ui/layout/page.tsx";
import { SelectionBar } from "#ui/table/selection-bar.tsx";
import {
  type Pair,
  type PairFilter,
  type Search,
  useAutoMerge,
  useDuplicateWords,
  usePairs,
  useSearchState,
  useSettle,
  useStartSearch,
} from "./data.ts";
import css from "./duplicates.module.css";
import { PairFilters } from "./filters.tsx";
import { MergeSheet } from "./merge-sheet.tsx";
import { PairCard } from "./pair.tsx";

/** The work list of duplicates: search, look, merge or keep apart. */
export function DuplicatesPage() {
  const t = useDuplicateWords();
  const state = useSearchState();
  const start = useStartSearch();
  const settle = useSettle(() => {});
  const searching = state?.job !== null || start.isPending;
  const begun = state?.searchedAt !== null;
  return (
    <Page
      title={t.title}
      actions={
        state && (
          <>
            {state.open.exact > 1 && (
              <Button
                busy={settle.isPending}
                onClick={() =>
                  settle.mutate({ whom: { filter: { state: "open", certainty: "exact" } }, kind: "merge" })
                }
              >
                {t.mergeExact(state.open.exact)}
              </Button>
            )}
            {begun && (
              <Button icon="search" disabled={searching} onClick={() => start.mutate(undefined)}>
                {t.searchAgain}
              </Button>
            )}
          </>
        )
      }
    >
      {!state && <Skeleton lines={6} />}
      {state && <SearchLine state={state} />}
      {state && !begun && !state.job && (
        <EmptyState
          title={t.neverTitle}
          hint={t.neverHint}
          action={
            <Button primary busy={start.isPending} onClick={() => start.mutate(undefined)}>
              {t.search}
            </Button>
          }
        />
      )}
      {state && begun && <Pairs search={state} />}
      {state && <Automatic since={state.mergeExactSince} />}
    </Page>
  );
}

function SearchLine({ state }: { state: Search }) {
  const t = useDuplicateWords();
  const { job, searchedAt, records } = state;
  if (job) {
    return (
      <div className={css.running} role="status">
        <span>
          {t.searching} … {t.searchingHint}
        </span>
        <Progress share={job.total > 0 ? job.done / job.total : 0} label={t.searching} />
      </div>
    );
  }
  if (searchedAt === null) return null;
  return (
    <p className={css.state}>
      <span>{t.searched(records)}</span>
      <When at={searchedAt} as="distance" />
    </p>
  );
}

function Pairs({ search }: { search: Search }) {
  const t = useDuplicateWords();
  const client = useQueryClient();
  const [filter, show] = useState<PairFilter>({ state: "open" });
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [at, goTo] = useState(0);
  const [merging, merge] = useState<Pair>();
  const list = usePairs(filter);
  const { rows } = list;
  const settle = useSettle(() => choose(new Set()));
  const current = rows[Math.min(at, rows.length - 1)];
  const isOpen = filter.state === "open";
  const move = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    goTo(next);
    document.querySelector(`[data-pair="${rows[next]?.id}"]`)?.scrollIntoView({ block: "nearest" });
    if (next > rows.length - 5) list.onEndReached();
  };
  const dismiss = (pair: Pair) => settle.mutate({ whom: { ids: [pair.id] }, kind: "dismiss" });
  useShortcuts([
    { keys: "j", says: t.next, run: () => move(1) },
    { keys: "ArrowDown", says: t.next, run: () => move(1) },
    { keys: "k", says: t.previous, run: () => move(-1) },
    { keys: "ArrowUp", says: t.previous, run: () => move(-1) },
    { keys: "m", says: t.mergeKey, run: () => isOpen && current && merge(current) },
    { keys: "d", says: t.dismissKey, run: () => isOpen && current && dismiss(current) },
  ]);
  const select = (id: string, on: boolean) =>
    choose(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const change = (next: PairFilter) => {
    show(next);
    choose(new Set());
    goTo(0);
  };
  return (
    <>
      <PairFilters filter={filter} search={search} onChange={change} />
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {list.loading && rows.length === 0 && <Skeleton lines={6} />}
      {!list.loading && !list.error && rows.length === 0 && <Nothing filter={filter} />}
      <ul className={css.list}>
        {rows.map((pair, index) => (
          <PairCard
            key={pair.id}
            pair={pair}
            current={index === Math.min(at, rows.length - 1)}
            selected={chosen.has(pair.id)}
            onSelect={pair.state === "merged" ? undefined : (on) => select(pair.id, on)}
            onFocus={() => goTo(index)}
          >
            {pair.state === "open" && (
              <>
                <Button onClick={() => dismiss(pair)}>{t.dismiss}</Button>
                <Button primary={index === at} onClick={() => merge(pair)}>
                  {t.merge}
                </Button>
              </>
            )}
            {pair.state === "dismissed" && (
              <Button onClick={() => settle.mutate({ whom: { ids: [pair.id] }, kind: "reopen" })}>{t.reopen}</Button>
            )}
            {pair.state === "merged" && pair.operationId !== null && (
              <Button icon="undo" onClick={() => void undo(client, pair.operationId!)}>
                {t.undo}
              </Button>
            )}
          </PairCard>
        ))}
        {list.more && (
          <li>
            <Button wide onClick={list.onEndReached}>
              {t.more}
            </Button>
          </li>
        )}
      </ul>
      <SelectionBar count={chosen.size} onClear={() => choose(new Set())}>
        {filter.state === "open" ? (
          <>
            <Button subtle onClick={() => settle.mutate({ whom: { ids: [...chosen] }, kind: "dismiss" })}>
              {t.dismiss}
            </Button>
            <Button subtle onClick={() => settle.mutate({ whom: { ids: [...chosen] }, kind: "merge" })}>
              {t.mergeChosen}
            </Button>
          </>
        ) : (
          <Button subtle onClick={() => settle.mutate({ whom: { ids: [...chosen] }, kind: "reopen" })}>
            {t.reopen}
          </Button>
        )}
      </SelectionBar>
      {merging && <MergeSheet ids={[merging.a.id, merging.b.id]} onClose={() => merge(undefined)} />}
    </>
  );
}

function Nothing({ filter }: { filter: PairFilter }) {
  const t = useDuplicateWords();
  const narrowed = filter.state !== "open" || filter.certainty !== undefined || filter.kind !== undefined;
  return narrowed ? (
    <EmptyState title={t.noneHere} hint={t.noneHereHint} />
  ) : (
    <EmptyState title={t.noneTitle} hint={t.noneHint} />
  );
}

function Automatic({ since }: { since: string | null }) {
  const t = useDuplicateWords();
  const auto = useAutoMerge();
  return (
    <div className={css.auto}>
      <SwitchField label={t.auto} on={since !== null} disabled={auto.isPending} onChange={(on) => auto.mutate(on)} />
      <p className={css.quiet}>{t.autoHint}</p>
    </div>
  );
}
