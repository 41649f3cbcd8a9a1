import type { ManualPage } from "../../../manual/compile.ts";

export const pages = import.meta.glob<ManualPage>("../../../../../docs/owners/en/*.md", {
  eager: true,
  import: "default",
});
