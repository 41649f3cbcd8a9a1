import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useStrings } from "#platform/i18n";
import { Icon } from "#ui/display/icon.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./shell.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import { stopCatching, takeTyping } from "./typed-ahead.ts";
import { useGroups } from "./use-groups.ts";

/** Records, pages and actions by a few letters; ↑ ↓ choose, Enter does. */
function PaletteBody({ close }: { close: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [typed, type] = useState("");
  const [chosen, choose] = useState(0);
  const id = useId();
  useEffect(() => takeTyping(type), []);
  const groups = useGroups(typed, close);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, entries.length - 1);

  function pressed(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose((at + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === "Enter") entries[at]?.run();
    else return;
    event.preventDefault();
  }
  return (
    <>
      <div className={css.search}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-label={t.search}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
          placeholder={t.typeToSearch}
          value={typed}
          onFocus={stopCatching}
          onChange={(event) => {
            type(event.target.value);
            choose(0);
          }}
          onKeyDown={pressed}
        />
      </div>
      <div className={css.results} id={id} role="listbox" aria-label={t.search}>
        {entries.every((entry) => entry.id === "manual") && <p className={css.nothing}>{t.noResults}</p>}
        {groups.map((group) => (
          <div role="group" aria-label={group.title} key={group.title}>
            <div role="presentation">{group.title}</div>
            {group.entries.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                <div
                  role="option"
                  id={`${id}-${index}`}
                  className={css.result}
                  aria-selected={index === at}
                  key={entry.id}
                  ref={(element) => {
                    if (index === at) element?.scrollIntoView({ block: "nearest" });
                  }}
                  onPointerMove={() => choose(index)}
                  onClick={entry.run}
                >
                  <Icon name={entry.icon} />
                  <span>{entry.title}</span>
                  {entry.subtitle && <small>{entry.subtitle}</small>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

/** The command palette, Ctrl/Cmd+K. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  return (
    <Sheet title={t.search} open={open} onClose={onClose} width={560} plain>
      <PaletteBody close={onClose} />
    </Sheet>
  );
}
