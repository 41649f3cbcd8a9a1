import { useRouter } from "@tanstack/react-router";
import { call, href } from "#platform/client";
import { useFormats } from "#platform/formats";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { ConfirmIrreversible } from "#ui/overlay/confirm-irreversible.tsx";
import { CountsStrip } from "./counts-strip.tsx";
import { type Import, useImportActions, useWords } from "./data.ts";
import css from "./imports.module.css";
import { Reading } from "./reading.tsx";
import { ToldRows } from "./told-rows.tsx";

/** What an import came to, and the way back. */
export function Ended({ one }: { one: Import }) {
  const t = useWords();
  const { number } = useFormats();
  const { undo, run, change } = useImportActions(one.id);
  const { state, counts, settings } = one;
  const isDone = state === "done";
  const [brought, toBrought] = broughtBy(settings.as, t);
  const titles = { done: t.done, undone: t.undone, failed: t.failed } as const;
  return (
    <Page
      title={titles[state as keyof typeof titles]}
      eyebrow={`${t.step(4)} · ${one.name}`}
      actions={
        <>
          {(isDone || (state === "failed" && one.startedAt)) && (
            <Button icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
              {t.undo}
            </Button>
          )}
          {state === "failed" && (
            <Button busy={run.isPending} onClick={() => run.mutate()}>
              {t.goOn}
            </Button>
          )}
          <Button primary href={isDone ? brought : "/import"}>
            {isDone ? toBrought : t.another}
          </Button>
        </>
      }
    >
      <Stack>
        {state === "failed" && (
          <Notice tone="bad">
            {one.error} {t.failedHint}
          </Notice>
        )}
        {isDone && counts && <p className={css.hint}>{t.doneHint(number(counts.rows))}</p>}
        {state === "undone" && <p className={css.hint}>{t.undoneHint}</p>}
        {state === "undone" && one.undo && one.undo.kept > 0 && <Kept undo={one.undo} />}
        {state === "failed" && <Reading one={one} onChange={(patch) => change.mutate(patch)} />}
        {isDone && counts && <CountsStrip counts={counts} />}
        {isDone && (
          <p>
            <Button icon="upload" href={`/import?like=${one.id}`}>
              {t.sameAgain}
            </Button>
          </p>
        )}
        {isDone && counts && counts.error > 0 && (
          <Notice
            tone="warn"
            action={
              <Button icon="download" download href={href("downloadImportErrors", { params: { id: one.id } })}>
                {t.errorFile}
              </Button>
            }
          >
            {`${t.outcomes.error}: ${number(counts.error)}`}
          </Notice>
        )}
        {isDone && counts && counts.rows > 0 && <ToldRows one={one} title={t.content} />}
        {!isDone && <Forget id={one.id} />}
      </Stack>
    </Page>
  );
}

/** Where to see what an import brought. */
function broughtBy(as: Import["settings"]["as"], t: ReturnType<typeof useWords>): [path: string, words: string] {
  if (as === "orders") return ["/sales/orders", t.toOrders];
  if (as === "opportunities") return ["/sales/board", t.toDeals];
  if (as === "tasks") return ["/tasks", t.toTasks];
  return as === "products" ? ["/sales/products", t.toProducts] : ["/customers", t.toCustomers];
}

function Kept({ undo }: { undo: NonNullable<Import["undo"]> }) {
  const t = useWords();
  return (
    <Pane title={t.keptHint(undo.kept)}>
      <ul className={css.kept}>
        {undo.rows.map((row) => (
          <li key={row.id}>
            {row.title || row.id} <small>{row.reason}</small>
          </li>
        ))}
      </ul>
    </Pane>
  );
}

function Forget({ id }: { id: string }) {
  const t = useWords();
  const router = useRouter();
  const remove = useWrite((_: void) => call("removeImport", { params: { id } }), {
    quiet: true,
    touches: ["imports"],
    after: () => router.history.push("/import"),
  });
  return (
    <div className={css.forget}>
      <ConfirmIrreversible
        button={{ subtle: true, children: t.remove }}
        title={t.removeTitle}
        action={t.remove}
        onConfirm={() => remove.mutate()}
      >
        {t.removeHint}
      </ConfirmIrreversible>
    </div>
  );
}
