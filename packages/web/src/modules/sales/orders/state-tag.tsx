import { useFormats } from "#platform/formats";
import { Tag } from "#ui/display/tag.tsx";
import { useRefundWords } from "../refunds/words.ts";
import { useWords } from "../words.ts";
import type { Listed } from "./data.ts";

type Shown = Pick<Listed, "kind" | "state" | "dueOn" | "owedMinor"> & { refundedMinor?: number; totalMinor: number };

/** How an order stands, in one word: what is late comes first. */
export function StateTag({ order }: { order: Shown }) {
  const t = useWords();
  const r = useRefundWords();
  const { today } = useFormats();
  if (order.kind === "refund") return <Tag tone="amber">{t.refund}</Tag>;
  if (order.refundedMinor && order.refundedMinor >= order.totalMinor) return <Tag tone="amber">{t.refunded}</Tag>;
  if (order.owedMinor > 0 && order.dueOn !== null && order.dueOn < today) return <Tag tone="red">{t.overdue}</Tag>;
  if (order.refundedMinor) return <Tag tone="amber">{r.partly}</Tag>;
  return <Tag tone={order.state === "done" ? "green" : "plain"}>{t.orderStates[order.state]}</Tag>;
}
