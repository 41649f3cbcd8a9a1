/** The fields that the owner added: how they are shown, filled and changed, wherever their records appear. */
export { CustomCell } from "./custom-cell.tsx";
export { CustomEdit } from "./custom-edit.tsx";
export { CustomInput, CustomInputs } from "./custom-input.tsx";
export {
  changedValues,
  type CustomField,
  type CustomPatch,
  type CustomValue,
  type CustomValues,
  type FieldRecord,
  type FieldShape,
  mergeValues,
} from "./field.ts";
export { readName, useRecordName } from "./record-name.ts";
export { useCustomItems } from "./use-custom-items.tsx";
export { useAllFields } from "./use-fields.ts";
