import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Avatar } from "#ui/display/avatar.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import type { Listed } from "../data.ts";
import { photoOf } from "../photo.ts";
import { type Level, poolFilter, useDormantWords, usePool, useWorthiest } from "./data.ts";
import css from "./dormant.module.css";
import { LevelPane } from "./level-pane.tsx";
import { StepsSheet } from "./steps-sheet.tsx";

/** The dormant pool: the rule of each level, who sleeps, and waking them. */
export function DormantPage() {
  const t = useDormantWords();
  const pool = usePool();
  const [waking, wake] = useState<Level>();
  const asleep = pool.data?.reduce((sum, level) => sum + level.asleep, 0) ?? 0;
  const worthiest = useWorthiest(asleep > 0).data;
  return (
    <Page title={t.title} width="narrow">
      <Stack gap={16}>
        <p>{t.lead}</p>
        {pool.isPending && <Skeleton lines={6} />}
        {pool.error && <ErrorNotice error={pool.error} retry={() => void pool.refetch()} />}
        {pool.data && asleep === 0 && <EmptyState title={t.nobody} hint={t.nobodyHint} />}
        <div className={css.levels}>
          {pool.data?.map((level) => (
            <LevelPane key={level.id} level={level} onWake={() => wake(level)} />
          ))}
        </div>
        {asleep > 0 && worthiest && (
          <Pane
            title={t.worth}
            action={
              <Link href={`/customers?where=${encodeURIComponent(JSON.stringify(poolFilter("asleep")))}`}>{t.all}</Link>
            }
          >
            <ul className={css.sleepers}>
              {worthiest.map((row) => (
                <Sleeper key={row.id} row={row} />
              ))}
            </ul>
          </Pane>
        )}
      </Stack>
      {waking && (
        <StepsSheet
          count={waking.asleep}
          whom={{ filter: { where: JSON.stringify(poolFilter("asleep", waking.id)) } }}
          onClose={() => wake(undefined)}
        />
      )}
    </Page>
  );
}

function Sleeper({ row }: { row: Listed }) {
  const t = useDormantWords();
  const { day, dayOf } = useFormats();
  return (
    <li>
      <Avatar name={row.name} size={28} square={row.kind === "organisation"} src={photoOf(row)} />
      <span>
        <Link href={`/customers/${row.id}`}>{row.name}</Link>
        <small>
          {row.lastOrderOn !== ""
            ? t.bought(day(row.lastOrderOn))
            : row.lastContactAt !== "" && t.since(day(dayOf(row.lastContactAt)))}
        </small>
      </span>
      {row.orderTotalMinor !== 0 && <Money minor={row.orderTotalMinor} />}
    </li>
  );
}
