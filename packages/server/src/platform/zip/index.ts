export { type Damaged, type Entry, readDirectory } from "./directory.ts";
export { isUnpacking, unpack } from "./unpack.ts";
export { type ToPack, zip } from "./write.ts";
