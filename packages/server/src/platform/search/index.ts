export { findDocuments, findReferences } from "./find.ts";
export { makeSearchable } from "./routes.ts";
export type { Findable } from "./tokens.ts";
export { indexDocuments, type SearchDocument } from "./write.ts";
