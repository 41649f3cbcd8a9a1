import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { PageHelp } from "#ui/layout/page-help.ts";
import { useStrings } from "#platform/i18n";
import { useShortcuts } from "#platform/keyboard";
import { startLive } from "#platform/live";
import { undoLast } from "#platform/undo";
import { HelpLink } from "../modules/help/help-link.tsx";
import { SampleBanner, useSampleNews } from "../modules/admin/sample/banner.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { Navigation } from "./navigation.tsx";
import { places } from "./places.ts";
import css from "./shell.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import { catchTyping } from "./typed-ahead.ts";

const Palette = lazy(() => import("./palette.tsx").then((module) => ({ default: module.Palette })));
const ShortcutsSheet = lazy(() =>
  import("./shortcuts-sheet.tsx").then((module) => ({ default: module.ShortcutsSheet })),
);
const Reminders = lazy(() => import("../modules/work/reminders.tsx").then((module) => ({ default: module.Reminders })));

const helpLink = <HelpLink />;

/** What stands around every page once somebody is signed in. */
export function Shell() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const router = useRouter();
  const client = useQueryClient();
  const [open, turn] = useState<"palette" | "shortcuts">();
  const [asked, ask] = useState<ReadonlySet<string>>(new Set()); // their code is fetched when first wanted
  const show = (sheet: "palette" | "shortcuts") => {
    ask((before) => new Set([...before, sheet]));
    turn(sheet);
  };
  useEffect(() => startLive(client), [client]);
  useSampleNews();

  const search = () => {
    catchTyping();
    show("palette");
  };
  useShortcuts([
    { keys: "mod+k", says: t.search, run: search, whileTyping: true },
    { keys: "/", says: t.search, run: search },
    { keys: "?", says: t.showShortcuts, run: () => show("shortcuts") },
    { keys: "c", says: t.newCustomer, run: () => router.history.push("/customers?new=1"), everywhere: true },
    { keys: "mod+z", says: t.undo, run: () => void undoLast(client) },
    ...places.map(({ path, word, letter }) => ({
      keys: `g ${letter}`,
      says: t.goTo(t[word]),
      run: () => router.history.push(path),
    })),
  ]);

  return (
    <div className={css.app}>
      <a className={css.skip} href="#main">
        {t.skip}
      </a>
      <Navigation onSearch={search} />
      <main className={css.main} id="main" tabIndex={-1}>
        <PageHelp value={helpLink}>
          <Outlet />
        </PageHelp>
      </main>
      <SampleBanner place="bar" />
      <BottomBar onSearch={search} />
      <Suspense>
        <Reminders />
        {asked.has("palette") && <Palette open={open === "palette"} onClose={() => turn(undefined)} />}
        {asked.has("shortcuts") && <ShortcutsSheet open={open === "shortcuts"} onClose={() => turn(undefined)} />}
      </Suspense>
    </div>
  );
}
