import { useFormats } from "#platform/formats";
import { Money } from "#ui/display/money.tsx";
import type { Opportunity } from "../opportunities/data.ts";
import { useChance } from "./data.ts";
import css from "./deals.module.css";
import { useDealWords } from "./words.ts";

/** What a deal is expected to bring, with the reason. */
export function Predicted({ opportunity }: { opportunity: Opportunity }) {
  const t = useDealWords();
  const { percent } = useFormats();
  const chance = useChance(opportunity.id, opportunity.version);
  if (!chance) return <Money minor={opportunity.predictedMinor} currency={opportunity.currency} />;
  return (
    <div className={css.chance}>
      <span>
        <Money minor={chance.predictedMinor} currency={opportunity.currency} /> · {t.chance(percent(chance.chance, 0))}
      </span>
      <small>{chance.why}</small>
    </div>
  );
}
