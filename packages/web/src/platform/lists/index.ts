export { type ListAddress, readAddress } from "./address.ts";
export { useCatalogue } from "./catalogue.ts";
export { useFieldColumns } from "./field-columns.tsx";
export { FilterBar } from "./filter-bar.tsx";
export type { Group, ListField, Node } from "./filter.ts";
export { SelectWhole } from "./select-whole.tsx";
export { SetField } from "./set-field.tsx";
export { useListPages } from "./use-list-pages.ts";
export { useListState } from "./use-list-state.ts";
