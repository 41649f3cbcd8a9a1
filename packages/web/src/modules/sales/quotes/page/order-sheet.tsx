import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Quote, useOrderFromQuote } from "../data.ts";
import { useQuoteWords } from "../words.ts";

/** One step from the quote to the order, with exactly its total. */
export function OrderSheet({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const t = useQuoteWords();
  const { today, plusDays, money } = useFormats();
  const router = useRouter();
  const [dueOn, due] = useState<string | null>(plusDays(today, 14));
  const make = useOrderFromQuote(quote.id);
  const total = money(quote.totalMinor, quote.currency, { exact: true });
  return (
    <Sheet
      title={t.orderTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="quote-order" busy={make.isPending}>
            {t.makeOrder}
          </Button>
        </>
      }
    >
      <Form
        id="quote-order"
        onSubmit={() =>
          make.mutate({ dueOn }, { onSuccess: ({ data }) => router.history.push(`/sales/orders/${data.id}`) })
        }
      >
        {make.error && <ErrorNotice error={make.error} />}
        <p>
          {t.orderHint(total)} {quote.state === "sent" && t.orderAccepts}
        </p>
        <DateField label={t.dueOn} value={dueOn} onChange={due} />
      </Form>
    </Sheet>
  );
}
