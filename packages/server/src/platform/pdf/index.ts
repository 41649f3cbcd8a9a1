export type { Paper } from "./paper.ts";
export { renderPdf } from "./render.ts";
