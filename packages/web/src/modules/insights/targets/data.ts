import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useStrings } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Target = DataOf<"listTargets">["items"][number];
export type TargetDraft = BodyOf<"setTarget">;
export type Metric = Target["metric"];

/** The words of the targets. */
export function useTargetWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

export const isRate = (metric: Metric) => metric === "conversion" || metric === "retention";

/** An amount of a metric as people say it: money, a count, or a share. */
export function useAmounts() {
  const { money, number, percent } = useFormats();
  return (metric: Metric, amount: number) =>
    metric === "revenue" ? money(amount) : isRate(metric) ? percent(amount / 10_000, 1) : number(amount);
}

const touches = ["targets"];

/** Every target and where it stands. */
export function useTargets() {
  return useQuery({
    queryKey: ["targets", "list"],
    meta: { reads: ["orders", "opportunities", "customers"] },
    queryFn: ({ signal }) => call("listTargets", { signal }).then(({ data }) => data.items),
  });
}

/** Sets a target, or changes the goal and the note of the one of an id. */
export function useSaveTarget(id: string | undefined, after: () => void) {
  const t = useTargetWords();
  return useWrite(
    async (body: TargetDraft) => {
      const { goal, notes } = body;
      const { operation } = id
        ? await call("changeTarget", { params: { id }, body: { goal, ...(notes === undefined ? {} : { notes }) } })
        : await call("setTarget", { body });
      return { operation };
    },
    { touches, says: t.wasSet, after, showsErrors: true },
  );
}

/** Takes a target away. */
export function useRemoveTarget() {
  const t = useTargetWords();
  return useWrite((id: string) => call("removeTarget", { params: { id } }), { touches, says: t.removed });
}
