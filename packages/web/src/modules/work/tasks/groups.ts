export type TaskPlace = "overdue" | "today" | "upcoming" | "undated";

/** Where a task stands by its day. */
export function placeOf(dueOn: string | null, today: string): TaskPlace {
  if (dueOn === null) return "undated";
  return dueOn < today ? "overdue" : dueOn === today ? "today" : "upcoming";
}

/** Tasks under overdue, today, later and no day; each keeps its order. */
export function groupByDay<T extends { dueOn: string | null }>(tasks: readonly T[], today: string) {
  const places: TaskPlace[] = ["overdue", "today", "upcoming", "undated"];
  return places.map((place) => ({ place, items: tasks.filter(({ dueOn }) => placeOf(dueOn, today) === place) }));
}
