import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { type PairFilter, type Search, useDuplicateWords } from "./data.ts";
import css from "./duplicates.module.css";

const states = ["open", "dismissed", "merged"] as const;
const certainties = ["exact", "sure", "likely"] as const;
const kinds = ["person", "organisation"] as const;

type Props = { filter: PairFilter; search: Search; onChange: (filter: PairFilter) => void };

/** Which pairs: by state, by certainty, people or organisations. */
export function PairFilters({ filter, search, onChange }: Props) {
  const t = useDuplicateWords();
  const { state, certainty, kind } = filter;
  const narrow = (next: { certainty?: PairFilter["certainty"]; kind?: PairFilter["kind"] }) =>
    onChange({
      state,
      ...(next.certainty ? { certainty: next.certainty } : {}),
      ...(next.kind ? { kind: next.kind } : {}),
    });
  return (
    <div className={css.filters}>
      <Segmented
        label={t.title}
        value={state}
        choices={states.map((value) => ({ value, label: t.states[value] }))}
        onChange={(value) => onChange({ state: value })}
      />
      {state === "open" && (
        <ChipRow label={t.title}>
          <Chip on={!certainty} onClick={() => narrow({ kind })}>
            {t.all(search.open.all)}
          </Chip>
          {certainties.map((one) => (
            <Chip key={one} on={certainty === one} onClick={() => narrow({ certainty: one, kind })}>
              {t.certainties[one](search.open[one])}
            </Chip>
          ))}
          {kinds.map((one) => (
            <Chip
              key={one}
              on={kind === one}
              onClick={() => narrow({ certainty, kind: kind === one ? undefined : one })}
            >
              {t.kinds[one]}
            </Chip>
          ))}
        </ChipRow>
      )}
    </div>
  );
}
