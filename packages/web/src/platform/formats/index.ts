export { useLunarDay } from "./lunar.ts";
export { digitsOf } from "./money.ts";
export { callLink, readablePhone } from "./phone.ts";
export { plusDays } from "./days.ts";
export { type Formats, FormatsProvider, useFormats } from "./use-formats.ts";
