import { useState } from "react";
import { ApiError, fileOf, href } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const lists = {
  customers: "exportCustomers",
  orders: "exportOrders",
  opportunities: "exportOpportunities",
  quotes: "exportQuotes",
  contracts: "exportContracts",
  receivables: "exportReceivables",
  invoices: "exportInvoices",
} as const;
const formats = ["csv", "xlsx", "json", "vcard"] as const;
/** An address holds so many ids; more are sent along with the request. */
const mostInAddress = 300;
const mostIds = 20_000;

type Props = {
  list: keyof typeof lists;
  /** What the list is asked: all that it leaves are exported. */
  query: object;
  /** Or these alone. */
  ids?: readonly string[];
  subtle?: boolean;
  small?: boolean;
};

/** Takes a list, or what is selected of it, out as a file of the format chosen. */
export function ExportMenu({ list, query, ids, subtle = false, small = false }: Props) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [busy, setBusy] = useState(false);
  const take = async (format: (typeof formats)[number]) => {
    if (ids && ids.length > mostIds) return toast(t.tooMany, { tone: "bad" });
    if (ids && ids.length > mostInAddress) {
      setBusy(true);
      try {
        save(await fileOf("exportSelected", { params: { list }, body: { ids: [...ids], format } }));
      } catch (error) {
        toast(error instanceof ApiError ? error.message : t.failed, { tone: "bad" });
      }
      return setBusy(false);
    }
    const asked = ids ? { ids: ids.join(",") } : query;
    globalThis.location.assign(href(lists[list], { query: { ...asked, format } }));
  };
  return (
    <ActionMenu
      actions={formats
        .filter((format) => format !== "vcard" || list === "customers")
        .map((format) => ({ label: t[format], run: () => void take(format) }))}
    >
      <Button subtle={subtle} icon="download" busy={busy} {...(small ? { label: t.export } : { children: t.export })} />
    </ActionMenu>
  );
}

/** Hands a file to the browser as if it had been downloaded. */
function save({ blob, name }: { blob: Blob; name: string }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
