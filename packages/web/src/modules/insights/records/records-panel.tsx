import { ErrorNotice } from "#platform/errors";
import { placeOf } from "#platform/places";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { SidePanel } from "#ui/overlay/side-panel.tsx";
import { type Behind, type FigureRecord, useRecords } from "../data.ts";
import { useWords } from "../words.ts";
import css from "./records.module.css";

export type Shown = { title: string; behind: Behind };

function Entry({ record }: { record: FigureRecord }) {
  const { kind, id, title, subtitle, when, amountMinor, currency } = record;
  return (
    <li>
      <Link className={css.entry} href={placeOf(kind, id) ?? "/"}>
        <span className={css.title}>{title}</span>
        <span className={css.amount}>{amountMinor !== null && <Money minor={amountMinor} currency={currency} />}</span>
        <small className={css.title}>{subtitle}</small>
        <small>{when && (when.length > 10 ? <When at={when} as="day" /> : <When on={when} />)}</small>
      </Link>
    </li>
  );
}

/** The records behind a figure, beside the page. */
export function RecordsPanel({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const t = useWords();
  const list = useRecords(shown.behind);
  const records = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  return (
    <SidePanel title={shown.title} open onClose={onClose}>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={6} />}
      {total !== undefined && <p className={css.total}>{total === 0 ? t.nothing : t.records(total)}</p>}
      <ul>
        {records.map((record) => (
          <Entry record={record} key={record.id} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </SidePanel>
  );
}
