import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { useBillWrites, useDoneRows } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "./bills.module.css";
import { RowHead } from "./open-row.tsx";

/** Rows that are matched or set aside; each can be taken back. */
export function DoneRows({ state }: { state: "matched" | "ignored" }) {
  const t = useMoneyWords();
  const rows = useDoneRows(state).data;
  const { ignore, unmatch } = useBillWrites();
  if (rows?.length === 0) return <EmptyState title={t.nothingDone} hint={t.nothingDoneHint} />;
  return (
    <ul className={css.rows}>
      {(rows ?? []).map((row) => (
        <li className={css.row} key={row.id}>
          <RowHead row={row} />
          {row.payments.length > 0 && (
            <ul className={css.proved}>
              {row.payments.map(({ paymentId, orderId, number, customerName, amountMinor }) => (
                <li key={paymentId}>
                  <Link href={`/sales/orders/${orderId}`}>{[customerName, number].filter(Boolean).join(" · ")}</Link>
                  <Money minor={amountMinor} currency={row.currency} />
                </li>
              ))}
            </ul>
          )}
          <div className={css.acts}>
            {state === "matched" ? (
              <Button subtle icon="undo" onClick={() => unmatch.mutate(row.id)}>
                {t.unmatch}
              </Button>
            ) : (
              <Button subtle icon="undo" onClick={() => ignore.mutate({ ids: [row.id], ignored: false })}>
                {t.backToMatch}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
