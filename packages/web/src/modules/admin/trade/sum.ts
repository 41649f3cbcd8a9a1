import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import { countNew, type SetUp } from "./trades-query.ts";

/** Says in a line what a set-up would add; says nothing before it is known. */
export function useSum(): (setUp: SetUp | undefined) => string {
  const t = useStrings({ en, "zh-CN": zhCN });
  return (setUp) => {
    const counts = countNew(setUp?.items ?? []);
    return counts.length > 0
      ? t.adds(counts.map(([kind, count]) => t.counts[kind](count)).join(t.comma))
      : setUp
        ? t.nothingToAdd
        : "";
  };
}
