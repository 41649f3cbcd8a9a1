import { useRef, useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { Accounts } from "./accounts.tsx";
import { Feeds } from "./feeds.tsx";
import { FileSheet } from "./file-sheet.tsx";
import { Holidays } from "./holidays.tsx";
import { WorkingHours } from "./hours.tsx";
import css from "./settings.module.css";
import { useSettingsWords } from "./words.ts";

/** The calendar's settings: hours, holidays, and other calendars. */
export function CalendarSettings() {
  const t = useSettingsWords();
  const input = useRef<HTMLInputElement>(null);
  const [file, choose] = useState<File>();
  return (
    <Stack gap={16}>
      <WorkingHours />
      <Holidays />
      <Feeds />
      <Accounts />
      <Pane
        title={t.file}
        hint={t.fileHint}
        action={
          <Button icon="upload" onClick={() => input.current?.click()}>
            {t.choose}
          </Button>
        }
      >
        <input
          ref={input}
          className={css.file}
          type="file"
          accept=".ics,text/calendar"
          aria-label={t.file}
          tabIndex={-1}
          onChange={({ target }) => {
            choose(target.files?.[0]);
            target.value = "";
          }}
        />
      </Pane>
      {file && <FileSheet file={file} onClose={() => choose(undefined)} />}
    </Stack>
  );
}
