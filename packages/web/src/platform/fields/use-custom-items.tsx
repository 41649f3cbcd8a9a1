import type { ReactNode } from "react";
import { CustomEdit } from "./custom-edit.tsx";
import type { CustomPatch, CustomValues, FieldRecord } from "./field.ts";
import { useFields } from "./use-fields.ts";

/** The owner's own fields as lines of a `KeyValue`, each changed where it stands. */
export function useCustomItems(
  record: FieldRecord,
  values: CustomValues,
  onSave: (patch: CustomPatch) => void,
): (readonly [name: string, value: ReactNode])[] {
  return useFields(record).map((field) => [
    field.label,
    <CustomEdit
      key={field.key}
      field={field}
      value={values[field.key]}
      onSave={(value) => onSave({ [field.key]: value })}
    />,
  ]);
}
