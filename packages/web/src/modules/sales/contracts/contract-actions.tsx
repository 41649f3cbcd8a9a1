import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { href } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu, type MenuAction } from "#ui/overlay/action-menu.tsx";
import { type Contract, useAmend, useRemoveContract, useRenew, useTakeBack, useTerminate } from "./data.ts";
import { ReasonSheet } from "./reason-sheet.tsx";
import { SendSheet } from "./send-sheet.tsx";
import { OrderSheet, PaperSheet, SignSheet } from "./sheets.tsx";
import { useContractWords } from "./words.ts";

type Asked = "send" | "sign" | "paper" | "order" | "terminate";

/** What can be done with a contract as it stands; the thing most came for is the one button. */
export function ContractActions({ contract }: { contract: Contract }) {
  const t = useContractWords();
  const [asked, ask] = useState<Asked>();
  const { id, state, ours, theirs, orderNumber } = contract;
  const end = useTerminate(id);
  const more = useMoreActions(contract, ask);
  const close = () => ask(undefined);
  const isOpen = state === "draft" || state === "sent";
  const waitsForUs = state === "sent" && theirs !== null && ours === null;
  return (
    <>
      <Button icon="download" href={href("printContract", { params: { id } })} download>
        {t.pdf}
      </Button>
      {waitsForUs && (
        <Button primary onClick={() => ask("sign")}>
          {t.signTitle}
        </Button>
      )}
      {isOpen && !waitsForUs && (
        <Button primary={state === "draft"} onClick={() => ask("send")}>
          {state === "draft" ? t.send : t.sendAgain}
        </Button>
      )}
      {!isOpen && state !== "terminated" && !orderNumber && (
        <Button primary onClick={() => ask("order")}>
          {t.makeOrder}
        </Button>
      )}
      <ActionMenu actions={more}>
        <Button subtle icon="more" label={t.more} />
      </ActionMenu>
      {asked === "send" && <SendSheet contract={contract} onClose={close} />}
      {asked === "sign" && <SignSheet contract={contract} onClose={close} />}
      {asked === "paper" && <PaperSheet contract={contract} onClose={close} />}
      {asked === "order" && <OrderSheet contract={contract} onClose={close} />}
      {asked === "terminate" && (
        <ReasonSheet
          busy={end.isPending}
          onClose={close}
          onReason={(reason) => end.mutate(reason, { onSuccess: close })}
        />
      )}
    </>
  );
}

function useMoreActions({ id, state, ours, theirs, endOn }: Contract, ask: (what: Asked) => void): MenuAction[] {
  const t = useContractWords();
  const router = useRouter();
  const back = useTakeBack(id);
  const amend = useAmend(id);
  const renew = useRenew(id);
  const remove = useRemoveContract();
  const isOpen = state === "draft" || state === "sent";
  const open = ({ data }: { data: { id: string } }) => router.history.push(`/sales/contracts/${data.id}`);
  const gone = () => router.history.push("/sales/contracts");
  const all: (MenuAction | false)[] = [
    isOpen && ours === null && { label: t.signTitle, icon: "edit", run: () => ask("sign") },
    isOpen && { label: t.onPaper, icon: "check", run: () => ask("paper") },
    state === "sent" && theirs === null && { label: t.takeBack, icon: "undo", run: () => back.mutate(undefined) },
    state === "signed" && { label: t.sendAgain, icon: "external", run: () => ask("send") },
    (state === "signed" || state === "ended") &&
      endOn !== null && { label: t.renew, icon: "calendar", run: () => renew.mutate(undefined, { onSuccess: open }) },
    state === "signed" && {
      label: t.amend,
      icon: "copy",
      run: () => amend.mutate(undefined, { onSuccess: open }),
    },
    (state === "sent" || state === "signed") && { label: t.terminate, icon: "close", run: () => ask("terminate") },
    state !== "sent" &&
      state !== "signed" && {
        label: t.remove,
        icon: "trash",
        danger: true,
        run: () => remove.mutate(id, { onSuccess: gone }),
      },
  ];
  return all.filter((action) => action !== false);
}
