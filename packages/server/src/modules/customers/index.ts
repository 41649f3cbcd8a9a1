/** All that other modules may call. */
import "./people/table.ts";
import "./tags/table.ts";
import "./tag-rules/table.ts";
import "./timeline/table.ts";

export { createCustomer, createCustomers, updateCustomer } from "./people/actions/customers.ts";
export { updateCustomers } from "./people/amend.ts";
export { CustomerDraft, CustomerPatch } from "./people/draft.ts";
export { gatherFacts, refreshFacts } from "./people/actions/facts.ts";
export { CustomerFilter } from "./people/filter.ts";
export { listCustomerIds } from "./people/list.ts";
export { type Lifecycle, roles as rolesOfCustomers, sizes as sizesOfCustomers, storable } from "./people/fields.ts";
export { findCustomersByContact, type Point, pointOf, type Recognised } from "./people/points.ts";
export { demandCustomer, findCustomers, getCustomer } from "./people/queries.ts";
export { photoTypeOf } from "./people/photo.ts";
export { presentCustomer } from "./people/rows.ts";
export type { Customer, CustomerRow } from "./people/table.ts";
export { addMissingTags } from "./tags/actions.ts";
export { addToTimeline } from "./timeline/actions.ts";
export type { EntryKind } from "./timeline/fields.ts";
export type { TimelineDraft } from "./timeline/table.ts";
