import { useEffect } from "react";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Page } from "#ui/layout/page.tsx";
import { ApiError } from "../client/index.ts";
import { useStrings } from "../i18n/index.ts";
import { sentenceOf } from "./sentence.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** An error inside a page, with a way on. */
export function ErrorNotice({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  return (
    <Notice tone="bad" action={retry && <Button onClick={retry}>{t.retry}</Button>}>
      {sentenceOf(error)}
    </Notice>
  );
}

/** What stands where a page could not be drawn. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  return (
    <EmptyState
      title={t.title}
      hint={sentenceOf(error)}
      action={<Button onClick={() => (reset ? reset() : location.reload())}>{reset ? t.retry : t.reload}</Button>}
    />
  );
}

/** What stands where a record cannot be shown: trying again helps only when it is not simply gone. */
export function RecordErrorPage({ kind, error, retry }: { kind: string; error: unknown; retry: () => void }) {
  const gone = error instanceof ApiError && error.status === 404;
  return gone ? (
    <MissingPage />
  ) : (
    <Page title={kind}>
      <ErrorNotice error={error} retry={retry} />
    </Page>
  );
}

/** What stands at an address that leads nowhere. */
export function MissingPage() {
  const t = useStrings({ en, "zh-CN": zhCN });
  useEffect(() => {
    document.title = `${t.missing} · Soloist`;
  }, [t]);
  return (
    <EmptyState
      title={t.missing}
      hint={t.missingHint}
      action={
        <Button primary href="/today">
          {t.home}
        </Button>
      }
    />
  );
}
