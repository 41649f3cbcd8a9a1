import { useDeferredValue, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Pane, Row, Stack } from "#ui/layout/pane.tsx";
import { DiscountField } from "../../lines/discount-field.tsx";
import { type Quote, useTotals, useUpdateQuote } from "../data.ts";
import css from "../quotes.module.css";
import { useQuoteWords } from "../words.ts";
import { bodyOf, type Draft, draftOf, questionOf } from "./draft-state.ts";
import { QuoteLinesField } from "./lines-field.tsx";
import { Sums } from "./sums.tsx";

/** A draft under one's hands: everything on it can be written, and what it comes to is always in sight. */
export function QuoteEditor({ quote, onSend }: { quote: Quote; onSend: () => void }) {
  const t = useQuoteWords();
  const [draft, write] = useState(() => draftOf(quote));
  const [edits, count] = useState(0);
  const [saved, keep] = useState({ edits: 0, version: quote.version });
  const dirty = edits !== saved.edits;
  const change = (how: (now: Draft) => Draft) => {
    write(how);
    count((now) => now + 1);
  };
  const set = (part: Partial<Draft>) => change((now) => ({ ...now, ...part }));
  const totals = useTotals(useDeferredValue(questionOf(draft)));
  const save = useUpdateQuote(quote.id);
  const { currency } = quote;
  // It was taken back, or changed on another page: then that is what is written on from here.
  if (quote.version > saved.version && !dirty && !save.isPending) {
    write(draftOf(quote));
    keep({ edits, version: quote.version });
  }
  function store(then?: () => void) {
    save.mutate(bodyOf(draft), {
      onSuccess: ({ data }) => {
        keep({ edits, version: data.version });
        then?.();
      },
    });
  }
  const empty = draft.lines.every(({ title }) => title.trim() === "");
  const openSending = () => (dirty ? store(onSend) : onSend());
  return (
    <Form id="quote" onSubmit={() => store()}>
      <Stack gap={16}>
        {save.error && <ErrorNotice error={save.error} />}
        {totals.error && <ErrorNotice error={totals.error} />}
        <Pane>
          <div className={css.head}>
            <TextField label={t.subject} value={draft.title} maxLength={500} onChange={(title) => set({ title })} />
            <DateField label={t.date} value={draft.quotedOn} onChange={(on) => on && set({ quotedOn: on })} />
            <DateField
              label={t.validUntil}
              value={draft.validUntilOn}
              min={draft.quotedOn}
              onChange={(validUntilOn) => set({ validUntilOn })}
            />
          </div>
        </Pane>
        <Pane title={t.lines}>
          <QuoteLinesField
            lines={draft.lines}
            totals={totals.data}
            currency={currency}
            customerId={quote.customerId ?? undefined}
            onChange={(how) => change((now) => ({ ...now, lines: how(now.lines) }))}
          />
          <div className={css.under}>
            <div className={css.choices}>
              <DiscountField
                label={t.wholeDiscount}
                value={draft}
                currency={currency}
                onChange={(discount) => set(discount)}
              />
              <SelectField
                label={t.prices}
                value={draft.pricesInclude}
                choices={(["tax", "no-tax"] as const).map((value) => ({ value, label: t.pricesInclude[value] }))}
                onChange={(pricesInclude) => set({ pricesInclude })}
              />
              <SelectField
                label={t.rounding}
                value={draft.taxRounding}
                choices={(["document", "line"] as const).map((value) => ({ value, label: t.roundings[value] }))}
                onChange={(taxRounding) => set({ taxRounding })}
              />
              <SelectField
                label={t.language}
                value={draft.language}
                choices={(["zh-CN", "en"] as const).map((value) => ({ value, label: t.languages[value] }))}
                onChange={(language) => set({ language })}
              />
            </div>
            {totals.data && <Sums totals={totals.data} currency={currency} pricesInclude={draft.pricesInclude} />}
          </div>
        </Pane>
        <Pane>
          <div className={css.texts}>
            <LongTextField
              label={t.terms}
              rows={5}
              placeholder={t.termsHint}
              value={draft.terms}
              maxLength={20_000}
              onChange={(terms) => set({ terms })}
            />
            <LongTextField
              label={t.notes}
              rows={5}
              value={draft.notes}
              maxLength={10_000}
              onChange={(notes) => set({ notes })}
            />
          </div>
        </Pane>
        <div className={css.foot}>
          <Row end>
            {dirty && <span className={css.quiet}>{t.unsaved}</span>}
            <Button type="submit" form="quote" disabled={!dirty} busy={save.isPending}>
              {t.save}
            </Button>
            <Button primary disabled={empty} busy={save.isPending} onClick={openSending}>
              {t.send}
            </Button>
          </Row>
        </div>
      </Stack>
    </Form>
  );
}
