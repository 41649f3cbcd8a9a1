/** What the operations are called in the history. */
export const loadedBy = "demo";
export const removedBy = "removeDemo";

/** What the jobs are called. */
export const loadKind = "demo.load";
export const removeKind = "demo.remove";
