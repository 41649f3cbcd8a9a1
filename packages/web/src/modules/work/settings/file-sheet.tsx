import { useEffect, useEffectEvent } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useLookAtFile, useTakeFile } from "./data.ts";
import css from "./settings.module.css";
import { useSettingsWords } from "./words.ts";

const shownAtOnce = 200;
const tones = { new: "green", changed: "amber", same: "plain", removed: "red" } as const;

/** What a calendar file would bring; then it is taken in. */
export function FileSheet({ file, onClose }: { file: File; onClose: () => void }) {
  const t = useSettingsWords();
  const { day } = useFormats();
  const [look, take] = [useLookAtFile(), useTakeFile()];
  const begin = useEffectEvent(() => look.mutate(file, { onError: onClose }));
  useEffect(() => begin(), []);
  const found = look.data?.data;
  const fresh = found?.items.filter(({ state }) => state !== "same").length ?? 0;
  return (
    <Sheet
      title={t.fileTitle(found?.name ?? "")}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            busy={take.isPending}
            disabled={fresh === 0}
            onClick={() => take.mutate(file, { onSuccess: onClose })}
          >
            {t.take(fresh)}
          </Button>
        </>
      }
    >
      {!found && <Skeleton lines={5} />}
      {found && fresh === 0 && found.items.length > 0 && <p>{t.nothingNew}</p>}
      <ul className={css.events}>
        {found?.items.slice(0, shownAtOnce).map(({ uid, state, title, on, time, repeats, customerName }) => (
          <li key={uid}>
            <span>{title}</span>
            <small>{[day(on), time, repeats && t.repeats, customerName].filter(Boolean).join(" · ")}</small>
            <Tag tone={tones[state]}>{t.states[state]}</Tag>
          </li>
        ))}
      </ul>
      {found && found.troubles.length > 0 && (
        <section>
          <h2>{t.troubles}</h2>
          <ul className={css.events}>
            {found.troubles.map(({ title, says }, index) => (
              <li key={`${title} ${index}`}>
                <span>{title}</span>
                <small>{says}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}
