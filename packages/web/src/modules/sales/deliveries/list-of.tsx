import { Link } from "#ui/display/link.tsx";
import type { Listed } from "./data.ts";
import css from "./deliveries.module.css";
import { ProgressLine } from "./progress-line.tsx";
import { DeliveryTag } from "./state-tag.tsx";

/** A few deliveries with how far they are. */
export function DeliveryLines({ deliveries }: { deliveries: readonly Listed[] }) {
  return (
    <ul className={css.lines}>
      {deliveries.map((delivery) => (
        <li key={delivery.id}>
          <div>
            <Link className={css.link ?? ""} href={`/sales/deliveries/${delivery.id}`}>
              {delivery.title}
            </Link>
            <DeliveryTag delivery={delivery} />
          </div>
          <ProgressLine delivery={delivery} wide />
        </li>
      ))}
    </ul>
  );
}
