import { type Trial, type Trials, tried } from "@soloist/analytics/optimisation/pipeline-what-if.ts";
import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { MoneyField, NumberField } from "#ui/fields/number-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Deal, Forecast } from "../data.ts";
import insights from "../insights.module.css";
import { useWords } from "../words.ts";
import css from "./forecast.module.css";

const atOnce = 30;

type DealsProps = {
  forecast: Forecast;
  trials: Trials;
  says: string | undefined;
  onTry: (id: string, trial: Trial) => void;
  onReset: () => void;
};

/** The deals that count, the largest first; what is changed here moves the forecast and nothing else. */
export function Deals({ forecast, trials, says, onTry, onReset }: DealsProps) {
  const t = useWords();
  const { money } = useFormats();
  const [most, show] = useState(atOnce);
  const { deals, undated, undatedCount, undatedMinor, rest, currency } = forecast;
  const all = [...deals, ...undated];
  return (
    <Pane
      title={t.deals}
      hint={t.dealsHint}
      action={Object.keys(trials).length > 0 && <Button onClick={onReset}>{t.takeBackAll}</Button>}
    >
      <p className={css.changed} aria-live="polite">
        {says}
      </p>
      <ul>
        {all.slice(0, most).map((deal) => (
          <Row
            key={deal.id}
            deal={deal}
            trial={trials[deal.id] ?? {}}
            currency={currency}
            today={forecast.today}
            onTry={(trial) => onTry(deal.id, trial)}
          />
        ))}
      </ul>
      {all.length > most && <Button onClick={() => show(most + 100)}>{t.more}</Button>}
      {rest.probabilities.length > 0 && <p className={insights.spot}>{t.restOf(rest.probabilities.length)}</p>}
      {undatedCount > 0 && <p className={insights.spot}>{t.undated(undatedCount, money(undatedMinor, currency))}</p>}
    </Pane>
  );
}

type RowProps = { deal: Deal; trial: Trial; currency: string; today: string; onTry: (trial: Trial) => void };

function Row({ deal, trial, currency, today, onTry }: RowProps) {
  const t = useWords();
  const { id, title, customerName, stageName, pastDue } = deal;
  const { counts, outcome, probability, amountMinor, closesOn, on } = tried(deal, trial, today);
  return (
    <li className={css.deal} data-off={!counts || on === null || outcome === "lost"}>
      <input
        type="checkbox"
        aria-label={t.counts(title)}
        checked={counts && on !== null}
        disabled={on === null}
        onChange={(event) => onTry({ counts: event.target.checked })}
      />
      <div className={css.who}>
        <Link href={`/sales/opportunities/${id}`}>{title}</Link>
        <small>
          {[customerName, stageName].filter(Boolean).join(" · ")}{" "}
          {pastDue && trial.closesOn === undefined && <Tag tone="amber">{t.pastDue}</Tag>}
        </small>
      </div>
      <Segmented
        label={t.outcome(title)}
        value={outcome}
        choices={(["open", "won", "lost"] as const).map((value) => ({ value, label: t.outcomes[value] }))}
        onChange={(next) => onTry({ outcome: next })}
      />
      <NumberField
        label={`${t.probability} · ${title}`}
        bare
        small
        min={0}
        max={100}
        value={probability}
        disabled={outcome !== "open"}
        onChange={(value) => value !== null && onTry({ probability: Math.min(100, Math.max(0, Math.round(value))) })}
      />
      <MoneyField
        label={`${t.amount} · ${title}`}
        bare
        small
        currency={currency}
        value={amountMinor}
        onChange={(minor) => minor !== null && minor >= 0 && onTry({ amountMinor: minor })}
      />
      <DateField
        label={`${t.closesOn} · ${title}`}
        bare
        small
        value={closesOn}
        onChange={(day) => day && onTry({ closesOn: day })}
      />
    </li>
  );
}
