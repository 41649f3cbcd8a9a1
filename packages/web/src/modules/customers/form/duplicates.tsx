import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "#platform/client";
import { Link } from "#ui/display/link.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Stage } from "../stage.tsx";
import { useCustomerWords } from "../words.ts";
import type { FormDraft } from "./draft.ts";
import css from "./form.module.css";

const pause = 250;

/** Says while typing who may be the same, and why, with the way to them. */
export function DuplicateNotice({ draft, except }: { draft: FormDraft; except?: string }) {
  const t = useCustomerWords();
  const wanted = {
    name: draft.name.trim(),
    phone: draft.phones.at(-1)?.value.trim() ?? "",
    email: draft.emails.at(-1)?.value.trim() ?? "",
  };
  const query = useRested(JSON.stringify(wanted));
  const asked = JSON.parse(query) as typeof wanted;
  const { data } = useQuery({
    queryKey: ["customers", "duplicates", query, except],
    enabled: Object.values(asked).some((text) => text.length > 1),
    queryFn: ({ signal }) =>
      call("checkDuplicates", {
        query: {
          ...Object.fromEntries(Object.entries(asked).filter(([, text]) => text !== "")),
          ...(except ? { except } : {}),
        },
        signal,
      }).then((answer) => answer.data.items),
  });
  if (!data?.length) return null;
  return (
    <Notice tone="warn">
      <b>{t.dupTitle}</b>
      <ul className={css.found}>
        {data.map((one) => (
          <li key={one.id}>
            <Link href={`/customers/${one.id}`}>{one.name}</Link>
            {one.organisationName && <small>{one.organisationName}</small>}
            <Stage lifecycle={one.lifecycle} />
            <small>
              {one.reasons.map(({ by }) => t.dupBy[by]).join(" · ")}
              {one.orderCount > 0 && ` · ${t.dupOrders(one.orderCount)}`}
            </small>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The text once the fingers rest. */
function useRested(text: string): string {
  const [rested, rest] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => rest(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
