import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { call } from "#platform/client";
import { useCommandList } from "#platform/commands";
import { readablePhone } from "#platform/formats";
import { useLanguage, useStrings } from "#platform/i18n";
import { placeOf } from "#platform/places";
import { recentRecords } from "#platform/recent";
import { chooseLanguage } from "#platform/session";
import { undoLast } from "#platform/undo";
import type { IconName } from "#ui/display/icon.tsx";
import { useAppearance } from "#ui/theme/theme.tsx";
import { byKind, type Entry, type Group, inManual, matching, peopleFirst, recentFirst } from "./palette-entries.ts";
import { createActions, morePlaces, places } from "./places.ts";
import { signOut } from "./sign-out.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const icons: Readonly<Record<string, IconName>> = {
  customer: "customers",
  contact: "person",
  opportunity: "sales",
  contract: "copy",
  order: "copy",
  product: "tag",
  task: "task",
  import: "upload",
};
const recentShown = 8;

type Hit = { kind: string; id: string; title: string; subtitle?: string };

/** What the server finds for these words; people first, unless it is a number, which may be that of an order. */
function useHits(q: string): { hits: readonly Hit[]; looking: boolean } {
  const { data = [], isFetching } = useQuery({
    queryKey: ["search", q],
    queryFn: async ({ signal }) => {
      const find = (query: { q: string; kind?: string; limit?: number }) =>
        call("search", { query, signal }).then(({ data }) => data.items);
      const people = /^\d/.test(q) ? [] : find({ q, kind: "customer,contact", limit: 6 });
      return peopleFirst(...(await Promise.all([people, find({ q })])));
    },
    enabled: q !== "",
    placeholderData: (previous) => previous,
    staleTime: 10_000,
  });
  return { hits: data, looking: isFetching };
}

/** What the palette offers for the words typed: records, what can be done on this page, pages, actions. */
export function useGroups(typed: string, close: () => void): Group[] {
  const words = { en, "zh-CN": zhCN };
  const t = useStrings(words);
  const router = useRouter();
  const client = useQueryClient();
  const language = useLanguage();
  const [appearance, setAppearance] = useAppearance();
  const commands = useCommandList();
  const [recent] = useState(recentRecords);
  const q = useDeferredValue(typed.trim());
  const { hits, looking } = useHits(q);
  const run = (work: () => void) => () => {
    close();
    work();
  };
  const go = (path: string) => run(() => router.history.push(path));
  const other = words[language === "en" ? "zh-CN" : "en"];

  const entryOf = ({ kind, id, title, subtitle }: Hit): Entry[] => {
    const path = placeOf(kind, id);
    if (path === undefined) return [];
    const under = subtitle ? readablePhone(subtitle) : undefined;
    return [{ id: `${kind} ${id}`, title, subtitle: under, icon: icons[kind] ?? "right", run: go(path) }];
  };
  const records: [kind: string, found: Hit[]][] =
    q === "" ? [["", recent.slice(0, recentShown)]] : byKind(recentFirst<Hit>(recent, hits, q));
  const pages = [...places, ...morePlaces].map(({ path, word, icon, pinyin }): Entry => ({
    id: path,
    title: t[word],
    also: other[word],
    pinyin,
    icon,
    run: go(path),
  }));
  const next = appearance === "dark" ? "light" : "dark";
  const here = commands.map(({ id, says, pinyin, run: work }): Entry => ({
    id,
    title: says,
    pinyin,
    icon: "right",
    run: run(work),
  }));
  const actions: Entry[] = [
    ...createActions.map(({ word, path, icon, pinyin }) => ({
      id: word,
      title: t[word],
      also: other[word],
      pinyin,
      icon,
      run: go(path),
    })),
    {
      id: "undo",
      title: t.undo,
      also: other.undo,
      pinyin: "che xiao shang yi bu",
      icon: "undo",
      run: run(() => void undoLast(client)),
    },
    {
      id: "appearance",
      title: t.appearance[next],
      also: other.appearance[next],
      pinyin: `${next === "dark" ? "shen" : "qian"} se wai guan`,
      icon: "settings",
      run: run(() => setAppearance(next)),
    },
    {
      id: "language",
      title: t.otherLanguage,
      pinyin: "qie huan dao zhong wen",
      icon: "settings",
      run: run(() => void chooseLanguage(client, language === "en" ? "zh-CN" : "en")),
    },
    {
      id: "sign-out",
      title: t.signOut,
      also: other.signOut,
      pinyin: "tui chu deng lu",
      icon: "external",
      run: run(() => void signOut(client, router)),
    },
  ];
  return [
    ...records.map(([kind, items]) => ({
      title: kind === "" ? t.recent : (t.kinds[kind] ?? kind),
      entries: items.flatMap(entryOf),
    })),
    { title: t.here, entries: matching(here, typed) },
    { title: t.pages, entries: matching(pages, typed) },
    { title: t.actions, entries: matching(actions, typed) },
    // not before the records are known: who types a name and presses Enter at once wants the record
    { title: t.help, entries: looking || q !== typed.trim() ? [] : inManual(q, t.inManual, go) },
  ].filter(({ entries }) => entries.length > 0);
}
