/** One JSON array, one record a line, so that two exports can be compared by any tool. */
export async function* toJson(batches: AsyncIterable<Record<string, unknown>[]>): AsyncGenerator<string> {
  yield "[";
  let first = true;
  for await (const rows of batches) {
    const lines = rows.map((row) => JSON.stringify(row));
    yield `${first ? "" : ","}\n${lines.join(",\n")}`;
    first = false;
  }
  yield "\n]\n";
}
