import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { useFormats } from "#platform/formats";
import { type OpenRow, type Proposal, useBillWrites, useWhatFor } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "./bills.module.css";
import { SplitSheet } from "./split-sheet.tsx";

/** What is told the server when a proposal is right. */
export const matchOf = (rowId: string, { parts }: Proposal) => ({
  rowId,
  parts: parts.map(({ item, amountMinor }) => ({ id: item.id, amountMinor })),
});

/** What came in, as every tab shows it. */
export function RowHead({
  row,
}: {
  row: Pick<OpenRow, "payer" | "cameOn" | "source" | "remark" | "amountMinor" | "currency">;
}) {
  const t = useMoneyWords();
  return (
    <div className={css.head}>
      <div>
        <strong>{row.payer || t.unknownPayer}</strong>
        <small>
          <When on={row.cameOn} /> · {t.sources[row.source]}
          {row.remark && ` · ${row.remark}`}
        </small>
      </div>
      <b>
        <Money minor={row.amountMinor} currency={row.currency} exact />
      </b>
    </div>
  );
}

/** A row that waits: what it probably pays, how sure that is and why, and what else can be done with it. */
export function OpenRowCard({ row, primary }: { row: OpenRow; primary: boolean }) {
  const t = useMoneyWords();
  const { money } = useFormats();
  const what = useWhatFor();
  const [chosen, choose] = useState<Proposal>();
  const [splitting, split] = useState(false);
  const { confirm, ignore } = useBillWrites();
  const proposal = chosen ?? row.proposal;
  const others = [row.proposal, ...row.others].flatMap((one) => (one && one !== proposal ? [one] : []));
  const says = ({ parts }: Proposal) =>
    parts
      .map(({ item, amountMinor }) =>
        `${item.customerName ?? ""} ${what(item)} ${money(amountMinor, item.currency)}`.trim(),
      )
      .join(" + ");
  return (
    <li className={css.row}>
      <RowHead row={row} />
      {proposal ? <ProposalLines proposal={proposal} /> : <p className={css.quiet}>{t.noProposal}</p>}
      <div className={css.acts}>
        {proposal && (
          <Button
            primary={primary}
            busy={confirm.isPending}
            onClick={() => confirm.mutate([matchOf(row.id, proposal)])}
          >
            {t.confirm}
          </Button>
        )}
        {proposal ? (
          <ActionMenu
            actions={[
              ...others.map((one) => ({ label: says(one), run: () => choose(one) })),
              { label: t.choosePart, icon: "search" as const, run: () => split(true) },
            ]}
          >
            <Button>{t.otherMatch}</Button>
          </ActionMenu>
        ) : (
          <Button onClick={() => split(true)}>{t.choosePart}</Button>
        )}
        <Button subtle busy={ignore.isPending} onClick={() => ignore.mutate({ ids: [row.id], ignored: true })}>
          {t.noSale}
        </Button>
      </div>
      {splitting && <SplitSheet row={row} onClose={() => split(false)} />}
    </li>
  );
}

function ProposalLines({ proposal }: { proposal: Proposal }) {
  const t = useMoneyWords();
  const what = useWhatFor();
  const { certainty, reasons, parts } = proposal;
  const level = certainty >= 0.85 ? "sure" : certainty >= 0.6 ? "likely" : "possible";
  const tone = { sure: "green", likely: "accent", possible: "amber" } as const;
  return (
    <div className={css.proposal}>
      <ul>
        {parts.map(({ item, amountMinor }) => (
          <li key={item.id}>
            <span>
              {t.pays}{" "}
              <Link href={`/sales/orders/${item.orderId}`}>
                {[item.customerName, what(item)].filter(Boolean).join(" · ")}
              </Link>
              {item.dueOn && (
                <small>
                  {" "}
                  {t.partDue} <When on={item.dueOn} />
                </small>
              )}
            </span>
            {parts.length > 1 && <Money minor={amountMinor} currency={item.currency} />}
          </li>
        ))}
      </ul>
      <p>
        <Tag tone={tone[level]}>
          {t.certainty[level]} {t.percentSure(Math.round(certainty * 100))}
        </Tag>{" "}
        <small>{reasons.map((reason) => t.reasons[reason]).join(" · ")}</small>
      </p>
    </div>
  );
}
