export { ErrorNotice, ErrorPage, MissingPage, RecordErrorPage } from "./pages.tsx";
export { fieldError, sentenceOf } from "./sentence.ts";
