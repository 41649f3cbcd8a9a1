import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import type { Summary } from "../data.ts";
import { Composer } from "./composer.tsx";
import { useStory } from "./data.ts";
import { Entry } from "./entry.tsx";
import { byDay, foldStory } from "./fold.ts";
import { Folded } from "./folded.tsx";
import { Plans } from "./plans.tsx";
import css from "./timeline.module.css";
import { useStoryWords } from "./words.ts";

const groups = {
  all: "",
  contact: "followup,call,meeting",
  mail: "mail,message",
  sales: "opportunity,quote,contract,order,payment,delivery",
  tasks: "task",
  notes: "note",
  changes: "change,system",
} as const;
type Group = keyof typeof groups;

const shortOnes = 8;
const atOnce = 50;

type StoryProps = {
  customer: Summary["customer"];
  plans: Summary["plans"];
  /** Whether the composer asks for the next step. */
  asking: boolean;
  onAsk: (asking: boolean) => void;
  short?: boolean;
};

/** The composer, what is planned, and everything that happened. `short` for the panel beside a list. */
export function Story({ customer, plans, asking, onAsk, short = false }: StoryProps) {
  const t = useStoryWords();
  const { dayOf, day, fullDay } = useFormats();
  const [group, choose] = useState<Group>("all");
  const story = useStory(customer, groups[group], short ? shortOnes : atOnce);
  const items = story.data?.pages.flatMap((page) => page.items) ?? [];
  const days = byDay(foldStory(items, dayOf));
  return (
    <section className={css.story} aria-label={t.story}>
      <Composer id={customer.id} hasPlan={plans.length > 0} asking={asking} onAsk={onAsk} />
      {!short && (
        <ChipRow label={t.story}>
          {(Object.keys(groups) as Group[]).map((one) => (
            <Chip key={one} on={one === group} onClick={() => choose(one)}>
              {t.groups[one]}
            </Chip>
          ))}
        </ChipRow>
      )}
      {(group === "all" || group === "tasks") && <Plans plans={plans} onLast={() => onAsk(true)} />}
      {story.error && <ErrorNotice error={story.error} retry={() => void story.refetch()} />}
      {story.isPending && <Skeleton lines={6} />}
      {days.map(({ day: on, lines }) => (
        <div key={on}>
          <h2 className={css.day} title={fullDay(on)}>
            {day(on)}
          </h2>
          {lines.map((line) =>
            line.folded ? (
              <Folded key={line.folded[0]!.id} items={line.folded} open={group === "changes"} />
            ) : (
              <Entry key={line.item.id} item={line.item} />
            ),
          )}
        </div>
      ))}
      {story.isSuccess && items.length === 0 && (
        <EmptyState
          title={group === "all" ? t.emptyStory : t.nothingOfKind}
          {...(group === "all" ? { hint: t.emptyHint } : {})}
        />
      )}
      {story.hasNextPage && !short && (
        <Button wide busy={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
          {t.older}
        </Button>
      )}
    </section>
  );
}
