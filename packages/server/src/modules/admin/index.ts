/** All that other modules may call. */
export { updateCompany } from "./company/actions.ts";
export { getCompanySettings } from "./company/queries.ts";
export type { CompanySettings } from "./company/table.ts";
