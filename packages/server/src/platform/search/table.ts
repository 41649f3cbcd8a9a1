/** One record as the search knows it. `seq` grows with each write, so the newest-touched come first by themselves. */
export type SearchRow = {
  seq: number;
  kind: string;
  refId: string;
  title: string;
  subtitle: string;
  haystack: string; // folded words, to tell true hits from candidates
};

declare module "#platform/db" {
  interface Tables {
    searchDocuments: SearchRow;
  }
}
