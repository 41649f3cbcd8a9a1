import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { SectionProps } from "../../customers/sections.ts";
import { useOpportunities, usePipelines } from "../opportunities/data.ts";
import { OpportunityForm } from "../opportunities/form.tsx";
import { Light } from "../opportunities/light.tsx";
import { useWords } from "../words.ts";
import css from "./sections.module.css";

/** What may be sold to this customer, and what became of it. */
export function OpportunitiesSection({ customer }: SectionProps) {
  const t = useWords();
  const [adding, add] = useState(false);
  const list = useOpportunities({ state: "all", customerId: customer.id });
  const stages = usePipelines().flatMap((pipeline) => pipeline.stages);
  const rows = list.data?.pages[0]?.items ?? [];
  return (
    <Pane
      title={t.opportunities}
      action={<Button subtle icon="plus" label={t.newOpportunity} onClick={() => add(true)} />}
    >
      {list.isSuccess && rows.length === 0 && <p className={css.quiet}>{t.noOpportunities}</p>}
      <ul className={css.list}>
        {rows.slice(0, 8).map((row) => (
          <li key={row.id}>
            <Link href={`/sales/opportunities/${row.id}`}>
              <span>{row.title}</span>
              <small>
                {row.outcome ? (
                  <Tag tone={row.outcome === "won" ? "green" : "plain"}>{t.states[row.outcome]}</Tag>
                ) : (
                  `${stages.find(({ id }) => id === row.stageId)?.name ?? ""} · ${t.days(row.stageDays)}`
                )}
              </small>
            </Link>
            <Money minor={row.amountMinor} currency={row.currency} />
            {!row.outcome && <Light light={row.light} />}
          </li>
        ))}
      </ul>
      {adding && <OpportunityForm customer={{ id: customer.id, label: customer.name }} onClose={() => add(false)} />}
    </Pane>
  );
}
