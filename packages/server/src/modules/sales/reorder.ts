/** The list with one item moved to another place; the rest keep their order. */
export function reorder<T extends { id: string }>(items: readonly T[], id: string, position: number): T[] {
  const moved = items.find((item) => item.id === id);
  if (!moved) return [...items];
  const rest = items.filter((item) => item.id !== id);
  rest.splice(Math.min(position, rest.length), 0, moved);
  return rest;
}
