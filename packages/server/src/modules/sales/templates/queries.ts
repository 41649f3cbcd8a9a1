/** What other features may ask of templates: the texts, how they are filled and read. */
export { spelledOut } from "./amount-in-words.ts";
export { fill, type Filled, type Values } from "./fill.ts";
export { parseText, type Span, TextBlock } from "./markup.ts";
export { variables } from "./variables.ts";
