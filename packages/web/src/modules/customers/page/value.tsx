import { KeyValue } from "#ui/display/key-value.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Customer } from "../data.ts";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";

/** What this customer bought so far. */
export function Value({ customer }: { customer: Customer }) {
  const t = useCustomerWords();
  const { orderCount, orderTotalMinor, firstOrderOn, lastOrderOn } = customer;
  return (
    <Pane title={t.value}>
      {orderCount === 0 ? (
        <p className={css.quiet}>{t.nothingOrdered}</p>
      ) : (
        <KeyValue
          items={[
            [t.total, orderTotalMinor !== 0 && <Money key="total" minor={orderTotalMinor} />],
            [t.orders, String(orderCount)],
            [
              t.average,
              orderCount > 1 && orderTotalMinor > 0 && (
                <Money key="mean" minor={Math.round(orderTotalMinor / orderCount)} />
              ),
            ],
            [t.first, firstOrderOn !== lastOrderOn && <When key="first" on={firstOrderOn} />],
            [t.last, <When key="last" on={lastOrderOn} />],
          ]}
        />
      )}
    </Pane>
  );
}
