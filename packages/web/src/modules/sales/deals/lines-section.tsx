import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { Opportunity } from "../opportunities/data.ts";
import { DiscountAndTax } from "../lines/discount-and-tax.tsx";
import { bodyOfLines, soldLinesOf, totalOf } from "../lines/sold.ts";
import { SoldLinesField } from "../lines/sold-lines-field.tsx";
import { useSoldLines } from "../lines/use-sold-lines.ts";
import { useWords } from "../words.ts";
import { type DealLines, useDealLines, useSetDealLines } from "./data.ts";
import css from "./deals.module.css";
import { useDealWords } from "./words.ts";

/** What a deal is about, line by line, and whether its amount follows that. */
export function LinesSection({ opportunity }: { opportunity: Opportunity }) {
  const t = useDealWords();
  const { number } = useFormats();
  const [editing, edit] = useState(false);
  const lines = useDealLines(opportunity.id);
  const some = lines !== undefined && lines.items.length > 0;
  return (
    <Pane
      title={t.lines}
      action={
        <Button subtle icon={some ? "edit" : "plus"} onClick={() => edit(true)}>
          {some ? t.editLines : t.addLines}
        </Button>
      }
    >
      {lines && !some && <p className={css.quiet}>{t.noLines}</p>}
      {some && (
        <>
          <table className={css.lines}>
            <tbody>
              {lines.items.map((line) => (
                <tr key={line.id}>
                  <td>
                    {line.title}
                    <DiscountAndTax line={line} currency={lines.currency} />
                  </td>
                  <td>
                    {number(line.quantityMilli / 1000, 3)} ×{" "}
                    <Money minor={line.unitPriceMinor} currency={lines.currency} exact />
                  </td>
                  <td>
                    <Money minor={line.totalMinor} currency={lines.currency} exact />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={2}>{t.linesTotal}</td>
                <td>
                  <Money minor={lines.totalMinor} currency={lines.currency} exact />
                </td>
              </tr>
            </tfoot>
          </table>
          <AmountSays lines={lines} id={opportunity.id} />
        </>
      )}
      {editing && lines && <LinesSheet opportunity={opportunity} known={lines} onClose={() => edit(false)} />}
    </Pane>
  );
}

/** Where the amount comes from, and the way back to the lines. */
function AmountSays({ lines, id }: { lines: DealLines; id: string }) {
  const t = useDealWords();
  const { money } = useFormats();
  const set = useSetDealLines(id);
  const { amountFrom, amountMinor, totalMinor, currency } = lines;
  const say = (minor: number) => money(minor, currency, { exact: true });
  if (amountFrom === "lines") return <p className={css.says}>{t.amountFollows}</p>;
  return (
    <p className={css.says}>
      <span>{amountMinor === totalMinor ? t.amountByHandSame : t.amountByHand(say(amountMinor), say(totalMinor))}</span>
      <Button
        link
        busy={set.isPending}
        onClick={() => set.mutate({ lines: bodyOfLines(soldLinesOf(lines.items)), amount: "lines" })}
      >
        {t.follow}
      </Button>
    </p>
  );
}

type SheetProps = { opportunity: Opportunity; known: DealLines; onClose: () => void };

/** The lines of a deal under one's hands, in the editor that orders have. */
function LinesSheet({ opportunity, known, onClose }: SheetProps) {
  const s = useWords();
  const t = useDealWords();
  const { money } = useFormats();
  const { currency, amountMinor } = known;
  const [lines, write] = useSoldLines(known.items);
  const [follows, follow] = useState(known.amountFrom === "lines" || known.items.length === 0);
  const set = useSetDealLines(opportunity.id);
  const total = lines.reduce((sum, line) => sum + totalOf(line), 0);
  function save() {
    set.mutate({ lines: bodyOfLines(lines), amount: follows ? "lines" : "hand" }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={t.lines}
      open
      onClose={onClose}
      width={800}
      actions={
        <>
          <Button onClick={onClose}>{s.cancel}</Button>
          <Button primary type="submit" form="deal-lines" busy={set.isPending}>
            {s.save}
          </Button>
        </>
      }
    >
      <Form id="deal-lines" onSubmit={save}>
        {set.error && <ErrorNotice error={set.error} />}
        <SoldLinesField
          lines={lines}
          currency={currency}
          customerId={opportunity.customerId ?? undefined}
          onChange={write}
        />
        <div className={css.says}>
          <b>
            {t.linesTotal} <Money minor={total} currency={currency} exact />
          </b>
        </div>
        <CheckField label={t.followField} on={follows} onChange={follow} />
        {!follows && <p className={css.says}>{t.keepHint(money(amountMinor, currency, { exact: true }))}</p>}
      </Form>
    </Sheet>
  );
}
