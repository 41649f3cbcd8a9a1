/** All that other modules may call. */
export { updateCompany } from "./company/actions.ts";
export { getCompanySettings } from "./company/queries.ts";
export type { CompanySettings } from "./company/table.ts";
export { createField, updateField } from "./fields/actions.ts";
export { wantIndex } from "./fields/jobs.ts";
export { findFieldLabels, findFields } from "./fields/queries.ts";
export { moveFieldReferences } from "./fields/move-references.ts";
export { readCustom, readCustoms } from "./fields/read-custom.ts";
export type { CustomField } from "./fields/table.ts";
export { CustomPatch, CustomValues, type Stored, unfoldCustom } from "./fields/values.ts";
