import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { call } from "#platform/client";
import { readablePhone } from "#platform/formats";
import { useLanguage, useStrings } from "#platform/i18n";
import { placeOf } from "#platform/places";
import { chooseLanguage } from "#platform/session";
import { undoLast } from "#platform/undo";
import { Icon, type IconName } from "#ui/display/icon.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useAppearance } from "#ui/theme/theme.tsx";
import { byKind, type Entry, type Group, matching, peopleFirst } from "./palette-entries.ts";
import { createActions, places } from "./places.ts";
import css from "./shell.module.css";
import { signOut } from "./sign-out.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const icons: Readonly<Record<string, IconName>> = {
  customer: "customers",
  contact: "person",
  opportunity: "sales",
  order: "copy",
  product: "tag",
  task: "task",
  import: "upload",
};

function useGroups(typed: string, close: () => void): Group[] {
  const t = useStrings({ en, "zh-CN": zhCN });
  const router = useRouter();
  const client = useQueryClient();
  const language = useLanguage();
  const [appearance, setAppearance] = useAppearance();
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ["search", q],
    queryFn: async ({ signal }) => {
      const find = (query: { q: string; kind?: string; limit?: number }) =>
        call("search", { query, signal }).then(({ data }) => data.items);
      // a number may be that of an order; a name is somebody's
      const people = /^\d/.test(q) ? [] : find({ q, kind: "customer,contact", limit: 6 });
      return peopleFirst(await people, await find({ q }));
    },
    enabled: q !== "",
    placeholderData: (previous) => previous,
    staleTime: 10_000,
  });
  const run = (work: () => void) => () => {
    close();
    work();
  };
  const go = (path: string) => run(() => router.history.push(path));

  const records = byKind(q === "" ? [] : (found.data ?? [])).map(([kind, items]) => ({
    title: t.kinds[kind] ?? kind,
    entries: items.flatMap(({ id, title, subtitle }): Entry[] => {
      const path = placeOf(kind, id);
      return path
        ? [
            {
              id: `${kind} ${id}`,
              title,
              subtitle: subtitle ? readablePhone(subtitle) : undefined,
              icon: icons[kind] ?? "right",
              run: go(path),
            },
          ]
        : [];
    }),
  }));
  const pages = places.map(({ path, word, icon }): Entry => ({ id: path, title: t[word], icon, run: go(path) }));
  const next = appearance === "dark" ? "light" : "dark";
  const actions: Entry[] = [
    ...createActions.map(({ word, path, icon }) => ({ id: word, title: t[word], icon, run: go(path) })),
    { id: "undo", title: t.undo, icon: "undo", run: run(() => void undoLast(client)) },
    { id: "appearance", title: t.appearance[next], icon: "settings", run: run(() => setAppearance(next)) },
    {
      id: "language",
      title: t.otherLanguage,
      icon: "settings",
      run: run(() => void chooseLanguage(client, language === "en" ? "zh-CN" : "en")),
    },
    { id: "sign-out", title: t.signOut, icon: "external", run: run(() => void signOut(client, router)) },
  ];
  return [
    ...records,
    { title: t.pages, entries: matching(pages, typed) },
    { title: t.actions, entries: matching(actions, typed) },
  ].filter(({ entries }) => entries.length > 0);
}

/** Records, pages and actions by a few letters; ↑ ↓ choose, Enter does. */
function PaletteBody({ close }: { close: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [typed, type] = useState("");
  const [chosen, choose] = useState(0);
  const id = useId();
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
          onChange={(event) => {
            type(event.target.value);
            choose(0);
          }}
          onKeyDown={pressed}
        />
      </div>
      <div className={css.results} id={id} role="listbox" aria-label={t.search}>
        {entries.length === 0 && <p className={css.nothing}>{t.noResults}</p>}
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
