import { Tag, type Tone } from "#ui/display/tag.tsx";
import type { Customer } from "./data.ts";
import { useCustomerWords } from "./words.ts";

const tones: Record<Customer["lifecycle"], Tone> = {
  lead: "plain",
  prospect: "accent",
  customer: "green",
  repeat: "green",
  dormant: "amber",
  lost: "plain",
};

/** How far a customer has come, in a word. */
export function Stage({ lifecycle }: Pick<Customer, "lifecycle">) {
  const t = useCustomerWords();
  return <Tag tone={tones[lifecycle]}>{t.lifecycles[lifecycle]}</Tag>;
}
