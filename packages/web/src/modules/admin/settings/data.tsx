import { useQuery } from "@tanstack/react-query";
import { call, href } from "#platform/client";
import { useStrings } from "#platform/i18n";
import { Button } from "#ui/display/button.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ArchiveSection } from "../archive/section.tsx";
import { isBusy, sampleQuery, useSampleWrite } from "../sample/sample.ts";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** Sample data in and out, import, and everything as files. */
export function Data() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const { data: sample } = useQuery(sampleQuery);
  const kinds = useQuery({
    queryKey: ["exports"],
    queryFn: ({ signal }) => call("listExports", { signal }).then(({ data }) => data.items),
  });
  const load = useSampleWrite("loadDemo");
  const remove = useSampleWrite("removeDemo");
  const loaded = sample?.state === "loaded" || sample?.state === "removing";
  const busy = isBusy(sample) || load.isPending || remove.isPending;
  return (
    <Stack>
      <ArchiveSection />
      <Pane title={t.sections.data} flush>
        <div className={css.line}>
          <div>
            {t.sample}
            <small>{busy ? t.working : t.sampleHint}</small>
          </div>
          <Button busy={busy} onClick={() => (loaded ? remove : load).mutate(undefined)}>
            {loaded ? t.remove : t.load}
          </Button>
        </div>
        <div className={css.line}>
          <div>
            {t.importOwn}
            <small>{t.importHint}</small>
          </div>
          <Button href="/import">{t.openImport}</Button>
        </div>
        <div className={css.line}>
          <div>
            {t.export}
            <small>{t.exportHint}</small>
          </div>
        </div>
        {kinds.data?.map((kind) => (
          <div className={css.line} key={kind}>
            <div>{t.exports[kind] ?? kind}</div>
            {(["csv", "xlsx", "json"] as const).map((format) => (
              <Button download href={href("exportKind", { params: { kind }, query: { format } })} key={format}>
                {format.toUpperCase()}
              </Button>
            ))}
          </div>
        ))}
      </Pane>
    </Stack>
  );
}
