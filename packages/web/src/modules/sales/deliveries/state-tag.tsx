import { useFormats } from "#platform/formats";
import { Tag } from "#ui/display/tag.tsx";
import type { Listed } from "./data.ts";
import { useDeliveryWords } from "./words.ts";

/** How a delivery stands, in one word: what is late comes first. */
export function DeliveryTag({ delivery }: { delivery: Pick<Listed, "state" | "nextOn" | "dueOn"> }) {
  const t = useDeliveryWords();
  const { today } = useFormats();
  const { state, nextOn, dueOn } = delivery;
  const late = state !== "done" && state !== "paused" && [nextOn, dueOn].some((on) => on !== null && on < today);
  if (late) return <Tag tone="red">{t.late}</Tag>;
  return <Tag tone={state === "done" ? "green" : state === "running" ? "accent" : "plain"}>{t.states[state]}</Tag>;
}
