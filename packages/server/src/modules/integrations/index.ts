/** All that other modules may call. */
export { countSampleRecords } from "./demo/queries.ts";
