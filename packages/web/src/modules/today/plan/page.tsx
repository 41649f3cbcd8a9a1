import { useBadge } from "#platform/badges";
import { ErrorNotice } from "#platform/errors";
import { useFormats, useLunarDay } from "#platform/formats";
import { useCompany } from "#platform/session";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Slider } from "#ui/fields/choice-fields.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useDayOff, useToday } from "./data.ts";
import { StartChecklist } from "../start/checklist.tsx";
import { NoPlan } from "./empty.tsx";
import { LeftOver } from "./left-over.tsx";
import { useMinutes, useSettled } from "./minutes.ts";
import { PlanList } from "./plan-list.tsx";
import { Summary } from "./summary.tsx";
import css from "./today.module.css";
import { useWords } from "./words.ts";

const usualMinutes = 240;
const step = 30;
const most = 600;

/** Home: what is most worth doing with the time there is today. */
export function TodayPage() {
  const t = useWords();
  const { today: on, fullDay, language, duration } = useFormats();
  const lunar = useLunarDay(on);
  const [minutes, choose] = useMinutes(on, useCompany()?.minutesPerDay ?? usualMinutes);
  const { data: today, dataUpdatedAt, error, refetch } = useToday(useSettled(minutes));
  const things = today?.planned.length;
  useBadge("/today", things);
  const off = useDayOff(on);
  const day = [fullDay(on), language === "zh-CN" && lunar, off !== undefined && t.dayOff(off)]
    .filter(Boolean)
    .join(" · ");
  return (
    <Page
      tab={t.tab}
      eyebrow={day}
      title={things ? t.title(things) : t.quiet}
      actions={
        today?.hasData && (
          <Slider
            label={t.have}
            value={minutes}
            min={step}
            max={Math.max(most, Math.ceil(minutes / step) * step)}
            step={step}
            says={duration(minutes)}
            onChange={choose}
          />
        )
      }
    >
      {error && !today && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!today && !error && <Skeleton lines={8} />}
      {today && (
        <div className={css.stack}>
          {today.hasData && <StartChecklist />}
          {today.hasData && <Summary today={today} />}
          <PlanList today={today} readAt={dataUpdatedAt} onUsed={(used) => choose(minutes - used)} />
          {today.planned.length === 0 && <NoPlan today={today} />}
          <LeftOver today={today} />
        </div>
      )}
    </Page>
  );
}
