/** Reading of spreadsheet files: what a file is, its header, its rows. No database, no meaning of columns. */
export { Format, isBlank, type Row } from "./format.ts";
export { largestPhoto } from "./vcard/photo.ts";
export type { Contents } from "./vcard/read-card.ts";
export { notText } from "./refusals.ts";
export { type Recognised, recogniseFormat } from "./recognise.ts";
export { countRows, readHeader, readPreview, readRows } from "./rows.ts";
export { isWordLike } from "./text/sensible.ts";
export { addressLine } from "./vcard/labels.ts";
