import { Tag, type Tone } from "#ui/display/tag.tsx";
import type { Standing } from "./data.ts";
import { useQuoteWords } from "./words.ts";

const tones: Record<Standing, Tone> = {
  draft: "plain",
  sent: "accent",
  accepted: "green",
  declined: "red",
  withdrawn: "plain",
  expired: "amber",
  superseded: "plain",
};

/** How a quote stands, in one word. */
export function StandingTag({ standing }: { standing: Standing }) {
  const t = useQuoteWords();
  return <Tag tone={tones[standing]}>{t.standings[standing]}</Tag>;
}
