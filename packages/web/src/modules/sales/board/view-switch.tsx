import { useRouter } from "@tanstack/react-router";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { useCalendarWords } from "../calendar/words.ts";
import { useWords } from "../words.ts";

type View = "board" | "list" | "calendar";

/** The same opportunities as a board, in rows, or by the day they are expected to close; each with its own address. */
export function ViewSwitch({ view, pipelineId }: { view: View; pipelineId: string | undefined }) {
  const t = useWords();
  const c = useCalendarWords();
  const router = useRouter();
  function turn(next: View) {
    const pipeline = pipelineId ? { pipeline: pipelineId } : {};
    if (next === "calendar") void router.navigate({ to: "/sales/calendar", search: pipeline });
    else
      void router.navigate({ to: "/sales/board", search: next === "list" ? { ...pipeline, view: "list" } : pipeline });
  }
  return (
    <Segmented
      label={t.view}
      value={view}
      choices={[
        { value: "board", label: t.board },
        { value: "list", label: t.list },
        { value: "calendar", label: c.calendar },
      ]}
      onChange={turn}
    />
  );
}
