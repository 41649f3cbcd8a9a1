import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import css from "./contracts.module.css";
import type { Listed } from "./data.ts";
import { StateTag } from "./state-tag.tsx";

/** A contract on the phone. */
export function ContractCard({ contract }: { contract: Listed }) {
  const { title, customerName, number, amountMinor, currency, endOn } = contract;
  return (
    <div className={css.card}>
      <div>
        <div>{title}</div>
        <small>
          {customerName ?? number}
          {endOn && (
            <>
              {" · "}
              <When on={endOn} />
            </>
          )}
        </small>
      </div>
      <div>
        <Money minor={amountMinor} currency={currency} />
        <StateTag {...contract} />
      </div>
    </div>
  );
}
