import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useBadge } from "#platform/badges";
import { call } from "#platform/client";
import { toast } from "#ui/feedback/toast.ts";
import { useTaskCounts } from "./data.ts";
import { useWords } from "./words.ts";

/** Counts what is due beside the navigation, and says reminders as they ring, on whatever page; those of before the page was opened stand on the tasks page anyway. */
export function Reminders() {
  const t = useWords();
  const router = useRouter();
  const counts = useTaskCounts();
  useBadge("/tasks", counts && counts.overdue + counts.today);
  const [since] = useState(() => new Date().toISOString());
  const said = useRef(new Set<string>());
  const rung = useQuery({
    queryKey: ["tasks", "reminders", since],
    queryFn: ({ signal }) => call("listReminders", { query: { since }, signal }).then(({ data }) => data.items),
  }).data;
  useEffect(() => {
    for (const { id, title, remindedAt } of rung ?? []) {
      const key = `${id} ${remindedAt}`;
      if (said.current.has(key)) continue;
      said.current.add(key);
      toast(t.reminder(title), { action: { label: t.open, run: () => router.history.push("/tasks") } });
    }
  }, [rung, router, t]);
  return null;
}
