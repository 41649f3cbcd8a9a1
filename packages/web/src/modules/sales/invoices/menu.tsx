import { useState } from "react";
import { call, href } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { type Invoice, useCopy, useInvoiceWrites } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import { IssueSheet } from "./issue-sheet.tsx";

/** What can be done with an invoice. */
export function InvoiceMenu({ invoice }: { invoice: Invoice }) {
  const t = useMoneyWords();
  const [issuing, issue] = useState(false);
  const copy = useCopy();
  const { end, remove } = useInvoiceWrites();
  const { id, state, fileId } = invoice;
  const copyData = async () => copy((await call("getInvoiceText", { params: { id } })).data.text);
  return (
    <>
      <ActionMenu
        actions={[
          ...(state === "requested" ? [{ label: t.issue, icon: "check" as const, run: () => issue(true) }] : []),
          { label: t.copyData, icon: "copy", run: () => void copyData() },
          ...(fileId
            ? [
                {
                  label: t.openFile,
                  icon: "download" as const,
                  run: () => globalThis.location.assign(href("downloadFile", { params: { id: fileId } })),
                },
              ]
            : []),
          ...(state === "issued"
            ? [
                { label: t.attach, icon: "upload" as const, run: () => issue(true) },
                { label: t.makeRed, icon: "undo" as const, run: () => end.mutate({ id, state: "red" }) },
              ]
            : []),
          ...(state === "requested" || state === "issued"
            ? [{ label: t.makeVoid, icon: "close" as const, run: () => end.mutate({ id, state: "void" }) }]
            : []),
          { label: t.remove, icon: "trash", danger: true, run: () => remove.mutate([id]) },
        ]}
      >
        <Button subtle icon="more" label={t.invoiceMenu} />
      </ActionMenu>
      {issuing && <IssueSheet invoice={invoice} onClose={() => issue(false)} />}
    </>
  );
}
