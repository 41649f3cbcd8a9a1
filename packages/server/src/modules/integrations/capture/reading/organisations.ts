const chineseEnding =
  "(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|分公司|公司|工作室|事务所|研究院|研究所|设计院|大学|学院|中学|小学|学校|幼儿园|医院|诊所|银行|酒店|饭店|宾馆|民宿|餐厅|茶馆|茶行|书店|商店|商行|超市|旗舰店|专卖店|门店|协会|基金会|出版社|俱乐部|培训中心|中心)";
const chinese = new RegExp(
  `[\\p{Script=Han}A-Za-z0-9（）()·&]{2,40}?${chineseEnding}(?:[（(][\\p{Script=Han}]{2,8}[）)])?`,
  "u",
);
const chineseWhole = new RegExp(`^${chinese.source}$`, "u");
const latin =
  /(?:^|[\s|])((?:[\p{Lu}\d][\p{L}\d&.’'-]*\s+(?:(?:&|and|of|und|et|y)\s+)?){1,6}(?:Co\.?,?\s*Ltd\.?|Ltd\.?|Limited|Inc\.?|LLC|LLP|PLC|Corp\.?|Corporation|GmbH(?:\s*&\s*Co\.?\s*KG)?|AG|KG|UG|S\.?A\.?R?\.?L?\.?|S\.?r\.?l\.?|B\.?V\.?|N\.?V\.?|Oy|AB|A\/S|ApS|Pty\s+Ltd|Studio|Studios|Group|Agency|Consulting|Partners|University|College|School|Academy|Hospital|Clinic|Bank|Hotel|Foundation|Institute))(?=$|[\s,|.;])/u;

/** "送到公司", "我们学校", "贵公司" name no organisation. */
const unnamed = new RegExp(
  `^(?:\\p{Script=Han}{0,6}[到去在给送回])?(?:我们?|你们?|您|他们?|她|贵|本|该|这家?|那家?|一家|别的|其他|同|分|总|小|大|新|旧)*${chineseEnding}$`,
  "u",
);

/** The organisation that a line is the name of. */
export function organisationLine(line: string): string | null {
  const whole = line.trim();
  if (chineseWhole.test(whole)) return unnamed.test(whole) ? null : whole;
  const found = latin.exec(whole)?.[1]?.trim();
  return found && found.length > whole.length - 12 ? found : null;
}

/** The first organisation named inside a sentence. */
export function organisationIn(sentence: string): string | null {
  const found = (chinese.exec(sentence)?.[0] ?? latin.exec(sentence)?.[1])?.trim();
  return found === undefined || unnamed.test(found) ? null : found;
}

// prettier-ignore
const freeMail = new Set(["qq", "163", "126", "139", "189", "sina", "sohu", "foxmail", "aliyun", "yeah", "gmail", "outlook", "hotmail", "live", "icloud", "yahoo", "gmx", "web", "proton", "protonmail", "me", "msn", "aol", "googlemail", "t-online"]);

/** What the domain of a business address is called; null for mail that anybody may have. */
export function organisationOfMail(address: string): string | null {
  const domain = address.slice(address.indexOf("@") + 1);
  const parts = domain.split(".");
  const name = /^(?:com|co|net|org|edu|gov|ac)$/.test(parts.at(-2)!) ? parts.at(-3) : parts.at(-2);
  return name && !freeMail.has(name) ? name.charAt(0).toUpperCase() + name.slice(1) : null;
}
