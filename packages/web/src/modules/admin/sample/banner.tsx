import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useStrings } from "#platform/i18n";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import css from "./banner.module.css";
import { isBusy, sampleQuery, useSampleWrite } from "./sample.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** Says quietly that this is sample data, and takes it away in one click. At the side, or above the phone's bar. */
export function SampleBanner({ place }: { place: "side" | "bar" }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const { data: sample } = useQuery(sampleQuery);
  const remove = useSampleWrite("removeDemo");
  if (!sample || sample.state === "none") return null;
  return (
    <div
      className={css.banner}
      data-place={place}
      data-sample=""
      // above the phone's bar it stands in no other landmark
      role={place === "bar" ? "complementary" : "note"}
      aria-label={t.marked}
    >
      <span>{t.marked}</span>
      {isBusy(sample) || remove.isPending ? (
        <span>{sample.state === "loading" ? t.loading : t.removing}</span>
      ) : (
        <Button link onClick={() => remove.mutate(undefined)}>
          {t.removeAll}
        </Button>
      )}
    </div>
  );
}

/** Says when the sample came or went, and has everything on screen read again. Called once, by the shell. */
export function useSampleNews(): void {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const { data: sample } = useQuery(sampleQuery);
  const before = useRef(sample?.state);
  useEffect(() => {
    const was = before.current;
    if (!sample || was === sample.state) return;
    before.current = sample.state;
    if (isBusy(sample) || was === undefined) return;
    void client.invalidateQueries();
    if (sample.state === "loaded") toast(t.loaded);
    else if (was === "loading") toast(t.failed, { tone: "bad" });
    else toast(sample.kept > 0 ? t.kept(sample.kept) : t.removed);
  }, [sample, client, t]);
}
