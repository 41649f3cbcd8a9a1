import { useLocation } from "@tanstack/react-router";
import { useBadges } from "#platform/badges";
import { useStrings } from "#platform/i18n";
import { Kbd } from "#ui/display/kbd.tsx";
import { Link } from "#ui/display/link.tsx";
import { Logo } from "./logo.tsx";
import { SampleBanner } from "../modules/admin/sample/banner.tsx";
import { isAt, type Place, places } from "./places.ts";
import css from "./shell.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

function Entry({ place }: { place: Place }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const badge = useBadges()[place.path];
  const here = isAt(place.path, useLocation({ select: (location) => location.pathname }));
  return (
    <Link
      className={place.under ? `${css.entry} ${css.sub}` : css.entry}
      href={place.path}
      aria-current={here ? "page" : undefined}
    >
      {t[place.word]}
      {badge ? <b>{badge}</b> : null}
    </Link>
  );
}

/** The navigation at the left; on the phone the bottom bar takes its place. */
export function Navigation({ onSearch }: { onSearch: () => void }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const main = places.filter(({ foot }) => !foot);
  return (
    <nav className={css.nav} aria-label={t.navigation}>
      <Link className={css.brand} href="/today">
        <Logo />
        独奏 Soloist
      </Link>
      {main.map((place, index) => (
        <div key={place.path}>
          {place.under && main[index - 1]?.under !== place.under && <div className={css.group}>{t[place.under]}</div>}
          <Entry place={place} />
        </div>
      ))}
      <div className={css.grow} />
      <SampleBanner place="side" />
      <button type="button" className={css.entry} onClick={onSearch}>
        {t.find}
        <b>
          <Kbd keys="mod+k" />
        </b>
      </button>
      {places
        .filter(({ foot }) => foot)
        .map((place) => (
          <Entry place={place} key={place.path} />
        ))}
    </nav>
  );
}
