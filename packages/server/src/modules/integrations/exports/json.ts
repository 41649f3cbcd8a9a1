/** One JSON array, one record a line, so that two exports can be compared by any tool. JSON columns are unfolded. */
export async function* toJson(batches: AsyncIterable<Record<string, unknown>[]>): AsyncGenerator<string> {
  yield "[";
  let first = true;
  for await (const rows of batches) {
    const lines = rows.map((row) => JSON.stringify(unfold(row)));
    yield `${first ? "" : ","}\n${lines.join(",\n")}`;
    first = false;
  }
  yield "\n]\n";
}

function unfold(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, parsed(value)]));
}

/** Our JSON columns hold arrays or objects; a name that merely looks like one stays text. */
export function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
