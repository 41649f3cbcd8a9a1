/** Lists of any kind of record: one language of filters, paging by place, counting, and changing many at once. */
export { bulkOf, BulkDone, changeEach, idsOfBulk, inPieces } from "./bulk.ts";
export { asciiLower } from "./compile.ts";
export { customField } from "./custom.ts";
export { defineList, type Found, type List, ListName, listOf, readSort, sortOf } from "./define-list.ts";
export { fieldsIn, type ListField, optionsFrom } from "./fields.ts";
export { Filter, type FilterNode, Where } from "./filter.ts";
export { type Asked, checkAll } from "./plan.ts";
export { countRows, findIds, findPage, inOrder } from "./rows.ts";
