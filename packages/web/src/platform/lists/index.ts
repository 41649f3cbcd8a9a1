export { useBulkSaid } from "./bulk-said.ts";
export { useCatalogue } from "./catalogue.ts";
export { useFieldColumns } from "./field-columns.tsx";
export { ChooseRows } from "./choose-rows.tsx";
export { FilterBar } from "./filter-bar.tsx";
export { GroupEditor } from "./group-editor.tsx";

export { RecordList } from "./record-list.tsx";
export { SelectWhole } from "./select-whole.tsx";
export { SetField } from "./set-field.tsx";
export { useListPages } from "./use-list-pages.ts";
export { useListState } from "./use-list-state.ts";
export { showAtOnce } from "./show-at-once.ts";
export { type StandardView, ViewTabs } from "./view-tabs.tsx";
