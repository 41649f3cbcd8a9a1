import { normaliseEmail } from "#platform/text";

const typos: Readonly<Record<string, string>> = {
  "gmial.com": "gmail.com",
  "gmai.com": "gmail.com",
  "gamil.com": "gmail.com",
  "gnail.com": "gmail.com",
  "gmal.com": "gmail.com",
  "gmaill.com": "gmail.com",
  "gmail.co": "gmail.com",
  "gmail.cm": "gmail.com",
  "gmail.om": "gmail.com",
  "hotmial.com": "hotmail.com",
  "hotmai.com": "hotmail.com",
  "hotmal.com": "hotmail.com",
  "hotmail.co": "hotmail.com",
  "outlok.com": "outlook.com",
  "outloook.com": "outlook.com",
  "outlook.co": "outlook.com",
  "yaho.com": "yahoo.com",
  "yahooo.com": "yahoo.com",
  "icloud.co": "icloud.com",
  "iclould.com": "icloud.com",
  "foxmial.com": "foxmail.com",
  "foxmai.com": "foxmail.com",
  "qq.co": "qq.com",
  "qq.cm": "qq.com",
  "qq.om": "qq.com",
  "qqq.com": "qq.com",
  "163.co": "163.com",
  "163.cm": "163.com",
  "126.co": "126.com",
  "126.cm": "126.com",
  "sina.co": "sina.com",
};

/** Mail that belongs to no firm. */
const free = new Set([
  ...Object.values(typos),
  "139.com",
  "189.cn",
  "aliyun.com",
  "hotmail.com",
  "live.com",
  "msn.com",
  "proton.me",
  "sina.cn",
  "sohu.com",
  "vip.163.com",
  "vip.qq.com",
  "wo.cn",
  "yeah.net",
  "googlemail.com",
  "me.com",
]);

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1);

/** The address with its domain as it was most likely meant; null where nothing looks mistyped. */
export function withoutTypo(email: string): string | null {
  const domain = domainOf(email);
  const meant = typos[domain] ?? typos[domain.replace(/\.(?:con|cmo|comm|vom|xom)$/, ".com")];
  if (meant) return email.slice(0, -domain.length) + meant;
  if (!/\.(?:con|cmo|comm|vom|xom)$/.test(domain)) return null;
  return email.slice(0, -domain.length) + domain.replace(/\.[a-z]+$/, ".com");
}

/** What an unreadable address was most likely meant to be: commas for dots, gaps, (at); null when that helps nothing. */
export function mendedEmail(text: string): string | null {
  const mended = text
    .normalize("NFKC")
    .replaceAll(/\s*[([{]\s*at\s*[)\]}]\s*/gi, "@")
    .replaceAll(/[，,。]/g, ".")
    .replaceAll(/\.{2,}/g, ".")
    .replaceAll(/\s+/g, "")
    .replaceAll(/^[.:;]+|[.:;]+$/g, "");
  const email = normaliseEmail(mended);
  return email && (withoutTypo(email) ?? email);
}

/** The domains of firms among these addresses; those of free mail say nothing. */
export function firmDomains(emails: readonly string[]): Set<string> {
  return new Set(
    emails
      .filter((email) => email.includes("@"))
      .map(domainOf)
      .filter((domain) => !free.has(domain)),
  );
}
