export { asDownload } from "./download.ts";
export { getFile, largestFile, pathOfFile, removeFile, storeFile } from "./store.ts";
export { StoredFile } from "./table.ts";
