import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, type DataOf } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Match = DataOf<"checkDuplicates">["items"][number];
/** What somebody may be recognised by. */
export type Marks = Partial<Record<"name" | "phone" | "email" | "messenger" | "externalId", string>>;

const pause = 250;

/** The words of who comes back. */
export function useReturningWords(): typeof en {
  return useStrings({ en, "zh-CN": zhCN });
}

/** Who is here already with one of these marks, once the fingers rest. */
export function useMatches(marks: Marks, except?: string): Match[] {
  const query = useRested(JSON.stringify(marks));
  const asked = Object.entries(JSON.parse(query) as Marks).filter(([, text]) => text.length > 1);
  const { data } = useQuery({
    queryKey: ["customers", "duplicates", query, except],
    enabled: asked.length > 0,
    queryFn: ({ signal }) =>
      call("checkDuplicates", {
        query: { ...Object.fromEntries(asked), ...(except ? { except } : {}) },
        signal,
      }).then((answer) => answer.data.items),
  });
  return asked.length > 0 ? (data ?? []) : [];
}

/** Whether somebody comes back, in words: when they last bought, and how often. */
export function useSaysReturning(): (facts: { orderCount: number; lastOrderOn: string }) => string {
  const t = useReturningWords();
  const { day } = useFormats();
  return ({ orderCount, lastOrderOn }) => (orderCount > 0 ? t.returning(day(lastOrderOn), orderCount) : t.known);
}

/** The text once the fingers rest. */
function useRested(text: string): string {
  const [rested, rest] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => rest(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
