import { useQuery } from "@tanstack/react-query";
import { call, type BodyOf, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Need = DataOf<"listCustomerNeeds">["items"][number];
export type NeedBody = BodyOf<"addCustomerNeed">;

/** The words of needs and preferences. */
export function useNeedWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

const touches = ["customers"];

/** What a customer needs and prefers. */
export function useNeeds(customerId: string) {
  return useQuery({
    queryKey: ["customers", "needs", customerId],
    queryFn: ({ signal }) =>
      call("listCustomerNeeds", { params: { id: customerId }, signal }).then(({ data }) => data.items),
  }).data;
}

/** Notes a need, or changes the one given. */
export function useSaveNeed(customerId: string, before: Need | undefined, after: () => void) {
  const t = useNeedWords();
  return useWrite(
    async (body: NeedBody) => {
      const { operation } = before
        ? await call("updateCustomerNeed", { params: { id: before.id }, body })
        : await call("addCustomerNeed", { params: { id: customerId }, body });
      return { operation };
    },
    { touches, says: t.saved, after, showsErrors: true },
  );
}

/** Puts a need into the bin. */
export function useRemoveNeed() {
  const t = useNeedWords();
  return useWrite(({ id }: Need) => call("removeCustomerNeed", { params: { id } }), { touches, says: t.removed });
}
