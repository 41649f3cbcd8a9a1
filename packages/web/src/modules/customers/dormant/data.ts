import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import type { BulkOf } from "../data.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Level = DataOf<"getDormantPool">["items"][number];
type Step = BodyOf<"planNextSteps">["action"];

/** The words of the dormant pool. */
export function useDormantWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

/** The rule and the counts of every level. */
export function usePool() {
  return useQuery({
    queryKey: ["dormancyRules", "customers", "pool"],
    queryFn: ({ signal }) => call("getDormantPool", { signal }).then(({ data }) => data.items),
  });
}

/** The filter of the customers' list that shows a part of the pool. */
export function poolFilter(state: "asleep" | "soon", level?: Level["id"]) {
  const ofLevel = level === "none" ? { field: "level", is: "empty" } : { field: "level", is: "anyOf", value: [level] };
  return { all: [{ field: "dormancy", is: "anyOf", value: [state] }, ...(level ? [ofLevel] : [])] };
}

/** Those asleep who bought most. */
export function useWorthiest(ready: boolean) {
  return useQuery({
    queryKey: ["customers", "asleep"],
    enabled: ready,
    queryFn: ({ signal }) =>
      call("listCustomers", {
        query: { where: JSON.stringify(poolFilter("asleep")), sort: "-orderTotalMinor", limit: 10 },
        signal,
      }).then(({ data }) => data.items),
  });
}

/** Changes a level's rule. */
export function useChangeRule(after: () => void) {
  const t = useDormantWords();
  return useWrite(
    ({ id, ...body }: Pick<Level, "id" | "afterDays" | "warnDays">) =>
      call("changeDormancy", { params: { level: id }, body }),
    { touches: ["dormancyRules", "customers"], says: t.saved, after, showsErrors: true },
  );
}

/** Plans a next step with many. */
export function usePlanSteps(after: () => void) {
  const t = useDormantWords();
  return useWrite(
    ({ whom, step }: { whom: BulkOf; step: Step }) => call("planNextSteps", { body: { ...whom, action: step } }),
    { touches: ["tasks", "customers", "dormancyRules", "today"], says: ({ data }) => t.planned(data.changed), after },
  );
}
