import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { useCompany } from "#platform/session";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { type Trade, trades } from "../trades.ts";
import { Preview } from "./preview.tsx";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import { useSum } from "./sum.ts";
import css from "./trade.module.css";
import { type SetUp, tradesQuery } from "./trades-query.ts";

/** Six trades, what the chosen one brings, and one button. */
export function TradeSection() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const company = useCompany();
  const [picked, pick] = useState<Trade>();
  const { data, error } = useQuery(tradesQuery);
  const chosen = picked ?? company?.trade ?? "b2b";
  const setUp = data?.find(({ id }) => id === chosen);
  return (
    <Stack gap={16}>
      <Pane title={t.title} hint={t.hint}>
        <div className={css.cards} role="radiogroup" aria-label={t.title}>
          {trades.map((trade) => (
            <button
              type="button"
              role="radio"
              className={css.card}
              aria-checked={trade === chosen}
              key={trade}
              onClick={() => pick(trade)}
            >
              <b>
                {t.trades[trade][0]}
                {company?.trade === trade && <i>{t.current}</i>}
              </b>
              <span>{t.trades[trade][1]}</span>
            </button>
          ))}
        </div>
      </Pane>
      {error && <ErrorNotice error={error} />}
      {!setUp && !error && <Skeleton lines={5} />}
      {setUp && <Chosen setUp={setUp} isCurrent={company?.trade === setUp.id} key={setUp.id} />}
    </Stack>
  );
}

function Chosen({ setUp, isCurrent }: { setUp: SetUp; isCurrent: boolean }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const [name] = t.trades[setUp.id];
  const apply = useWrite(() => call("setUpTrade", { params: { id: setUp.id } }), {
    says: ({ data }) => t.done(name, t.things(data.added)),
    after: () => void client.invalidateQueries(),
  });
  const sum = useSum();
  const done = setUp.adds === 0 && isCurrent;
  const button = (
    <Button primary={!done} disabled={done} busy={apply.isPending} onClick={() => apply.mutate(undefined)}>
      {done ? t.isSetUp : t.setUp}
    </Button>
  );
  return (
    <Pane title={name} action={button}>
      <p className={css.sum}>{sum(setUp)}</p>
      <Preview items={setUp.items} />
    </Pane>
  );
}
