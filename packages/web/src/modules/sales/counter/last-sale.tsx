import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import css from "./counter.module.css";
import type { Sold } from "./data.ts";
import type { Paid } from "./pay-sheet.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import { useCounterWords } from "./words.ts";

/** What was just sold, with the change to give and the receipt, while the next customer is served. */
export function LastSale({ sold, paid }: { sold: Sold; paid: Paid }) {
  const t = useCounterWords();
  const { money } = useFormats();
  const [open, show] = useState(false);
  const change = (paid.givenMinor ?? 0) - sold.totalMinor;
  return (
    <div className={css.last} role="status">
      <span>
        {t.lastSale} <b>{t.sold(money(sold.totalMinor, sold.currency), t.methods[paid.method])}</b>
        {change > 0 && <b> · {t.changeOf(money(change, sold.currency))}</b>}
      </span>
      <Button subtle onClick={() => show(true)}>
        {t.receipt}
      </Button>
      {open && <ReceiptSheet sold={sold} paid={paid} onClose={() => show(false)} />}
    </div>
  );
}
