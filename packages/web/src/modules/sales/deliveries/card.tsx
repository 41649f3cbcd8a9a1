import { When } from "#ui/display/when.tsx";
import type { Listed } from "./data.ts";
import css from "./deliveries.module.css";
import { ProgressLine } from "./progress-line.tsx";
import { DeliveryTag } from "./state-tag.tsx";

/** A delivery on the phone. */
export function DeliveryCard({ delivery }: { delivery: Listed }) {
  return (
    <div className={css.card}>
      <div>
        <b>{delivery.title}</b>
        <DeliveryTag delivery={delivery} />
      </div>
      <small>
        {delivery.customerName} {delivery.nextTitle && `· ${delivery.nextTitle}`}{" "}
        {delivery.nextOn && <When on={delivery.nextOn} />}
      </small>
      <ProgressLine delivery={delivery} />
    </div>
  );
}
