import { drawScript } from "./draw.ts";
import { style } from "./style.ts";

/** What pages load from us besides themselves. */
export const assets: Readonly<Record<string, { type: string; text: string }>> = {
  "pages.css": { type: "text/css; charset=utf-8", text: style },
  "draw.js": { type: "text/javascript; charset=utf-8", text: drawScript },
};
