const chinese = /\p{Script=Han}/u;
/** Three words in a row are a sentence; one or two may be a name (Microsoft Excel) or a unit. */
const englishSentence = /\b[a-z]{2,}(?:[ ,]+(?:[a-z]+)){2,}/i;

/** What is wrong with an English text and its Chinese one, or undefined. Placeholders and code in them do not count. */
export function pairFault(english, chineseText) {
  const [en, zh] = [english, chineseText].map(wordsOf);
  if (english.trim() === "") return "the English text is empty";
  if (chineseText.trim() === "") return "the Chinese text is empty";
  // "中文" in English and "Switch to English" in Chinese: the way out for who reads the other language.
  if (chinese.test(en) && !chinese.test(zh) && zh.length < 30) return undefined;
  const hanInEnglish = (en.match(/\p{Script=Han}/gu) ?? []).length;
  // A few characters may be a name: 中文 in a list of languages, 淘宝 in a list of shops.
  if (hanInEnglish > 6) return `the English text is Chinese: ${english}`;
  if (englishSentence.test(zh)) return `the Chinese text holds an English sentence: ${chineseText}`;
  if (!chinese.test(zh) && /[a-z]+ [a-z]+ [a-z]+/i.test(en)) return `the Chinese text has no Chinese: ${chineseText}`;
  return undefined;
}

const wordsOf = (text) =>
  text
    .replace(/\$\{[^}]*\}/g, " 0 ")
    .replace(/\{\{?[^}]*\}?\}/g, " 0 ")
    .replace(/\b(npm|node|soloist)\b[\w -]+/g, " 0 ")
    .replace(/https?:\/\/\S+/g, " 0 ");

/** Compares two trees of strings (or of functions that make strings) and answers their faults and their number. */
export function compareStrings(en, zh, path = "") {
  const keys = [...new Set([...Object.keys(en), ...Object.keys(zh)])];
  const parts = keys.map((key) => compareOne(en[key], zh[key], path ? `${path}.${key}` : key));
  return { count: parts.reduce((sum, part) => sum + part.count, 0), faults: parts.flatMap((part) => part.faults) };
}

function compareOne(en, zh, key) {
  if (en === undefined || zh === undefined)
    return { count: 1, faults: [`${key} is missing in ${en === undefined ? "en" : "zh-CN"}`] };
  if (typeof en !== typeof zh)
    return { count: 1, faults: [`${key} is a ${typeof en} in en and a ${typeof zh} in zh-CN`] };
  if (typeof en === "object") return compareStrings(en, zh, key);
  const fault =
    typeof en === "function" ? pairFault(literalsOf(en), literalsOf(zh)) : pairFault(String(en), String(zh));
  return { count: 1, faults: fault ? [`${key}: ${fault}`] : [] };
}

/** The texts inside a function that makes a string. */
function literalsOf(make) {
  const literals = String(make).match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.map((literal) => literal.slice(1, -1)).join(" | ") || "-";
}
