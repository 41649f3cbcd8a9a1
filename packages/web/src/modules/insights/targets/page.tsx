import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Stack } from "#ui/layout/pane.tsx";
import { TargetCard } from "./card.tsx";
import { type Target, useRemoveTarget, useTargets, useTargetWords } from "./data.ts";
import { TargetSheet } from "./form.tsx";

const states = ["running", "coming", "over"] as const;

/** What is aimed at, and how far it is. */
export function TargetsPage() {
  const t = useTargetWords();
  const { data, isPending, error, refetch } = useTargets();
  const [when, look] = useState<Target["state"]>("running");
  const [open, show] = useState<{ target?: Target }>();
  const remove = useRemoveTarget();
  useShortcuts([{ keys: "c", says: t.newTarget, run: () => show({}) }]);
  const add = (
    <Button primary keys="c" onClick={() => show({})}>
      {t.newTarget}
    </Button>
  );
  const shown = (data ?? []).filter(({ state }) => state === when);
  const inOrder = when === "coming" ? shown.toReversed() : shown;
  return (
    <Page title={t.title} width="narrow" actions={data?.length ? add : undefined}>
      <Stack gap={16}>
        <p>{t.lead}</p>
        {isPending && <Skeleton lines={6} />}
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {data?.length === 0 && <EmptyState title={t.none} hint={t.noneHint} action={add} />}
        {data && data.length > 0 && (
          <Segmented
            label={t.title}
            value={when}
            choices={states.map((value) => ({ value, label: t.when[value] }))}
            onChange={look}
          />
        )}
        {data && data.length > 0 && inOrder.length === 0 && <p>{t.noneHere}</p>}
        {inOrder.map((target) => (
          <TargetCard
            key={target.id}
            target={target}
            onChange={() => show({ target })}
            onRemove={() => remove.mutate(target.id)}
          />
        ))}
      </Stack>
      {open && <TargetSheet key={open.target?.id} target={open.target} onClose={() => show(undefined)} />}
    </Page>
  );
}
