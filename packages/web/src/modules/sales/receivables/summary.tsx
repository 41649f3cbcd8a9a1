import { Button } from "#ui/display/button.tsx";
import { Money } from "#ui/display/money.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useMoneyWords } from "../payments/words.ts";
import { type Age, AgeBars, type Sum } from "./ages.tsx";
import css from "./receivables.module.css";

const mostCustomers = 5;

type Props = { sums: readonly Sum[]; onAge: (age: Age) => void; onCustomer: (id: string | undefined) => void };

/** What is to come per currency: how much, how old, and from whom most. */
export function Summary({ sums, onAge, onCustomer }: Props) {
  const t = useMoneyWords();
  const phone = useIsPhone();
  return (
    <div className={css.summary}>
      {sums.map((sum) => (
        <section className={css.sum} key={sum.currency} aria-label={sum.currency}>
          <dl className={css.figures}>
            <div>
              <dt>{t.owed}</dt>
              <dd>
                <Money minor={sum.owedMinor} currency={sum.currency} />
              </dd>
            </div>
            <div>
              <dt>{t.overdue}</dt>
              <dd>
                <Money minor={sum.overdueMinor} currency={sum.currency} bad={sum.overdueMinor > 0} />
              </dd>
            </div>
          </dl>
          <AgeBars sum={sum} onAge={onAge} narrow={phone} />
          <ul className={css.customers} aria-label={t.byCustomer}>
            {sum.customers.slice(0, mostCustomers).map(({ customerId, name, owedMinor, overdueMinor }) => (
              <li key={customerId}>
                <Button link onClick={() => onCustomer(customerId)}>
                  {name}
                </Button>
                <Money minor={owedMinor} currency={sum.currency} bad={overdueMinor > 0} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
