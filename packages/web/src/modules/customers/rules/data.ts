import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Rule = DataOf<"listTagRules">["items"][number];
export type RuleDraft = BodyOf<"createTagRule">;

/** The words of the rules that tag. */
export function useRuleWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

const touches = ["tagRules", "customers", "tags"];

/** Every rule. */
export function useRules() {
  return useQuery({
    queryKey: ["tagRules", "list"],
    queryFn: ({ signal }) => call("listTagRules", { signal }).then(({ data }) => data.items),
  });
}

/** Makes a rule, or changes the one of an id. */
export function useSaveRule(id: string | undefined, after: () => void) {
  const t = useRuleWords();
  return useWrite(
    async (body: RuleDraft) => {
      const { operation } = id
        ? await call("updateTagRule", { params: { id }, body })
        : await call("createTagRule", { body });
      return { operation };
    },
    { touches, says: t.saved, after, showsErrors: true },
  );
}

/** Deletes a rule; its tags go with it. */
export function useRemoveRule() {
  const t = useRuleWords();
  return useWrite(({ id }: Rule) => call("removeTagRule", { params: { id } }), {
    touches,
    says: (_, { name }) => t.removed(name),
  });
}

/** Which of a customer's tags came from which rule. */
export function useTagReasons(id: string): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ["customers", "tagReasons", id],
    queryFn: ({ signal }) => call("listTagReasons", { params: { id }, signal }).then(({ data: found }) => found.items),
  });
  return new Map((data ?? []).map(({ tag, ruleName }) => [tag, ruleName]));
}
