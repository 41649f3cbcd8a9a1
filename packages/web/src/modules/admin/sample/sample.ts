import { type QueryClient, queryOptions, useQueryClient } from "@tanstack/react-query";
import { ApiError, call, type DataOf } from "#platform/client";
import { language } from "#platform/i18n";
import { useWrite } from "#platform/undo";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

export type Sample = DataOf<"getDemo">;

const whileBusy = 500;

/** Whether sample data is there. It is read again whenever a background job ends, and often while one runs. */
export const sampleQuery = queryOptions({
  queryKey: ["jobs", "demo"],
  queryFn: ({ signal }) => call("getDemo", { signal }).then(({ data }) => data),
  refetchInterval: ({ state }) => (isBusy(state.data) ? whileBusy : false),
});

/** It is being loaded or removed. */
export function isBusy(sample: Sample | undefined): boolean {
  return sample?.state === "loading" || sample?.state === "removing";
}

/** Asks for the sample, or for its removal; the shell says when it is done. */
export function useSampleWrite(what: "loadDemo" | "removeDemo") {
  const client = useQueryClient();
  return useWrite(() => call(what), {
    quiet: true,
    after: ({ data }) => client.setQueryData(sampleQuery.queryKey, data),
  });
}

/** Loads the sample and waits until it is there. */
export async function loadSample(client: QueryClient): Promise<void> {
  let { data } = await call("loadDemo");
  while (isBusy(data)) {
    await new Promise((resolve) => setTimeout(resolve, whileBusy));
    ({ data } = await call("getDemo"));
  }
  client.setQueryData(sampleQuery.queryKey, data);
  if (data.state !== "loaded") throw new ApiError("demo.failed", { en, "zh-CN": zhCN }[language()].failed, 0);
}
