import { When } from "#ui/display/when.tsx";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { SectionProps } from "../sections.ts";
import { useConfirm, useCustomerQuality, useQualityWords } from "./data.ts";
import css from "./quality.module.css";
import { ScoreTag } from "./score-tag.tsx";

/** How good this customer's data are, with each reason, and the word that they are still right. */
export function QualitySection({ customer }: SectionProps) {
  const t = useQualityWords();
  const quality = useCustomerQuality(customer.id);
  const confirm = useConfirm();
  if (!quality) return null;
  return (
    <Pane
      title={
        <>
          {t.here} <ScoreTag score={quality.score} />
        </>
      }
      action={
        <Button subtle onClick={() => confirm.mutate(customer)}>
          {t.confirm}
        </Button>
      }
    >
      {quality.faults.length === 0 && <p className={css.quiet}>{t.noFault}</p>}
      <ul className={css.faults}>
        {quality.faults.map((fault) => (
          <li key={fault.code} data-kind={fault.kind}>
            <span>{fault.label}</span>
            <small>{t.costs(fault.points)}</small>
          </li>
        ))}
      </ul>
      {customer.confirmedOn && (
        <p className={css.quiet}>
          {t.confirmedOn} <When on={customer.confirmedOn} />
        </p>
      )}
    </Pane>
  );
}
