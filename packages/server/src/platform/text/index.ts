/** How text, addresses and names are brought into one form, so that customers, search and import compare alike. */
export { foldText } from "./fold.ts";
export { normaliseEmail } from "./email.ts";
export { isMasked } from "./mask.ts";
export { displayPhone, normalisePhone, type Phone } from "./phone.ts";
export { type Pinyin, loadPinyin, pinyinOf, spell } from "./pinyin.ts";
