export const en = {
  all: "All pipelines",
  elsewhere: "Move to another pipeline",
  move: "Move",
  earlier: "Earlier",
  later: "Later",
  removeTitle: (name: string) => `Delete “${name}”`,
  removeHint: "Open opportunities in it move to",
  remove: "Delete",
  checklistOf: (stage: string, count: number) => `Exit checklist of ${stage}: ${count}`,
};
