import { Fragment } from "react";
import { useStrings } from "#platform/i18n";
import { useShortcutList } from "#platform/keyboard";
import { Kbd } from "#ui/display/kbd.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./shell.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

/** Every shortcut that works where the reader stands. */
export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const shortcuts = useShortcutList();
  return (
    <Sheet title={t.shortcuts} open={open} onClose={onClose}>
      <dl className={css.keys}>
        {shortcuts.map(({ keys, says }) => (
          <Fragment key={keys}>
            <dt>{says}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Sheet>
  );
}
