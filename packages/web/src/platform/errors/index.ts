export { ErrorNotice, ErrorPage, MissingPage } from "./pages.tsx";
export { fieldError, sentenceOf } from "./sentence.ts";
