import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type FixKind, useFix, usePreview, useQualityWords } from "./data.ts";
import css from "./quality.module.css";

/** What mending many at once would change, before and after; those that are wrong are taken out. */
export function FixSheet({ kind, onClose }: { kind: FixKind; onClose: () => void }) {
  const t = useQualityWords();
  const { data, error, refetch } = usePreview(kind);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const fix = useFix(onClose);
  const items = data?.items ?? [];
  const chosen = items.filter(({ customerId }) => !left.has(customerId)).map(({ customerId }) => customerId);
  const some = left.size > 0;
  function turn(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    leave(next);
  }
  return (
    <Sheet
      open
      width={800}
      onClose={onClose}
      title={t.fixNames[kind]}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            busy={fix.isPending}
            disabled={chosen.length === 0}
            onClick={() => fix.mutate(some ? { kind, ids: chosen } : { kind })}
          >
            {some ? t.applySome(chosen.length) : t.apply(data?.count ?? 0)}
          </Button>
        </>
      }
    >
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <p className={css.quiet}>
          {t.previewLead(some ? chosen.length : data.count)} {data.count > items.length && t.shown(items.length)}
        </p>
      )}
      <ul className={css.preview}>
        {items.map(({ customerId, name, before, after }) => (
          <li key={customerId}>
            <label>
              <input type="checkbox" checked={!left.has(customerId)} onChange={() => turn(customerId)} />
              <span>{name}</span>
            </label>
            <del aria-label={t.before}>{before}</del>
            <ins aria-label={t.after}>{after}</ins>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
