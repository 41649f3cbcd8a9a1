import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
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
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Pane title={t.sections.history} hint={t.historyHint} flush>
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
              </small>
            </div>
            {operation.undoneBy === null && operation.kind !== "createOwner" && (
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
