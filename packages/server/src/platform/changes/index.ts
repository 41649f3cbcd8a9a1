export {
  type BusinessTable,
  businessTables,
  type Changed,
  definitionOf,
  defineTable,
  type Row,
} from "./define-table.ts";
export { mergeKeys } from "./merged.ts";
export { create, createAll, erase, findRow, findRows, remove, save, saveAll, touch } from "./save.ts";
export type { Change } from "./table.ts";
export { beginUndo, followsByItself, type KeptRow, type Undone, undoOperation, undoPiece } from "./undo.ts";
