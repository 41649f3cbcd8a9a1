import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import type { SectionProps } from "../sections.ts";
import { type Need, useNeeds, useNeedWords, useRemoveNeed } from "./data.ts";
import { NeedSheet } from "./need-sheet.tsx";
import css from "./needs.module.css";

/** What this customer needs and prefers, each with where one knows it from and since when. */
export function NeedsSection({ customer }: SectionProps) {
  const t = useNeedWords();
  const needs = useNeeds(customer.id);
  const [open, show] = useState<{ need?: Need }>();
  const remove = useRemoveNeed();
  return (
    <Pane title={t.title} action={<Button subtle icon="plus" label={t.add} onClick={() => show({})} />}>
      {needs?.length === 0 && <p className={css.quiet}>{t.none}</p>}
      <ul className={css.needs}>
        {needs?.map((need) => (
          <li key={need.id}>
            <div>
              {need.text} {need.kind === "preference" && <Tag>{t.kinds.preference}</Tag>}
              <small>
                {need.source && `${need.source} · `}
                <When on={need.notedOn} />
              </small>
            </div>
            <ActionMenu
              actions={[
                { label: t.edit, icon: "edit", run: () => show({ need }) },
                { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate(need) },
              ]}
            >
              <Button subtle icon="more" label={t.more(need.text)} />
            </ActionMenu>
          </li>
        ))}
      </ul>
      {open && <NeedSheet customerId={customer.id} need={open.need} onClose={() => show(undefined)} />}
    </Pane>
  );
}
