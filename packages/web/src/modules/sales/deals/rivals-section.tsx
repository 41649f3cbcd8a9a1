import { Button } from "#ui/display/button.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import type { Opportunity } from "../opportunities/data.ts";
import { useAddRival, useCompetitors, useRemoveRival, useRivals, useUpdateRival } from "./data.ts";
import css from "./deals.module.css";
import { useDealWords } from "./words.ts";

/** Who else is after a deal. */
export function RivalsSection({ opportunity }: { opportunity: Opportunity }) {
  const t = useDealWords();
  const rivals = useRivals(opportunity.id);
  const known = useCompetitors();
  const add = useAddRival(opportunity.id);
  const update = useUpdateRival();
  const remove = useRemoveRival();
  const there = new Set(rivals.data?.map(({ competitorId }) => competitorId));
  return (
    <Pane title={t.rivals}>
      {rivals.data?.length === 0 && <p className={css.quiet}>{t.noRivals}</p>}
      <ul className={css.rows}>
        {rivals.data?.map(({ id, name, note }) => (
          <li key={id}>
            <div>
              <span>{name}</span>
              <small>
                <InlineEdit
                  label={t.rivalNote(name)}
                  value={note}
                  placeholder={t.notePlaceholder}
                  onSave={(text) => update.mutate({ id, note: text })}
                />
              </small>
            </div>
            <Button subtle icon="close" label={t.removeRival(name)} onClick={() => remove.mutate(id)} />
          </li>
        ))}
      </ul>
      <div className={css.add}>
        <ComboField
          label={t.addRival}
          bare
          small
          placeholder={t.addRival}
          value={null}
          options={known.filter(({ id }) => !there.has(id)).map(({ id, name }) => ({ id, label: name }))}
          onChange={(option) => option && add.mutate({ competitorId: option.id })}
          onCreate={(name) => add.mutate({ name })}
        />
      </div>
    </Pane>
  );
}
