import { useFormats } from "#platform/formats";
import { Pane } from "#ui/layout/pane.tsx";
import insights from "../insights.module.css";
import { Scroll } from "../scroll.tsx";
import { useWords } from "../words.ts";
import { Share } from "./share.tsx";
import type { FunnelPartProps } from "./steps.tsx";

/** The same funnel for each source, channel, product or month. */
export function Groups({ funnel, query, onShow }: FunnelPartProps) {
  const t = useWords();
  const { number } = useFormats();
  const ofPurchase = query.by === "product" || query.by === "channel";
  const stages = ofPurchase ? [] : funnel.steps.slice(1);
  const show = (value: string, figure: "reached" | "won") => () =>
    onShow({ title: value || t.unnamed, behind: { of: "funnel", query: { ...query, figure, value } } });
  return (
    <Pane title={t.dimensions[query.by]} {...(ofPurchase ? { hint: t.purchaseHint } : {})}>
      <Scroll label={t.dimensions[query.by]}>
        <table className={insights.table}>
          <thead>
            <tr>
              <th scope="col">{t.dimensions[query.by]}</th>
              <th scope="col" data-end>
                {t.opened}
              </th>
              {stages.map(({ stageId, name }) => (
                <th scope="col" data-end key={stageId}>
                  {name}
                </th>
              ))}
              <th scope="col" data-end>
                {t.won}
              </th>
              <th scope="col" data-end>
                {t.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {funnel.groups.map(({ value, won, reached }) => (
              <tr key={value}>
                <th scope="row">{value || t.unnamed}</th>
                <td data-end>
                  {ofPurchase ? (
                    number(won.of)
                  ) : (
                    <button type="button" className={insights.link} onClick={show(value, "reached")}>
                      {number(won.of)}
                    </button>
                  )}
                </td>
                {stages.map(({ stageId }, index) => (
                  <td data-end key={stageId}>
                    {number(reached[index + 1] ?? 0)}
                  </td>
                ))}
                <td data-end>
                  <button type="button" className={insights.link} onClick={show(value, "won")}>
                    {number(won.hits)}
                  </button>
                </td>
                <td data-end>
                  <Share of={won} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Pane>
  );
}
