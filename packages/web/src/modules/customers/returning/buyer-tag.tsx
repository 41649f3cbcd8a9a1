import { Tag } from "#ui/display/tag.tsx";
import { useReturningWords } from "./data.ts";

/** Whether an order is the first of its customer, or of one who came back. */
export function BuyerTag({ buyer }: { buyer: "first" | "returning" | null }) {
  const t = useReturningWords();
  if (!buyer) return null;
  return <Tag tone={buyer === "first" ? "accent" : "plain"}>{t.tag[buyer]}</Tag>;
}
