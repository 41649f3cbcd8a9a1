import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { refreshSession, useCompany } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import css from "../frame.module.css";
import { Frame, Under } from "../frame.tsx";
import { loadSample } from "../sample/sample.ts";
import { useSum } from "../trade/sum.ts";
import { tradesQuery } from "../trade/trades-query.ts";
import { type Trade, trades } from "../trades.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** The second question: six trades with what each brings, or later. Set up as one step that can be undone. */
export function WhichTrade({ onDone }: { onDone: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const company = useCompany();
  const setUps = useQuery(tradesQuery).data;
  const sum = useSum();
  const choose = useMutation({
    mutationFn: (trade: Trade) => call("setUpTrade", { params: { id: trade } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tradesQuery.queryKey });
      await refreshSession(client);
      onDone();
    },
  });
  return (
    <Frame title={t.tradeTitle} lead={t.tradeLead} wide step={{ at: 2, of: 3, says: t.step(2) }}>
      {choose.error && <ErrorNotice error={choose.error} />}
      <div className={css.choices}>
        {trades.map((trade) => (
          <button
            type="button"
            className={css.choice}
            aria-pressed={company?.trade === trade}
            disabled={choose.isPending}
            key={trade}
            onClick={() => choose.mutate(trade)}
          >
            <b>{t.trades[trade][0]}</b>
            <span>{t.trades[trade][1]}</span>
            <small>{sum(setUps?.find(({ id }) => id === trade))}</small>
          </button>
        ))}
      </div>
      <Under>
        <Button link onClick={onDone}>
          {t.later}
        </Button>
      </Under>
    </Frame>
  );
}

/** The third question: own file, sample data, or nothing yet. */
export function WhichData() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const router = useRouter();
  const load = useMutation({
    mutationFn: () => loadSample(client),
    onSuccess: async () => {
      await client.invalidateQueries();
      router.history.push("/today");
    },
  });
  const options = [
    { name: t.file, hint: t.fileHint, run: () => router.history.push("/import") },
    { name: t.sample, hint: t.sampleHint, run: () => load.mutate() },
    { name: t.empty, hint: t.emptyHint, run: () => router.history.push("/customers?new=1") },
  ];
  return (
    <Frame title={t.dataTitle} lead={t.dataLead} step={{ at: 3, of: 3, says: t.step(3) }}>
      {load.error && <ErrorNotice error={load.error} />}
      {load.isPending && <Notice>{t.loading}</Notice>}
      <div className={css.choices} data-one="true">
        {options.map(({ name, hint, run }) => (
          <button type="button" className={css.choice} disabled={load.isPending} key={name} onClick={run}>
            <b>{name}</b>
            <span>{hint}</span>
          </button>
        ))}
      </div>
    </Frame>
  );
}
