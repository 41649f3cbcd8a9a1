import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Pane } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import type { SectionProps } from "../sections.ts";
import {
  type InvoiceTitle,
  titleAsText,
  useInvoiceTitles,
  useMakeDefault,
  useRemoveTitle,
  useTitleWords,
} from "./data.ts";
import css from "./invoice-titles.module.css";
import { TitleSheet } from "./title-sheet.tsx";

/** What invoices for this customer are made out to. */
export function InvoiceTitlesSection({ customer }: SectionProps) {
  const t = useTitleWords();
  const titles = useInvoiceTitles(customer.id);
  const [open, show] = useState<{ title?: InvoiceTitle }>();
  return (
    <Pane title={t.title} action={<Button subtle icon="plus" label={t.add} onClick={() => show({})} />}>
      {titles?.length === 0 && <p className={css.quiet}>{t.none}</p>}
      <ul className={css.titles}>
        {titles?.map((title) => (
          <One key={title.id} title={title} single={titles.length === 1} onEdit={() => show({ title })} />
        ))}
      </ul>
      {open && <TitleSheet customer={customer} title={open.title} onClose={() => show(undefined)} />}
    </Pane>
  );
}

type OneProps = { title: InvoiceTitle; single: boolean; onEdit: () => void };

function One({ title, single, onEdit }: OneProps) {
  const t = useTitleWords();
  const makeDefault = useMakeDefault();
  const remove = useRemoveTitle();
  const copy = () => void navigator.clipboard.writeText(titleAsText(title)).then(() => toast(t.copied));
  const lines = [title.taxNumber, [title.bank, title.account].filter(Boolean).join(" "), title.address, title.phone];
  return (
    <li>
      <div>
        <b>{title.title}</b> {title.isDefault && !single && <Tag>{t.byDefault}</Tag>}
        {lines.filter(Boolean).map((line) => (
          <small key={line}>{line}</small>
        ))}
        {title.taxNumberIs !== "ok" && <small data-warn>{t.states[title.taxNumberIs]}</small>}
      </div>
      <Button subtle icon="copy" label={t.copy} onClick={copy} />
      <ActionMenu
        actions={[
          { label: t.edit, icon: "edit", run: onEdit },
          ...(title.isDefault ? [] : [{ label: t.makeDefault, run: () => makeDefault.mutate(title) }]),
          { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate(title) },
        ]}
      >
        <Button subtle icon="more" label={t.more(title.title)} />
      </ActionMenu>
    </li>
  );
}
