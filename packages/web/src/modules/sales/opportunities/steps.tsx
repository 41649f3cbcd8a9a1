import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { useFormats } from "#platform/formats";
import { useTasks } from "../../work/data.ts";
import { NextStepSheet } from "../../work/steps/next-step-sheet.tsx";
import { TaskList } from "../../work/tasks/task-list.tsx";
import { Checklist } from "../checklists/checklist.tsx";
import { QuotesOfOpportunity } from "../quotes/of-opportunity.tsx";
import deals from "../deals/deals.module.css";
import { PeopleSection } from "../deals/people-section.tsx";
import { RivalsSection } from "../deals/rivals-section.tsx";
import { useDealWords } from "../deals/words.ts";
import { useWords } from "../words.ts";
import { type Opportunity, useHistory } from "./data.ts";
import css from "./detail.module.css";

/** What is planned for an opportunity. */
export function Steps({ opportunity }: { opportunity: Opportunity }) {
  const t = useWords();
  const [adding, add] = useState(false);
  const { id, customerId, outcome } = opportunity;
  const tasks = useTasks("open", { refId: id }).data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <div className={css.head}>
        <h2>{t.steps}</h2>
        {!outcome && (
          <Button subtle icon="plus" onClick={() => add(true)}>
            {t.addStep}
          </Button>
        )}
      </div>
      {tasks.length > 0 ? (
        <TaskList tasks={tasks} showsCustomer={false} />
      ) : (
        <p className={css.quiet}>{t.lights.none}</p>
      )}
      {adding && <NextStepSheet of={{ customerId, refTable: "opportunities", refId: id }} onClose={() => add(false)} />}
    </section>
  );
}

/** The stages it has been in, and for how long. */
export function StageHistory({ id }: { id: string }) {
  const t = useWords();
  const formats = useFormats();
  const stays = useHistory(id) ?? [];
  const daysOf = (enteredAt: string, leftAt: string | null) =>
    Math.max(
      0,
      -formats.daysFromToday(formats.dayOf(enteredAt)) + (leftAt ? formats.daysFromToday(formats.dayOf(leftAt)) : 0),
    );
  return (
    <section>
      <div className={css.head}>
        <h2>{t.history}</h2>
      </div>
      <Strip stays={stays.map((stay) => ({ ...stay, days: daysOf(stay.enteredAt, stay.leftAt) }))} />
      <ol className={css.history}>
        {stays.map((stay) => (
          <li key={stay.id} data-now={stay.leftAt === null}>
            <b>{stay.stageName}</b>
            <span>{t.stayed(daysOf(stay.enteredAt, stay.leftAt))}</span>
            <time dateTime={stay.enteredAt} title={formats.fullMoment(stay.enteredAt)}>
              {formats.day(formats.dayOf(stay.enteredAt))}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Spent = { id: string; stageName: string; leftAt: string | null; days: number };

/** Its way so far in one line: each stage as wide as the time spent there, the earliest first. */
function Strip({ stays }: { stays: Spent[] }) {
  const t = useWords();
  const d = useDealWords();
  if (stays.length < 2) return null;
  const says = (stay: Spent) => d.strip(stay.stageName, t.stayed(stay.days));
  const inOrder = stays.toReversed();
  return (
    <div className={deals.strip} role="img" aria-label={`${d.stripLabel}: ${inOrder.map(says).join(", ")}`}>
      {inOrder.map((stay) => (
        <i
          style={{ flexGrow: Math.max(1, stay.days) }}
          data-now={stay.leftAt === null}
          title={says(stay)}
          key={stay.id}
        />
      ))}
    </div>
  );
}

/** Steps and history in a pane each, for the page. */
export function StepsAndHistory({ opportunity }: { opportunity: Opportunity }) {
  return (
    <Stack gap={16}>
      <Checklist opportunity={opportunity} />
      <Pane>
        <Steps opportunity={opportunity} />
      </Pane>
      <QuotesOfOpportunity id={opportunity.id} />
      <PeopleSection opportunity={opportunity} />
      <RivalsSection opportunity={opportunity} />
      <Pane>
        <StageHistory id={opportunity.id} />
      </Pane>
    </Stack>
  );
}
