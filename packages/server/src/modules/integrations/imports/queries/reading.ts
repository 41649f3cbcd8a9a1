/** What a neighbouring feature may use of the reading of files: rows of any sheet, and what stands in their cells. */
export { readHeader, readRows, recogniseFormat } from "../reading/index.ts";
export { headerKey } from "../recognition/header-keys.ts";
export { cleanCell, isBlankCell, isSentence } from "../values/cells.ts";
export { parseDate } from "../values/dates.ts";
export { parseMoney } from "../values/money.ts";
