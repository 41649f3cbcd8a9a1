export const en = {
  unexpected: "Something went wrong on this page. Your data is safe; load the page again.",
  title: "This page stumbled",
  retry: "Try again",
  reload: "Load again",
  missing: "There is nothing at this address",
  missingHint: "It may have been moved or removed. Search finds it wherever it is.",
  home: "Go to Today",
};
