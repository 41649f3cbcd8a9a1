import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { call, type DataOf } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useLanguage, useStrings } from "#platform/i18n";
import { undo } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { kindInWords } from "./kind.ts";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

type Line = DataOf<"listOperations">["items"][number];
/** More kinds than these are summed up. */
const most = 3;

/** Everything that was written, each with its way back. */
export function History() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const language = useLanguage();
  const client = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: ["operations"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call("listOperations", { query: { limit: 50, cursor: pageParam }, signal }).then(({ data }) => data),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const { number } = useFormats();
  const touched = ({ touched: kinds, records }: Line) =>
    kinds.length > most
      ? t.records(number(records))
      : kinds.map(({ called, count }) => t.touched(called, number(count))).join("、");
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Pane
      title={t.sections.history}
      hint={t.historyHint}
      flush
      action={
        <Button subtle icon="trash" href="/settings?section=bin">
          {t.sections.bin}
        </Button>
      }
    >
      {pages.isPending && <Skeleton lines={6} />}
      {pages.error && <ErrorNotice error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && <EmptyState title={t.noHistory} />}
      <ul>
        {items.map((operation) => (
          <li className={css.line} key={operation.id}>
            <div>
              {kindInWords(operation.kind, t.kinds, language)} {operation.undoes !== null && <Tag>{t.isUndo}</Tag>}{" "}
              {operation.undoneBy !== null && <Tag tone="amber">{t.undone}</Tag>}
              <small>
                <When at={operation.at} /> · {operation.actorName}
                {operation.touched.length > 0 && ` · ${touched(operation)}`}
              </small>
            </div>
            {operation.canUndo && operation.kind !== "createOwner" && (
              <Button onClick={() => void undo(client, operation.id)}>
                {operation.undoes === null ? t.undo : t.redo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <div className={css.line}>
          <Button subtle busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </Pane>
  );
}
