export const en = {
  saved: "Saved",
  undo: "Undo",
  undone: "Undone",
  redo: "Redo",
  nothing: "Nothing to undo",
};
