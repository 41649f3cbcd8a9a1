import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useStrings } from "#platform/i18n";
import { refreshSession } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Progress } from "#ui/display/progress.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { Frame, Under } from "../frame.tsx";
import css from "./archive.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const askAgainMs = 500;
export const importQuery = {
  queryKey: ["archive-import"],
  queryFn: () => call("getArchiveImport").then(({ data }) => data),
};

/** Fills an empty Soloist from an archive. */
export function BringArchive({ onBack }: { onBack: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { data } = useQuery({
    ...importQuery,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? askAgainMs : false),
  });
  const send = useMutation({
    mutationFn: (file: File) => call("importArchive", { body: file }),
    onSuccess: (answer) => client.setQueryData(importQuery.queryKey, answer.data),
  });
  const state = data?.state ?? "none";
  useEffect(() => {
    if (state === "done") void refreshSession(client);
  }, [state, client]);
  if (state === "done") {
    return (
      <Frame title={t.brought} lead={t.broughtHint}>
        <Button primary large wide href="/sign-in">
          {t.signIn}
        </Button>
      </Frame>
    );
  }
  const isBusy = send.isPending || state === "running";
  const share = data && data.total > 0 ? data.done / data.total : 0;
  return (
    <Frame title={t.bringTitle} lead={t.bringLead}>
      <Stack>
        {send.error && <ErrorNotice error={send.error} />}
        {state === "failed" && !send.error && !isBusy && (
          <Notice tone="bad">
            {t.bringFailed} {data?.error}
          </Notice>
        )}
        {state === "running" && (
          <>
            <Progress share={share} label={t.bringing} />
            <small>{t.bringingHint}</small>
          </>
        )}
        {state !== "running" && (
          <Button primary large wide icon="upload" busy={isBusy} onClick={() => input.current?.click()}>
            {send.isPending ? t.sending : t.choose}
          </Button>
        )}
        <input
          ref={input}
          className={css.file}
          type="file"
          aria-label={t.choose}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) send.mutate(file);
            event.target.value = "";
          }}
        />
      </Stack>
      {!isBusy && (
        <Under>
          <Button subtle onClick={onBack}>
            {t.back}
          </Button>
        </Under>
      )}
    </Frame>
  );
}
