import { useFormats } from "#platform/formats";
import { Progress } from "#ui/display/progress.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { CountsStrip } from "./counts-strip.tsx";
import { type Import, useImportActions, useWords } from "./data.ts";
import { Button } from "#ui/display/button.tsx";
import css from "./imports.module.css";

/** A run or an undo on its way, with how far it is. */
export function Underway({ one }: { one: Import }) {
  const t = useWords();
  const { undo } = useImportActions(one.id);
  const isRun = one.state === "running";
  return (
    <Page
      title={isRun ? t.running : t.undoing}
      eyebrow={`${t.step(4)} · ${one.name}`}
      width="narrow"
      actions={isRun && <Button onClick={() => undo.mutate()}>{t.undo}</Button>}
    >
      <Stack>
        <Pane>
          <HowFar one={one} label={isRun ? t.running : t.undoing} />
          <p className={css.hint}>{isRun ? t.runningHint : t.undoingHint}</p>
        </Pane>
        {isRun && one.counts && <CountsStrip counts={one.counts} />}
      </Stack>
    </Page>
  );
}

/** The bar, and the numbers it stands for. */
export function HowFar({ one, label }: { one: Import; label: string }) {
  const t = useWords();
  const { number } = useFormats();
  const { done, total } = one.progress;
  return (
    <div className={css.far}>
      <Progress share={total > 0 ? Math.min(1, done / total) : 0} label={label} />
      <small aria-live="off">{total > 0 ? t.of(number(done), number(total)) : " "}</small>
    </div>
  );
}
