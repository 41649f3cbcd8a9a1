export const en = {
  help: "Help",
  helpHere: "Help for this page",
  contents: "Contents",
  search: "Search the manual",
  searchHint: "What do you want to do?",
  none: (asked: string) => `The manual says nothing about “${asked}”`,
  noneHint: "Try one word of it, or another word for the same.",
  missing: "There is no such page in the manual.",
  onThisPage: "On this page",
  next: "Next",
  back: "All topics",
};
