import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import type { Order } from "../orders/data.ts";
import { useWords } from "../words.ts";
import { useVoidPayment } from "./data.ts";
import css from "./payments.module.css";
import { useMoneyWords } from "./words.ts";

/** Money that came, how and from whom, and money that went back. */
export function Payments({ order }: { order: Order }) {
  const s = useWords();
  const t = useMoneyWords();
  const { payments, refunds, carriedMinor, creditedMinor, currency, kind } = order;
  const nothing = payments.length === 0 && refunds.length === 0 && carriedMinor === 0;
  if (nothing) return <p className={css.quiet}>{s.noPayments}</p>;
  return (
    <ul className={css.parts}>
      {refunds.map((refund) => (
        <li key={refund.id}>
          <div>
            <Link href={`/sales/orders/${refund.id}`}>
              {s.refund} {refund.number}
            </Link>
            <small>
              <When at={refund.at} as="day" />
            </small>
          </div>
          <Money minor={refund.totalMinor} currency={currency} exact />
          <span className={css.noMenu} />
        </li>
      ))}
      {payments.map((payment) => (
        <PaymentLine key={payment.id} payment={payment} sale={kind === "sale"} />
      ))}
      {carriedMinor !== 0 && <Plain name={t.carried} minor={carriedMinor} currency={currency} />}
      {kind === "sale" && creditedMinor !== 0 && <Plain name={t.credited} minor={creditedMinor} currency={currency} />}
    </ul>
  );
}

function Plain({ name, minor, currency }: { name: string; minor: number; currency: string }) {
  return (
    <li>
      <div>
        <span>{name}</span>
      </div>
      <Money minor={minor} currency={currency} exact />
      <span className={css.noMenu} />
    </li>
  );
}

function PaymentLine({ payment, sale }: { payment: Order["payments"][number]; sale: boolean }) {
  const t = useMoneyWords();
  const voiding = useVoidPayment();
  const { id, method, payer, note, at, amountMinor, currency, billRowId, voidedAt } = payment;
  return (
    <li data-state={voidedAt ? "void" : undefined}>
      <div>
        <span>{[t.methods[method], payer].filter(Boolean).join(" · ")}</span>
        <small>
          <When at={at} as="day" />
          {note && ` · ${note}`}
          {billRowId && ` · ${t.fromBill}`}
        </small>
      </div>
      {voidedAt && <Tag>{t.isVoid}</Tag>}
      <Money minor={amountMinor} currency={currency} exact />
      {voidedAt || !sale ? (
        <span className={css.noMenu} />
      ) : (
        <ActionMenu actions={[{ label: t.voidPayment, icon: "close", run: () => voiding.mutate(id) }]}>
          <Button subtle icon="more" label={t.paymentMenu} />
        </ActionMenu>
      )}
    </li>
  );
}
