export {
  type BusinessTable,
  businessTables,
  calledOf,
  callTables,
  type Changed,
  definitionOf,
  defineTable,
  referrersOf,
  type Row,
} from "./define-table.ts";
export { removesForGood } from "./gone.ts";
export { labelColumns } from "./later.ts";
export { mergeKeys } from "./merged.ts";
export { create, createAll, deleteRows, erase, remove, save, saveAll, touch } from "./save.ts";
export { countReferences, moveReferences, type ReferenceCount } from "./move.ts";
export type { Change } from "./table.ts";
export { followsByItself } from "./undo/creations.ts";
export { beginUndo, undoOperation } from "./undo/operation.ts";
export type { KeptRow } from "./undo/kept-row.ts";
export { type Undone, undoPiece } from "./undo/piece.ts";
