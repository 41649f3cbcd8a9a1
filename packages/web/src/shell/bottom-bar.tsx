import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useStrings } from "#platform/i18n";
import { Icon } from "#ui/display/icon.tsx";
import { Link } from "#ui/display/link.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { createActions, isAt, places } from "./places.ts";
import css from "./shell.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

const tabs = ["today", "customers", null, "board", "more"] as const;

/** Today · Customers · + · Sales · More, under the thumb. */
export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const pathname = useLocation({ select: (location) => location.pathname });
  const [open, turn] = useState<"create" | "more">();
  const close = () => turn(undefined);
  const inBar = (path: string) => ["/today", "/customers", "/sales/board"].includes(path);
  return (
    <>
      <nav className={css.bar} aria-label={t.navigation}>
        {tabs.map((tab) => {
          if (tab === null) {
            return (
              <button type="button" className={css.tab} aria-label={t.create} key="+" onClick={() => turn("create")}>
                <span className={css.plus}>
                  <Icon name="plus" size={20} />
                </span>
              </button>
            );
          }
          const place = places.find(({ word }) => word === tab);
          if (!place) {
            const here = places.some(({ path }) => !inBar(path) && isAt(path, pathname));
            return (
              <button
                type="button"
                className={css.tab}
                aria-current={here ? "page" : undefined}
                key={tab}
                onClick={() => turn("more")}
              >
                <Icon name="more" size={22} />
                {t.more}
              </button>
            );
          }
          return (
            <Link
              className={css.tab}
              href={place.path}
              aria-current={isAt(place.path, pathname) ? "page" : undefined}
              key={tab}
            >
              <Icon name={place.icon} size={22} />
              {t[place.under ?? place.word]}
            </Link>
          );
        })}
      </nav>
      <Sheet title={open === "create" ? t.create : t.more} open={open !== undefined} onClose={close}>
        <div className={css.more}>
          {open === "create" &&
            createActions.map(({ word, path, icon }) => (
              <Link className={css.entry} href={path} onClick={close} key={word}>
                <Icon name={icon} size={20} />
                {t[word]}
              </Link>
            ))}
          {open === "more" && (
            <button
              type="button"
              className={css.entry}
              onClick={() => {
                close();
                onSearch();
              }}
            >
              <Icon name="search" size={20} />
              {t.search}
            </button>
          )}
          {open === "more" &&
            places
              .filter(({ path }) => !inBar(path))
              .map(({ path, word, icon }) => (
                <Link className={css.entry} href={path} onClick={close} key={path}>
                  <Icon name={icon} size={20} />
                  {t[word]}
                </Link>
              ))}
        </div>
      </Sheet>
    </>
  );
}
