import { type DataOf } from "#platform/client";

/** A field that the owner added, as the settings know it. */
export type CustomField = DataOf<"listFields">["items"][number];
export type FieldRecord = CustomField["record"];
export type CustomValues = DataOf<"getCustomer">["custom"];
export type CustomValue = CustomValues[string];
/** What changes: null empties a field. */
export type CustomPatch = Record<string, CustomValue | null>;

/** What it takes to show or change a value; the catalogue of a list says it as well as the settings do. */
export type FieldShape = {
  label: string;
  kind: string;
  options?: readonly { value: string; label: string }[] | undefined;
  refersTo?: string | null | undefined;
};

/** The label of an option; one that is no longer offered reads as what was chosen then. */
export function optionLabel({ options }: FieldShape, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}

/** The values with a patch laid over them, as the server does it. */
export function mergeValues(values: CustomValues, patch: CustomPatch): CustomValues {
  return Object.fromEntries(
    Object.entries({ ...values, ...patch }).filter((entry): entry is [string, CustomValue] => entry[1] !== null),
  );
}

/** What a form changed of the values it began with. */
export function changedValues(before: CustomValues, now: CustomPatch): CustomPatch {
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key] ?? null)),
  );
}
