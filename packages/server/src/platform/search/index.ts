export { findDocuments, findReferences } from "./find.ts";
export { makeSearchable } from "./routes.ts";
export type { Findable } from "./tokens.ts";
export { forgetDocuments, indexDocuments, restoreDocuments, type SearchDocument } from "./write.ts";
export type { SearchRow } from "./table.ts";
