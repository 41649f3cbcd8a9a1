import { Tag, type Tone } from "#ui/display/tag.tsx";
import type { Listed } from "./data.ts";
import { useContractWords } from "./words.ts";

const tones: Record<Listed["state"], Tone> = {
  draft: "plain",
  sent: "amber",
  signed: "green",
  ended: "plain",
  terminated: "plain",
};

/** Where a contract stands, in a word. */
export function StateTag({ state }: Pick<Listed, "state">) {
  return <Tag tone={tones[state]}>{useContractWords().states[state]}</Tag>;
}
