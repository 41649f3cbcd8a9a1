import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { useWords } from "../words.ts";
import { type PriceList, usePriceList, usePriceLists } from "./data.ts";
import { PriceListForm } from "./form.tsx";
import css from "./prices.module.css";
import { usePriceWords } from "./words.ts";

/** Prices for some customers or for a season. */
export function PriceListsPage() {
  const s = useWords();
  const t = usePriceWords();
  const lists = usePriceLists();
  const [shown, show] = useState<string>();
  const opened = usePriceList(shown === "new" ? undefined : shown);
  const create = () => show("new");
  useShortcuts([{ keys: "c", says: t.newList, run: create }]);
  return (
    <Page
      title={t.title}
      eyebrow={<Link href="/sales/products">{s.products}</Link>}
      actions={
        <Button primary keys="c" onClick={create}>
          {t.newList}
        </Button>
      }
    >
      {lists.error && <ErrorNotice error={lists.error} retry={() => void lists.refetch()} />}
      {lists.isPending && <Skeleton lines={4} />}
      {lists.data?.length === 0 && (
        <EmptyState title={t.empty} hint={t.emptyHint} action={<Button onClick={create}>{t.newList}</Button>} />
      )}
      {lists.data && lists.data.length > 0 && (
        <Pane flush>
          <ul className={css.lists}>
            {lists.data.map((list) => (
              <li key={list.id}>
                <ListRow list={list} onOpen={() => show(list.id)} />
              </li>
            ))}
          </ul>
        </Pane>
      )}
      {shown === "new" && <PriceListForm list={undefined} onClose={() => show(undefined)} />}
      {shown !== "new" && opened.data && opened.data.id === shown && (
        <PriceListForm list={opened.data} onClose={() => show(undefined)} />
      )}
    </Page>
  );
}

function ListRow({ list, onOpen }: { list: PriceList; onOpen: () => void }) {
  const t = usePriceWords();
  const { percent, day, today } = useFormats();
  const { name, audience, level, offBp, validFrom, validUntil, currency } = list;
  const whom = audience === "level" ? t.levelOf(level ?? "") : t.audiences[audience];
  const when =
    validFrom || validUntil ? `${validFrom ? day(validFrom) : "…"} – ${validUntil ? day(validUntil) : "…"}` : t.always;
  return (
    <button type="button" className={css.list} onClick={onOpen}>
      <b>{name}</b>
      <span>{whom}</span>
      <span>{[offBp !== null && t.offShown(percent(offBp / 10_000, 2)), currency].filter(Boolean).join(" · ")}</span>
      <span>
        {when} {validUntil !== null && validUntil < today && <Tag>{t.over}</Tag>}
        {validFrom !== null && validFrom > today && <Tag tone="amber">{t.coming}</Tag>}
      </span>
    </button>
  );
}
