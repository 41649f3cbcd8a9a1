export { type FormFields, readForm } from "./form.ts";
export { type Html, html, page, type PageParts } from "./layout.ts";
export { makePages, type Pages, pages } from "./pages.ts";
export { refusalPage } from "./refusal.ts";
export { clientOf, languageOfPage } from "./visitor.ts";
