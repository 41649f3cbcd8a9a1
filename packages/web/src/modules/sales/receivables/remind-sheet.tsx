import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Reminder, useCopy, useLogReminders, useReminders } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "./receivables.module.css";

/** The prepared texts, one to each customer: copied and noted with one click. */
export function RemindSheet({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const t = useMoneyWords();
  const { data: reminders, error } = useReminders(ids);
  const [done, add] = useState<ReadonlySet<string>>(new Set());
  const all = useLogReminders(onClose);
  const rest = (reminders ?? []).filter((one) => !done.has(one.ids.join()));
  return (
    <Sheet
      title={t.remindTitle}
      open
      width={560}
      onClose={onClose}
      actions={
        rest.length > 1 && (
          <Button busy={all.isPending} onClick={() => all.mutate(rest.flatMap((one) => one.ids))}>
            {t.noteAll}
          </Button>
        )
      }
    >
      <Stack gap={16}>
        <p className={css.quiet}>{t.remindHint}</p>
        {error && <ErrorNotice error={error} />}
        {!reminders && !error && <Skeleton lines={4} />}
        {rest.map((reminder) => (
          <OneReminder
            key={reminder.ids.join()}
            reminder={reminder}
            onDone={() => (rest.length > 1 ? add((now) => new Set(now).add(reminder.ids.join())) : onClose())}
          />
        ))}
      </Stack>
    </Sheet>
  );
}

function OneReminder({ reminder, onDone }: { reminder: Reminder; onDone: () => void }) {
  const t = useMoneyWords();
  const [text, write] = useState(reminder.text);
  const copy = useCopy();
  const log = useLogReminders(onDone);
  const send = async () => {
    if (await copy(text, t.copied)) log.mutate(reminder.ids);
  };
  return (
    <div className={css.reminder}>
      <LongTextField label={reminder.customerName || t.remind} rows={6} value={text} onChange={write} />
      <Button primary icon="copy" busy={log.isPending} onClick={() => void send()}>
        {t.copyAndNote}
      </Button>
    </div>
  );
}
