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
export { beginUndo, followsByItself, type KeptRow, type Undone, undoOperation, undoPiece } from "./undo.ts";
