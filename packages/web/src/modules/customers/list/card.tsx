import { readablePhone } from "#platform/formats";
import { Avatar } from "#ui/display/avatar.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import type { Listed } from "../data.ts";
import { photoOf } from "../photo.ts";
import { Stage } from "../stage.tsx";
import css from "./list.module.css";

/** One customer on the phone: who, where, what next. */
export function CustomerCard({ row }: { row: Listed }) {
  const under = row.organisationName ?? row.phones[0]?.value ?? row.emails[0]?.value ?? row.source;
  return (
    <div className={css.card}>
      <Avatar name={row.name} size={28} square={row.kind === "organisation"} src={photoOf(row)} />
      <div className={css.cardText}>
        <div>
          <b>{row.name}</b>
          <Stage lifecycle={row.lifecycle} />
        </div>
        <small>{readablePhone(under)}</small>
      </div>
      <div className={css.cardEnd}>
        {row.owedMinor > 0 ? (
          <Money minor={row.owedMinor} bad short />
        ) : (
          row.orderTotalMinor !== 0 && <Money minor={row.orderTotalMinor} short />
        )}
        {row.nextStepOn && (
          <small>
            <When on={row.nextStepOn} />
          </small>
        )}
      </div>
    </div>
  );
}
