import type { Operations } from "@soloist/server/operations.ts";

/** Every operation of the API by its id, with the type of its route. */
export type Known = Operations;
