import type { OwnField } from "../facts/custom.ts";
import type { ImportSettings } from "../table.ts";
import { findLabelled } from "./make-new.ts";
import { newWords } from "./targets.ts";

type Known = ReadonlyMap<string, OwnField & { record: string }>;

/** The settings' columns and own fields, those that the run makes or has made included. */
export type OwnColumns = { columns: (string | null)[]; own: Map<string, OwnField>; ids: ReadonlyMap<string, string> };

/**
 * Where columns go that go to fields of the owner's own. A field that the import makes is known by its name once it is
 * there; before that (in a preview, in a dry run) it is as it will be, with the options that will be new.
 */
export function ownColumns(
  settings: Pick<ImportSettings, "columns" | "newFields" | "values">,
  known: Known,
): OwnColumns {
  const own = new Map<string, OwnField>(known);
  const ids = new Map<string, string>();
  for (const [id, field] of Object.entries(settings.newFields ?? {})) {
    const there = findLabelled(known, id.split(".")[0]!, field.label);
    if (there) ids.set(id, there[0]);
    else own.set(id, { ...field, options: field.options.map((label) => ({ value: label, label })) });
  }
  const columns = settings.columns.map((id) => (id === null ? null : (ids.get(id) ?? id)));
  for (const [id, labels] of newWords(settings.values)) {
    const field = own.get(ids.get(id) ?? id);
    if (!field) continue;
    const there = new Set(field.options.map(({ label }) => label));
    const fresh = labels.filter((label) => !there.has(label)).map((label) => ({ value: label, label }));
    own.set(ids.get(id) ?? id, { ...field, options: [...field.options, ...fresh] });
  }
  return { columns, own, ids };
}
