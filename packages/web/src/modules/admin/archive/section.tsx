import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type DataOf, href } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Progress } from "#ui/display/progress.tsx";
import { When } from "#ui/display/when.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import css from "./archive.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

type Archive = DataOf<"listArchives">["items"][number];
const askAgainMs = 600;

/** Everything as one file: made in the background, then fetched. */
export function ArchiveSection() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const archives = useQuery({
    queryKey: ["archives"],
    queryFn: ({ signal }) => call("listArchives", { signal }).then(({ data }) => data.items),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === "making") ? askAgainMs : false),
  });
  const after = () => void client.invalidateQueries({ queryKey: ["archives"] });
  const make = useWrite((_: undefined) => call("makeArchive"), { quiet: true, after });
  const remove = useWrite((id: string) => call("removeArchive", { params: { id } }), { says: t.removed, after });
  const items = archives.data ?? [];
  const isMaking = make.isPending || items.some(({ state }) => state === "making");
  return (
    <Pane title={t.title} hint={t.hint} flush>
      {items.map((one) => (
        <Line key={one.id} one={one} onRemove={() => remove.mutate(one.id)} />
      ))}
      {!isMaking && (
        <div className={css.line}>
          <Button primary={items.length === 0} icon="download" onClick={() => make.mutate(undefined)}>
            {items.length === 0 ? t.make : t.again}
          </Button>
        </div>
      )}
    </Pane>
  );
}

function Line({ one, onRemove }: { one: Archive; onRemove: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const { number, percent } = useFormats();
  if (one.state === "failed") {
    return (
      <div className={css.line}>
        <Notice tone="bad">
          {t.failed} {one.error}
        </Notice>
      </div>
    );
  }
  if (one.state === "making") {
    const share = one.total > 0 ? one.done / one.total : 0;
    return (
      <div className={css.making}>
        <Progress share={share} label={t.making} />
        <small>
          {t.making} · {percent(share)}
        </small>
      </div>
    );
  }
  return (
    <div className={css.line}>
      <div className={css.what}>
        {one.name}
        <small>
          <When at={one.createdAt} /> · {size(one.size ?? 0, number)}
          {one.counts && ` · ${t.holds(number(one.counts.rows), number(one.counts.files))}`}
        </small>
      </div>
      <Button primary download icon="download" href={href("downloadArchive", { params: { id: one.id } })}>
        {t.download}
      </Button>
      <Button subtle icon="trash" label={t.remove} onClick={onRemove} />
    </div>
  );
}

const thousand = 1000;

function size(bytes: number, number: (value: number, digits?: number) => string): string {
  if (bytes < thousand ** 2) return `${number(Math.max(1, Math.round(bytes / thousand)))} KB`;
  if (bytes < thousand ** 3) return `${number(bytes / thousand ** 2, 1)} MB`;
  return `${number(bytes / thousand ** 3, 1)} GB`;
}
