export { asDownload } from "./download.ts";
export { getFile, pathOfFile, removeFile, storeFile } from "./store.ts";
export type { StoredFile } from "./table.ts";
