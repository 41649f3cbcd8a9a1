import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type InvoiceTitle = DataOf<"listInvoiceTitles">["items"][number];
export type TitleDraft = BodyOf<"addInvoiceTitle">;

/** The words of invoice titles. */
export function useTitleWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

const touches = ["invoiceTitles", "customerQuality"];

/** The titles of a customer, the default first. */
export function useInvoiceTitles(customerId: string) {
  return useTitles(customerId).data;
}

/** The titles to choose from: none of nobody, none where they cannot be read; undefined until that is known. */
export function useTitleChoices(customerId: string | null): InvoiceTitle[] | undefined {
  const { data, isError } = useTitles(customerId);
  return customerId === null || isError ? [] : data;
}

function useTitles(customerId: string | null) {
  return useQuery({
    queryKey: ["invoiceTitles", customerId],
    queryFn: ({ signal }) =>
      call("listInvoiceTitles", { params: { id: customerId! }, signal }).then(({ data }) => data.items),
    enabled: customerId !== null,
  });
}

/** Adds a title, or changes the one given. */
export function useSaveTitle(customerId: string, before: InvoiceTitle | undefined, after: () => void) {
  const t = useTitleWords();
  return useWrite(
    async (body: TitleDraft) => {
      const { operation } = before
        ? await call("updateInvoiceTitle", { params: { id: before.id }, body: patchOf(body) })
        : await call("addInvoiceTitle", { params: { id: customerId }, body });
      return { operation };
    },
    { touches, says: t.saved, after, showsErrors: true },
  );
}

function patchOf({ isDefault, id: _, ...fields }: TitleDraft) {
  return { ...fields, ...(isDefault ? { isDefault: true as const } : {}) };
}

/** Makes a title the one that is offered first. */
export function useMakeDefault() {
  const t = useTitleWords();
  return useWrite(({ id }: InvoiceTitle) => call("updateInvoiceTitle", { params: { id }, body: { isDefault: true } }), {
    touches,
    says: (_, { title }) => t.madeDefault(title),
  });
}

/** Puts a title into the bin. */
export function useRemoveTitle() {
  const t = useTitleWords();
  return useWrite(({ id }: InvoiceTitle) => call("removeInvoiceTitle", { params: { id } }), {
    touches,
    says: (_, { title }) => t.removed(title),
  });
}

/** The title as one sends it in a chat: a line for each field that is known, in Chinese, as tax forms name them. */
export function titleAsText(title: InvoiceTitle): string {
  const lines = [
    ["名称", title.title],
    ["税号", title.taxNumber],
    ["地址", title.address],
    ["电话", title.phone],
    ["开户行", title.bank],
    ["账号", title.account],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])).join("\n");
}
