import { Dot } from "#ui/display/tag.tsx";
import { useWords } from "../words.ts";
import type { Card } from "./data.ts";

const tones = { overdue: "red", today: "green", later: "grey", none: "yellow" } as const;

/** Whether the next step is overdue, for today, later, or missing. */
export function Light({ light }: Pick<Card, "light">) {
  return <Dot tone={tones[light]} says={useWords().lights[light]} />;
}
