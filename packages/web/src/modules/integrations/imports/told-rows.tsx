import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, type DataOf } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Import, type RowKind, useWords } from "./data.ts";
import css from "./imports.module.css";

const kinds: readonly RowKind[] = ["error", "finding", "new", "updated", "duplicate", "skipped"];
const tones = { error: "red", new: "green", updated: "accent", duplicate: "plain", skipped: "plain" } as const;

/** The rows of one kind with the reason for each; the kind with most need of a look comes first. */
export function ToldRows({ one, title }: { one: Import; title: string }) {
  const t = useWords();
  const { number } = useFormats();
  const counts = one.counts!;
  const countOf = (kind: RowKind) => (kind === "finding" ? counts.findings : counts[kind]);
  const present = kinds.filter((kind) => countOf(kind) > 0);
  const [chosen, choose] = useState<RowKind | null>(null);
  const kind = chosen && countOf(chosen) > 0 ? chosen : (present[0] ?? "new");
  return (
    <Pane title={title} flush>
      <div className={css.kinds}>
        <ChipRow label={title}>
          {present.map((other) => (
            <Chip key={other} on={other === kind} onClick={() => choose(other)}>
              {`${t.outcomes[other]} ${number(countOf(other))}`}
            </Chip>
          ))}
        </ChipRow>
      </div>
      <Rows one={one} kind={kind} />
    </Pane>
  );
}

type Row = DataOf<"listImportRows">["items"][number];

/** A row's cells, those that are wrong before the others: the line is cut where the window ends. */
function badFirst({ cells, problems }: Row) {
  const bad = new Set(problems.map(({ column }) => column));
  return cells
    .map((cell, column) => ({ cell, column, isBad: bad.has(column) }))
    .sort((a, b) => Number(b.isBad) - Number(a.isBad));
}

function Rows({ one, kind }: { one: Import; kind: RowKind }) {
  const t = useWords();
  const { number } = useFormats();
  const { id, version, state } = one;
  const rows = useInfiniteQuery({
    queryKey: ["importRows", id, version, state, kind],
    queryFn: ({ signal, pageParam }) =>
      call("listImportRows", {
        params: { id },
        query: { kind, limit: 25, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }).then(({ data }) => data),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (rows.error) return <ErrorNotice error={rows.error} retry={() => void rows.refetch()} />;
  if (!rows.data) return <Skeleton lines={4} />;
  const all = rows.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) return <p className={css.none}>{t.noRows}</p>;
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th className={css.end}>{t.row}</th>
              <th>{t.what}</th>
              <th>{t.why}</th>
              <th>{t.content}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((row) => (
              <tr key={row.row}>
                <td className={css.end}>{number(row.row)}</td>
                <td>
                  <Tag tone={tones[row.kind]}>{t.outcomes[row.kind]}</Tag>
                </td>
                <td className={css.why}>{row.reason}</td>
                <td className={css.cells}>
                  {badFirst(row).map(({ cell, column, isBad }) => (
                    <span key={column} data-bad={isBad}>
                      {cell}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.hasNextPage && (
        <div className={css.more}>
          <Button busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}
