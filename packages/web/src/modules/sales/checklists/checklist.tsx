import { useFormats } from "#platform/formats";
import { Tag } from "#ui/display/tag.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import css from "./checklists.module.css";
import { type ChecklistItem, useChecklist, useTick } from "./data.ts";
import { useChecklistWords } from "./words.ts";

/** The items, each to be ticked in place. */
export function Items({ opportunityId, items }: { opportunityId: string; items: readonly ChecklistItem[] }) {
  const t = useChecklistWords();
  const formats = useFormats();
  const tick = useTick(opportunityId);
  return (
    <ul className={css.items}>
      {items.map(({ id, label, required, tickedAt, tickedBy }) => (
        <li key={id}>
          <CheckField
            label={
              <>
                {label} {required && !tickedAt && <Tag tone="amber">{t.required}</Tag>}
                {tickedAt && tickedBy && <small>{t.tickedBy(tickedBy, formats.day(formats.dayOf(tickedAt)))}</small>}
              </>
            }
            on={tickedAt !== null}
            onChange={(on) => tick.mutate({ itemId: id, on })}
          />
        </li>
      ))}
    </ul>
  );
}

type ChecklistProps = { opportunity: { id: string; stageId: string; outcome: string | null } };

/** What the stage of a deal asks for before it goes on; nothing where nothing is asked. */
export function Checklist({ opportunity: { id, stageId, outcome } }: ChecklistProps) {
  const t = useChecklistWords();
  const items = useChecklist(id, stageId) ?? [];
  if (items.length === 0 || outcome) return null;
  return (
    <section>
      <div className={css.head}>
        <h2>{t.title}</h2>
        <span>{t.progress(items.filter(({ tickedAt }) => tickedAt).length, items.length)}</span>
      </div>
      <Items opportunityId={id} items={items} />
    </section>
  );
}
