export { useLunarDay } from "./lunar.ts";
export { digitsOf } from "./money.ts";
export { type Formats, FormatsProvider, useFormats } from "./use-formats.ts";
