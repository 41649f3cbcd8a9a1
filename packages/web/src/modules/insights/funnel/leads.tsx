import { useFormats } from "#platform/formats";
import { Pane } from "#ui/layout/pane.tsx";
import insights from "../insights.module.css";
import { Scroll } from "../scroll.tsx";
import { useWords } from "../words.ts";
import { Share } from "./share.tsx";
import type { FunnelPartProps } from "./steps.tsx";

/** Of the people who came in the period, who bought: in all, and by source, channel, product or month. */
export function Leads({ funnel, query, onShow }: FunnelPartProps) {
  const t = useWords();
  const { number } = useFormats();
  const { leads, leadGroups } = funnel;
  const ofPurchase = query.by === "product" || query.by === "channel";
  const show = (title: string, figure: "leads" | "buyers", value?: string) => () =>
    onShow({ title, behind: { of: "funnel", query: { ...query, figure, ...(value === undefined ? {} : { value }) } } });
  const link = (title: string, count: number, figure: "leads" | "buyers", value?: string) => (
    <button type="button" className={insights.link} onClick={show(title, figure, value)}>
      {number(count)}
    </button>
  );
  return (
    <Pane title={t.leadsTitle} hint={t.leadsHint}>
      {leads.of === 0 ? (
        <p className={insights.hint}>{t.noLeads}</p>
      ) : (
        <Scroll label={t.leadsTitle}>
          <table className={insights.table}>
            <thead>
              <tr>
                <th scope="col">{query.by === "none" ? t.period : t.dimensions[query.by]}</th>
                <th scope="col" data-end>
                  {t.leads}
                </th>
                <th scope="col" data-end>
                  {t.bought}
                </th>
                <th scope="col" data-end>
                  {t.share}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t.whole}</th>
                <td data-end>{link(t.leads, leads.of, "leads")}</td>
                <td data-end>{link(t.bought, leads.hits, "buyers")}</td>
                <td data-end>
                  <Share of={leads} />
                </td>
              </tr>
              {leadGroups.map(({ value, bought }) => (
                <tr key={value}>
                  <th scope="row">{value || t.unnamed}</th>
                  <td data-end>
                    {ofPurchase ? number(bought.of) : link(value || t.unnamed, bought.of, "leads", value)}
                  </td>
                  <td data-end>{link(value || t.unnamed, bought.hits, "buyers", value)}</td>
                  <td data-end>
                    <Share of={bought} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Pane>
  );
}
