import { useQuery } from "@tanstack/react-query";
import { type BodyOf, call, type DataOf } from "#platform/client";
import { useWrite } from "#platform/undo";

export type PaperSettings = DataOf<"getPaperSettings">;

export function usePaperSettings() {
  return useQuery({
    queryKey: ["paperSettings"],
    queryFn: ({ signal }) => call("getPaperSettings", { signal }).then(({ data }) => data),
  });
}

export function useSavePaperSettings() {
  return useWrite((body: BodyOf<"updatePaperSettings">) => call("updatePaperSettings", { body }), {
    touches: ["paperSettings", "quotes"],
    showsErrors: true,
  });
}
