import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useLeaving } from "../checklists/leaving.tsx";
import { useTemplates } from "../contracts/data.ts";
import { useDealLines } from "../deals/data.ts";
import css from "../deals/deals.module.css";
import { useDealWords } from "../deals/words.ts";
import { useWords } from "../words.ts";
import { type Card, useCloseOpportunity } from "./data.ts";

export type Closable = Pick<Card, "id" | "title" | "customerName" | "amountMinor" | "currency">;
const follows = ["order", "contract", "nothing"] as const;

/** A win: offers the order or the contract that follows from it, in the same step. */
export function WonSheet({ opportunity, onClose }: { opportunity: Closable; onClose: () => void }) {
  const t = useWords();
  const d = useDealWords();
  const router = useRouter();
  const { today, plusDays, money } = useFormats();
  const [next, wish] = useState<(typeof follows)[number]>("order");
  const [dueOn, set] = useState<string | null>(plusDays(today, 14));
  const templates = useTemplates()?.items;
  const [templateId, choose] = useState<string>();
  const [startOn, begin] = useState<string | null>(today);
  const [endOn, end] = useState<string | null>(null);
  const close = useCloseOpportunity();
  const { id, title, customerName, amountMinor, currency } = opportunity;
  const lines = useDealLines(id);
  const leaving = useLeaving();
  const text = templateId ?? templates?.[0]?.id ?? null;
  function win(leaveAnyway?: string) {
    const body = {
      id,
      outcome: "won" as const,
      ...(next === "order" ? { order: { dueOn } } : {}),
      ...(next === "contract" ? { contract: { templateId: text || null, startOn, endOn } } : {}),
    };
    close.mutate(leaveAnyway ? { ...body, leaveAnyway } : body, {
      onSuccess: ({ data }) => {
        onClose();
        if (data.contract) router.history.push(`/sales/contracts/${data.contract.id}`);
      },
      onError: (error) => leaving.failed(error, { deal: opportunity, again: win }),
    });
  }
  return (
    <Sheet
      title={t.wonTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="won" busy={close.isPending}>
            {t.closeWon}
          </Button>
        </>
      }
    >
      <Form id="won" onSubmit={() => win()}>
        <Row>
          <span>{[title, customerName].filter(Boolean).join(" · ")}</span>
          <b>
            <Money minor={amountMinor} currency={currency} />
          </b>
        </Row>
        <Segmented
          label={d.after}
          value={next}
          choices={follows.map((value) => ({ value, label: d.afterChoices[value] }))}
          onChange={wish}
        />
        {next !== "nothing" && lines !== undefined && lines.items.length > 0 && (
          <p className={css.says}>
            {d.linesGo(lines.items.length, money(lines.totalMinor, currency, { exact: true }))}
          </p>
        )}
        {next === "order" && <DateField label={t.orderDueOn} value={dueOn} onChange={set} />}
        {next === "contract" && (
          <>
            <SelectField
              label={d.template}
              value={text}
              choices={(templates ?? []).map((one) => ({ value: one.id, label: one.name }))}
              onClear={() => choose("")}
              emptyLabel={d.noTemplate}
              onChange={choose}
            />
            <DateField label={d.startOn} value={startOn} onChange={begin} />
            <DateField label={d.endOn} optional value={endOn} onChange={end} />
          </>
        )}
      </Form>
      {leaving.sheet}
    </Sheet>
  );
}
