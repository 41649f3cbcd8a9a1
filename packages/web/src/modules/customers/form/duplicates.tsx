import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { useMatches, useReturningWords, useSaysReturning } from "../returning/data.ts";
import { Stage } from "../stage.tsx";
import { useCustomerWords } from "../words.ts";
import type { FormDraft } from "./draft.ts";
import css from "./form.module.css";

type Props = { draft: FormDraft; except?: string; onUse?: (id: string) => void };

/** Says while typing who may be the same, why, whether they bought before, and takes them with one click. */
export function DuplicateNotice({ draft, except, onUse }: Props) {
  const t = useCustomerWords();
  const r = useReturningWords();
  const says = useSaysReturning();
  const last = (points: FormDraft["phones"]) => points.at(-1)?.value.trim() ?? "";
  const matches = useMatches(
    {
      name: draft.name.trim(),
      phone: last(draft.phones),
      email: last(draft.emails),
      messenger: last(draft.messengers),
    },
    except,
  );
  if (matches.length === 0) return null;
  return (
    <Notice tone="warn">
      <b>{t.dupTitle}</b>
      <ul className={css.found}>
        {matches.map((one) => (
          <li key={one.id}>
            <Link href={`/customers/${one.id}`}>{one.name}</Link>
            {one.organisationName && <small>{one.organisationName}</small>}
            <Stage lifecycle={one.lifecycle} />
            <small>{one.reasons.map(({ by }) => t.dupBy[by]).join(" · ")}</small>
            {one.orderCount > 0 && <small>{says(one)}</small>}
            {onUse && (
              <Button link label={r.takeThis(one.name)} onClick={() => onUse(one.id)}>
                {r.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
