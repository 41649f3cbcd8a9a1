import type { Content } from "pdfmake";

/**
 * A paper to be printed: plain data, as it goes to another thread. Tables may name the layouts `lines` (a line under
 * the head and hair lines between rows), `sums` (a line over the last row) and `bare`. Pictures are data addresses; nothing is fetched from anywhere.
 */
export type Paper = {
  title: string;
  author: string;
  content: Content;
  /** Under every page: left as it is, right with `{page}` and `{pages}`. */
  footer: { left: string; right: string };
};
