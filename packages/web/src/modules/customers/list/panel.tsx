import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { SidePanel } from "#ui/overlay/side-panel.tsx";
import { useSummary } from "../data.ts";
import { About } from "../page/about.tsx";
import { HeadTags } from "../page/head.tsx";
import { ReachButtons } from "../page/reach.tsx";
import { Story } from "../timeline/story.tsx";
import { useCustomerWords } from "../words.ts";
import css from "./list.module.css";

/** A customer beside the list: what one needs for the next call. */
export function CustomerPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useCustomerWords();
  const { data, error } = useSummary(id);
  const [asking, ask] = useState(false);
  useOpened("customer", data?.customer.id, data?.customer.name, data?.customer.phones[0]?.value);
  const name = data?.customer.name ?? "";
  return (
    <SidePanel
      open
      onClose={onClose}
      label={name || t.customer}
      title={
        <Link className={css.panelName} href={`/customers/${id}`}>
          {name}
        </Link>
      }
      actions={<Button subtle icon="external" label={t.openPage} href={`/customers/${id}`} />}
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className={css.panel}>
          <HeadTags summary={data} />
          <div className={css.reach}>
            <ReachButtons customer={data.customer} />
          </div>
          <About summary={data} bare />
          <Story customer={data.customer} plans={data.plans} asking={asking} onAsk={ask} short />
        </div>
      )}
    </SidePanel>
  );
}
