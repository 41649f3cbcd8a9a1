import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useLanguage } from "#platform/i18n";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { useDrops } from "../board/drag.ts";
import { ViewSwitch } from "../board/view-switch.tsx";
import { type Card, usePipelines } from "../opportunities/data.ts";
import { OpportunityForm } from "../opportunities/form.tsx";
import { OpportunityPanel } from "../opportunities/panel.tsx";
import { PipelineSwitch, usePipelineChoice } from "../pipelines/switch.tsx";
import { Agenda } from "./agenda.tsx";
import css from "./calendar.module.css";
import { useCalendar, useChangeDay } from "./data.ts";
import { Month } from "./month.tsx";
import { useSum } from "./sum.ts";
import { useCalendarWords } from "./words.ts";
import { useWords } from "../words.ts";

/** The month that lies so many months from another. */
function monthsFrom(month: string, by: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + by);
  return at.toISOString().slice(0, 7);
}

/** What is expected to close, day by day: a month to drag in; on the phone an agenda. */
export function OpportunityCalendarPage() {
  const t = useCalendarWords();
  const w = useWords();
  const { today } = useFormats();
  const language = useLanguage();
  const phone = useIsPhone();
  const router = useRouter();
  const search = useSearch({ from: "/shell/sales/calendar" });
  const month = search.month ?? today.slice(0, 7);
  const several = usePipelines().length > 1;
  const [pipelineId, choose] = usePipelineChoice(search.pipeline, "/sales/calendar");
  const calendar = useCalendar(month, pipelineId);
  const change = useChangeDay();
  const [openId, open] = useState<string>();
  const [creating, create] = useState(false);
  const sum = useSum();
  const turn = (to: string) =>
    void router.navigate({
      to: "/sales/calendar",
      search: { ...(pipelineId ? { pipeline: pipelineId } : {}), month: to },
      replace: true,
    });
  useShortcuts([
    { keys: "c", says: w.newOpportunity, run: () => create(true) },
    { keys: "pageup", says: t.previous, run: () => turn(monthsFrom(month, -1)) },
    { keys: "pagedown", says: t.next, run: () => turn(monthsFrom(month, 1)) },
  ]);
  const put = (card: Card, on: string) => card.expectedCloseOn !== on && change.mutate({ card, on });
  const dragging = useDrops(put);
  const name = new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  const { data } = calendar;
  const others = data ? [data.late > 0 && t.late(data.late), data.undated > 0 && t.undated(data.undated)] : [];
  return (
    <Page
      title={t.title(name)}
      eyebrow={several ? <PipelineSwitch all pipelineId={pipelineId} onChoose={choose} /> : " "}
      fill
      actions={
        <>
          <ViewSwitch view="calendar" pipelineId={pipelineId} />
          {!phone && (
            <Button primary keys="c" onClick={() => create(true)}>
              {w.newOpportunity}
            </Button>
          )}
        </>
      }
    >
      <div className={css.turn}>
        <Button icon="left" label={t.previous} onClick={() => turn(monthsFrom(month, -1))} />
        <Button onClick={() => turn(today.slice(0, 7))} disabled={month === today.slice(0, 7)}>
          {t.thisMonth}
        </Button>
        <Button icon="right" label={t.next} onClick={() => turn(monthsFrom(month, 1))} />
      </div>
      {calendar.error && <ErrorNotice error={calendar.error} retry={() => void calendar.refetch()} />}
      {calendar.isPending && <Skeleton lines={8} />}
      {data && (
        <>
          <p className={css.total}>
            {data.total.count > 0 ? (
              <b>{t.total(data.total.count, sum(data.total.amounts), sum(data.total.amounts, "weightedMinor"))}</b>
            ) : (
              !phone && t.nothing
            )}
            {others.filter(Boolean).map((text) => (
              <span key={String(text)}>{text}</span>
            ))}
          </p>
          {phone ? (
            data.days.length > 0 ? (
              <Agenda calendar={data} onOpen={open} onPut={put} />
            ) : (
              <EmptyState title={t.nothing} />
            )
          ) : (
            <Month calendar={data} dragging={dragging} onOpen={open} onPut={put} />
          )}
          {!phone && <p className={css.hint}>{t.hint}</p>}
        </>
      )}
      {creating && <OpportunityForm onClose={() => create(false)} />}
      {openId && <OpportunityPanel id={openId} onClose={() => open(undefined)} />}
    </Page>
  );
}
