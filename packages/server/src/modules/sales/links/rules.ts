import { refused } from "#platform/errors";
import type { ShareLink } from "./table.ts";

/** Refuses a link that was taken back or has run out. It works on its last day. */
export function refuseDeadLink({ revokedAt, expiresOn }: ShareLink, today: string): void {
  if (revokedAt) {
    throw refused("link.revoked", [
      "This link was withdrawn. Ask whoever sent it for a new one.",
      "这个链接已被收回。请联系发送人重新获取。",
    ]);
  }
  if (expiresOn && expiresOn < today) {
    throw refused("link.expired", [
      `This link worked until ${expiresOn}. Ask whoever sent it for a new one.`,
      `这个链接的有效期到 ${expiresOn} 为止。请联系发送人重新获取。`,
    ]);
  }
}

/** Programs that look at a link before a person does: search engines and the previews of messengers. */
export function isProgram(browser: string): boolean {
  return browser === "" || /bot|spider|crawl|preview|scan|facebookexternalhit|curl|wget|python-/i.test(browser);
}
