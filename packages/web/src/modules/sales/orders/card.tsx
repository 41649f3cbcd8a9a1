import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { BuyerTag } from "../../customers/returning/buyer-tag.tsx";
import type { Listed } from "./data.ts";
import css from "./orders.module.css";
import { StateTag } from "./state-tag.tsx";

/** An order on the phone. */
export function OrderCard({ order }: { order: Listed }) {
  return (
    <div className={css.card}>
      <div>
        <div>{order.customerName ?? order.number}</div>
        <small>
          {order.number} · <When on={order.orderedOn} /> <BuyerTag buyer={order.buyer} />
        </small>
      </div>
      <div>
        <Money minor={order.totalMinor} currency={order.currency} />
        <StateTag order={order} />
      </div>
    </div>
  );
}
