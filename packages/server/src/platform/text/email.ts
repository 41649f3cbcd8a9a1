import { domainToUnicode } from "node:url";
import { isMasked } from "./mask.ts";

const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/**
 * The one form of an email address: lower case, half-width, without `mailto:` or a name around it; internationalised
 * domains in their own script. Null when it is no address that mail could reach.
 */
export function normaliseEmail(text: string): string | null {
  const address = unwrap(text.normalize("NFKC").replaceAll("。", ".")).toLowerCase();
  const at = address.lastIndexOf("@");
  if (at < 1 || at > 64 || address.length > 254 || isMasked(address)) return null;
  const domain = readable(address.slice(at + 1));
  return local.test(address.slice(0, at)) && isDomain(domain) ? `${address.slice(0, at)}@${domain}` : null;
}

function unwrap(text: string): string {
  const trimmed = text.replace(/[\s\u200b\ufeff]+/g, " ").trim();
  const bare = /<([^<>]*)>$/.exec(trimmed)?.[1] ?? trimmed;
  return bare.trim().replace(/^mailto:/i, "");
}

const readable = (domain: string) => (domain.includes("xn--") ? domainToUnicode(domain) : domain);

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  const top = labels.at(-1)!;
  return (
    labels.length > 1 &&
    top.length > 1 &&
    !/\d$/.test(top) &&
    labels.every((part) => part.length < 64 && label.test(part))
  );
}
