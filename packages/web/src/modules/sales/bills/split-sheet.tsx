import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type OpenRow, type Receivable, useBillWrites, useFoundReceivables, useWhatFor } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "./bills.module.css";

/** Chooses by hand what a row pays; what came in is spread over the chosen from top to bottom. */
export function SplitSheet({ row, onClose }: { row: OpenRow; onClose: () => void }) {
  const t = useMoneyWords();
  const { money } = useFormats();
  const what = useWhatFor();
  const [text, type] = useState("");
  const [chosen, choose] = useState<readonly Receivable[]>([]);
  const found = useFoundReceivables(text.trim() ? { q: text.trim() } : {}, 30) ?? [];
  const { confirm } = useBillWrites();
  const shown = [
    ...chosen,
    ...found.filter(({ id, currency }) => currency === row.currency && !chosen.some((one) => one.id === id)),
  ];
  const parts = partsOf(chosen, row.amountMinor);
  const left = row.amountMinor - parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const toggle = (item: Receivable, on: boolean) =>
    choose((now) => (on ? [...now, item] : now.filter(({ id }) => id !== item.id)));
  return (
    <Sheet
      title={t.splitTitle}
      open
      width={560}
      onClose={onClose}
      actions={
        <>
          <span className={css.left} role="status">
            {left === 0 ? t.splitFits : t.splitLeft(money(left, row.currency, { exact: true }))}
          </span>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            disabled={parts.length === 0}
            busy={confirm.isPending}
            onClick={() => confirm.mutate([{ rowId: row.id, parts }], { onSuccess: onClose })}
          >
            {t.confirm}
          </Button>
        </>
      }
    >
      {confirm.error && <ErrorNotice error={confirm.error} />}
      <p className={css.quiet}>{t.splitHint}</p>
      <TextField label={t.splitFind} bare placeholder={t.splitFind} value={text} onChange={type} />
      <ul className={css.choices}>
        {shown.map((item) => (
          <li key={item.id}>
            <CheckField
              label={[item.customerName, what(item)].filter(Boolean).join(" · ")}
              on={chosen.some(({ id }) => id === item.id)}
              onChange={(on) => toggle(item, on)}
            />
            <small>{item.dueOn && <When on={item.dueOn} />}</small>
            <Money minor={item.owedMinor} currency={item.currency} exact />
          </li>
        ))}
        {shown.length === 0 && <li className={css.quiet}>{t.nothingFound}</li>}
      </ul>
    </Sheet>
  );
}

/** What each of the chosen gets, from top to bottom, until nothing is left. */
function partsOf(chosen: readonly Receivable[], amountMinor: number) {
  let left = amountMinor;
  return chosen.flatMap(({ id, owedMinor }) => {
    const part = Math.min(left, owedMinor);
    left -= part;
    return part > 0 ? [{ id, amountMinor: part }] : [];
  });
}
