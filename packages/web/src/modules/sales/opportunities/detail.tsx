import { useState } from "react";
import { useCustomItems } from "#platform/fields";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { KeyValue } from "#ui/display/key-value.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { digitsOf } from "#platform/formats";
import { Predicted } from "../deals/chance.tsx";
import { useCompetitors } from "../deals/data.ts";
import { useDealWords } from "../deals/words.ts";
import { useWords } from "../words.ts";
import { type Opportunity, useReopenOpportunity, useUpdateOpportunity } from "./data.ts";
import css from "./detail.module.css";
import { LostSheet } from "./lost-sheet.tsx";
import { StagePath } from "./stage-path.tsx";
import { WonSheet } from "./won-sheet.tsx";

/** Won, lost, or open again: the big decisions. */
export function Decisions({ opportunity }: { opportunity: Opportunity }) {
  const t = useWords();
  const reopen = useReopenOpportunity();
  const [asking, ask] = useState<"won" | "lost">();
  const close = () => ask(undefined);
  if (opportunity.outcome) {
    return (
      <Button icon="undo" busy={reopen.isPending} onClick={() => reopen.mutate(opportunity.id)}>
        {t.reopen}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => ask("lost")}>{t.closeLost}</Button>
      <Button primary onClick={() => ask("won")}>
        {t.closeWon}
      </Button>
      {asking === "won" && <WonSheet opportunity={opportunity} onClose={close} />}
      {asking === "lost" && <LostSheet opportunity={opportunity} onClose={close} />}
    </>
  );
}

/** Where it stands, and what is known of it; everything can be changed where it stands. */
export function OpportunityFacts({ opportunity }: { opportunity: Opportunity }) {
  const t = useWords();
  const d = useDealWords();
  const formats = useFormats();
  const rivals = useCompetitors();
  const save = useUpdateOpportunity(opportunity.id);
  const { customerId, customerName, amountMinor, currency, expectedCloseOn, source, notes, outcome } = opportunity;
  const own = useCustomItems("opportunity", opportunity.custom, (custom) => save.mutate({ custom }));
  function price(text: string) {
    const minor = formats.parseMoney(text, currency);
    if (minor !== null && minor >= 0) save.mutate({ amountMinor: minor });
  }
  return (
    <div className={css.facts}>
      <div className={css.status}>
        {outcome ? (
          <Tag tone={outcome === "won" ? "green" : "red"}>{t.states[outcome]}</Tag>
        ) : (
          <span className={css.quiet}>{t.inStage(opportunity.stageDays)}</span>
        )}
        {opportunity.rotting && <Tag tone="red">{t.stuck(opportunity.stageDays)}</Tag>}
      </div>
      <StagePath opportunity={opportunity} />
      <KeyValue
        items={[
          [
            t.customer,
            customerId && customerName && (
              <Link className={css.link ?? ""} href={`/customers/${customerId}`} key="customer">
                {customerName}
              </Link>
            ),
          ],
          [
            t.amount,
            <InlineEdit
              label={t.amount}
              value={String(amountMinor / 10 ** digitsOf(currency))}
              onSave={price}
              key="amount"
            >
              <Money minor={amountMinor} currency={currency} />
            </InlineEdit>,
          ],
          [d.predicted, !outcome && <Predicted opportunity={opportunity} key="predicted" />],
          [
            t.expectedCloseOn,
            <InlineEdit
              label={t.expectedCloseOn}
              type="date"
              value={expectedCloseOn ?? ""}
              onSave={(on) => save.mutate({ expectedCloseOn: on || null })}
              key="close"
            >
              {expectedCloseOn && <When on={expectedCloseOn} />}
            </InlineEdit>,
          ],
          [
            t.source,
            <InlineEdit
              label={t.source}
              value={source ?? ""}
              onSave={(text) => save.mutate({ source: text || null })}
              key="source"
            />,
          ],
          [
            t.notes,
            <InlineEdit label={t.notes} value={notes} onSave={(text) => save.mutate({ notes: text })} key="notes" />,
          ],
          ...own,
          [t.createdAt, <When at={opportunity.createdAt} as="day" key="made" />],
          [t.closedOn, opportunity.closedOn && <When on={opportunity.closedOn} key="closed" />],
          [t.lostReason, opportunity.lostReason],
          [d.lostTo, rivals.find(({ id }) => id === opportunity.lostTo)?.name],
          [d.lostNote, opportunity.lostNote],
        ]}
      />
    </div>
  );
}
