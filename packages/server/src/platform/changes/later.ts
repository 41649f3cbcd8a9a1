import { type AppError, refused } from "#platform/errors";
import { type Sentence, say } from "#platform/i18n";

/** What people call the columns of a table; a list that shows them says it. */
const labels = new Map<string, ReadonlyMap<string, Sentence>>();

/** Says what people call the columns of a table, so that a refusal can name them. */
export function labelColumns(table: string, named: Iterable<readonly [column: string, label: Sentence]>): void {
  labels.set(table, new Map(named));
}

/** The refusal to undo what was changed since: it names the record, and the fields whose later change would be lost. */
export function changedLater(table: string, row: object | undefined, fields: readonly string[] = []): AppError {
  const name = nameOf(row);
  const known = fields.flatMap((field) => labels.get(table)?.get(field) ?? []);
  const what = say(
    [name && `“${name}”`, known.map(({ en }) => en).join(", ")].filter(Boolean).join(": ") || "It",
    [name && `“${name}”`, known.map((label) => label["zh-CN"]).join("、")].filter(Boolean).join("的") || "它",
  );
  return refused("changes.changed_later", [
    `${what.en} was changed again after that, and undoing would lose the later change. Undo the later one first.`,
    `之后${what["zh-CN"]}又被修改过，撤销会丢掉后来的修改。请先撤销后来的那一步。`,
  ]);
}

function nameOf(row: object | undefined): string {
  const { name, title, number, text } = (row ?? {}) as Record<string, unknown>;
  const found = [name, title, number, text].find((value) => typeof value === "string" && value !== "");
  return typeof found === "string" ? found.slice(0, 60) : "";
}
