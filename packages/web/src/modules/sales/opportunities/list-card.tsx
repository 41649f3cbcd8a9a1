import { Money } from "#ui/display/money.tsx";
import { type Card, usePipelines } from "./data.ts";
import css from "./detail.module.css";
import { Light } from "./light.tsx";

/** An opportunity on the phone. */
export function ListCard({ card }: { card: Card }) {
  const stages = usePipelines().flatMap((pipeline) => pipeline.stages);
  const stage = stages.find(({ id }) => id === card.stageId)?.name;
  return (
    <div className={css.row}>
      <div>
        <div>{card.title}</div>
        <small>{[card.customerName, stage].filter(Boolean).join(" · ")}</small>
      </div>
      <Money minor={card.amountMinor} currency={card.currency} />
      <Light light={card.light} />
    </div>
  );
}
