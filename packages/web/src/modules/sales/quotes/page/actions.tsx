import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { href } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu, type MenuAction } from "#ui/overlay/action-menu.tsx";
import { PapersSheet } from "../../papers/sheet.tsx";
import { type Quote, useDraftFrom, useRemoveQuote, useWithdrawQuote } from "../data.ts";
import { useQuoteWords } from "../words.ts";
import { AnswerSheet } from "./answer-sheet.tsx";
import { ContractForm } from "../../contracts/form.tsx";
import { useContractWords } from "../../contracts/words.ts";
import { OrderSheet } from "./order-sheet.tsx";

/** What can be done with a quote; the most likely first. */
export function QuoteActions({ quote, onShare }: { quote: Quote; onShare: () => void }) {
  const t = useQuoteWords();
  const k = useContractWords();
  const router = useRouter();
  const [asking, ask] = useState<"answer" | "order" | "contract" | "papers">();
  const close = () => ask(undefined);
  const open = (id: string) => router.history.push(`/sales/quotes/${id}`);
  const draft = useDraftFrom(quote.id, open);
  const withdraw = useWithdrawQuote(quote.id);
  const remove = useRemoveQuote();
  const { standing, orderId } = quote;
  const canOrder = (standing === "accepted" || standing === "sent") && !orderId;
  const again = ["sent", "declined", "withdrawn", "expired"].includes(standing);
  const actions: MenuAction[] = [
    ...(standing === "sent" && canOrder ? [{ label: t.makeOrder, run: () => ask("order") }] : []),
    ...(standing === "sent" || standing === "accepted"
      ? [{ label: k.fromQuote, icon: "edit" as const, run: () => ask("contract") }]
      : []),
    ...(standing === "sent" ? [{ label: t.noteAnswer, icon: "check" as const, run: () => ask("answer") }] : []),
    ...(again ? [{ label: t.newVersion, icon: "edit" as const, run: () => draft.mutate("edition") }] : []),
    { label: t.copy, icon: "copy", run: () => draft.mutate("copy") },
    ...(standing === "sent" || standing === "expired"
      ? [{ label: t.withdraw, icon: "undo" as const, run: () => withdraw.mutate() }]
      : []),
    { label: t.papers, icon: "settings", run: () => ask("papers") },
    {
      label: t.remove,
      icon: "trash",
      danger: true,
      run: () => remove.mutate(quote.id, { onSuccess: () => router.history.push("/sales/quotes") }),
    },
  ];
  return (
    <>
      <Button icon="download" href={href("getQuotePdf", { params: { id: quote.id } })} target="_blank">
        {t.pdf}
      </Button>
      {standing === "accepted" && canOrder && (
        <Button primary onClick={() => ask("order")}>
          {t.makeOrder}
        </Button>
      )}
      {standing === "sent" && (
        <Button primary onClick={onShare}>
          {quote.links.working > 0 ? t.another : t.markSent}
        </Button>
      )}
      <ActionMenu actions={actions}>
        <Button subtle icon="more" label={t.more} />
      </ActionMenu>
      {asking === "answer" && <AnswerSheet quote={quote} onClose={close} />}
      {asking === "order" && <OrderSheet quote={quote} onClose={close} />}
      {asking === "contract" && (
        <ContractForm
          from={{ quoteId: quote.id, title: quote.title, amountMinor: quote.totalMinor, currency: quote.currency }}
          onClose={close}
        />
      )}
      {asking === "papers" && <PapersSheet onClose={close} />}
    </>
  );
}
