import { labelled, typesOf } from "./labels.ts";
import type { Property } from "./properties.ts";

/** Programs write chat names as properties of their own. */
const own: Readonly<Record<string, string>> = {
  "X-QQ": "qq",
  "X-TENCENT-QQ": "qq",
  "X-WECHAT": "wechat",
  "X-WEIXIN": "wechat",
  "X-WHATSAPP": "whatsapp",
  "X-SKYPE": "skype",
  "X-SKYPE-USERNAME": "skype",
  "X-AIM": "aim",
  "X-ICQ": "icq",
  "X-MSN": "msn",
  "X-YAHOO": "yahoo",
  "X-JABBER": "xmpp",
  "X-GOOGLE-TALK": "google talk",
  "X-GTALK": "google talk",
  "X-TELEGRAM": "telegram",
  "X-LINE": "line",
  "X-DINGTALK": "dingtalk",
  "X-WEIBO": "weibo",
  "X-MS-IMADDRESS": "im",
  "X-EVOLUTION-BLOG-URL": "blog",
};
const schemes: Record<string, string> = {
  weixin: "wechat",
  mqq: "qq",
  msnim: "msn",
  ymsgr: "yahoo",
  gtalk: "google talk",
  jabber: "xmpp",
  "x-apple": "im",
};

/** How somebody is reached by chat, with its kind before it; null when the property says nothing of that. */
export function messengerOf(property: Property, text: (one: Property) => string): string | null {
  // Our own cards keep kinds that have no property.
  if (property.name === "X-SOLOIST-CHAT") return text(property) || null;
  const kind = own[property.name];
  const isChat = kind !== undefined || property.name === "IMPP" || property.name === "X-SOCIALPROFILE";
  if (!isChat) return null;
  const value = text(property);
  if (value === "") return null;
  if (kind) return labelled(kind, value);
  const [, scheme = "", name = value] = /^([a-z][a-z0-9+.-]*):(?!\/\/)(.+)$/is.exec(value) ?? [];
  const service = property.params.get("X-SERVICE-TYPE")?.[0] ?? schemes[scheme.toLowerCase()] ?? scheme;
  const type = typesOf(property).find((one) => !["pref", "home", "work", "personal"].includes(one));
  return labelled((service || type || "im").toLowerCase(), safeDecode(name));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
