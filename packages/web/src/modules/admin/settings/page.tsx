import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useStrings } from "#platform/i18n";
import { sessionQuery } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { useAppearance } from "#ui/theme/theme.tsx";
import { Bin } from "../bin/section.tsx";
import { BookingSettings } from "../../work/booking/section.tsx";
import { CalendarSettings } from "../../work/settings/section.tsx";
import { Fields } from "../fields/section.tsx";
import { TradeSection } from "../trade/section.tsx";
import { Company } from "./company.tsx";
import { Data } from "./data.tsx";
import { History } from "./history.tsx";
import { Keys } from "./keys.tsx";
import { Profile } from "./profile.tsx";
import { Sessions } from "./sessions.tsx";
import css from "./settings.module.css";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

function Appearance() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const [appearance, setAppearance] = useAppearance();
  return (
    <Pane title={t.sections.appearance} hint={t.appearanceHint}>
      <Segmented
        label={t.appearance}
        value={appearance}
        choices={(["auto", "light", "dark"] as const).map((value) => ({ value, label: t.appearances[value] }))}
        onChange={setAppearance}
      />
    </Pane>
  );
}

function About() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const version = useQuery(sessionQuery).data?.version ?? "";
  return (
    <Pane title="独奏 Soloist">
      <Stack>
        <p>{t.about}</p>
        <small>{t.version(version)}</small>
        <div>
          <Button icon="external" target="_blank" href="/api/openapi.json">
            {t.api}
          </Button>
        </div>
      </Stack>
    </Pane>
  );
}

const sections = {
  profile: Profile,
  company: Company,
  trade: TradeSection,
  calendar: CalendarSettings,
  booking: BookingSettings,
  fields: Fields,
  appearance: Appearance,
  sessions: Sessions,
  keys: Keys,
  data: Data,
  bin: Bin,
  history: History,
  about: About,
} as const;
type Section = keyof typeof sections;
const names = Object.keys(sections) as Section[];

/** Everything the owner sets, one section at a time. */
export function SettingsPage() {
  const t = useStrings({ en, "zh-CN": zhCN });
  const wanted = useSearch({ from: "/shell/settings" }).section;
  const current = names.find((name) => name === wanted) ?? "profile";
  const Shown = sections[current];
  return (
    <Page title={t.title} width="narrow">
      <div className={css.columns}>
        <nav aria-label={t.title}>
          <ul className={css.sections}>
            {names.map((name) => (
              <li
                key={name}
                ref={(element) => {
                  if (name === current) element?.scrollIntoView({ block: "nearest", inline: "nearest" });
                }}
              >
                <Link href={`/settings?section=${name}`} aria-current={name === current ? "true" : undefined}>
                  {t.sections[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Shown />
      </div>
    </Page>
  );
}
