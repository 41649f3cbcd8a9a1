import { useState } from "react";
import { readablePhone } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { LongTextField } from "#ui/fields/text-field.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import type { Item } from "./data.ts";
import { callLink, mailLink, smsLink } from "./reach.ts";
import css from "./today.module.css";
import { useWords } from "./words.ts";

export type DraftProps = {
  item: Item;
  text: string;
  onText: (text: string) => void;
  /** The text went out: copied, mailed or sent. */
  onSent: () => void;
};

/** The prepared text, to be changed and sent from here. */
export function Draft({ item, text, onText, onSent }: DraftProps) {
  const t = useWords();
  const phone = useIsPhone();
  const [way, turn] = useState(0);
  if (item.texts.length === 0) return <p className={css.noText}>{t.noText}</p>;

  const [mail, call, sms] = [mailLink(item, text), callLink(item), smsLink(item, text)];
  const { messenger, phone: number } = item.contact;
  const callWords = phone || !number ? t.act.call : t.phone(readablePhone(number));
  const writes = item.channel === "mail" && mail ? "mail" : item.channel === "call" && call ? "call" : "copy";
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      toast(t.copyFailed, { tone: "bad" });
      return;
    }
    onSent();
    if (phone) location.href = "weixin://";
    else toast(t.copied);
  }
  function sayDifferently() {
    const next = (way + 1) % item.texts.length;
    turn(next);
    onText(item.texts[next] ?? text);
  }
  return (
    <>
      <div className={css.prepared}>
        <small>{t.prepared}</small>
        <small>{t.preparedFor[item.language]}</small>
      </div>
      <LongTextField label={t.prepared} bare rows={2} value={text} onChange={onText} />
      <div className={css.reach}>
        {writes === "call" && (
          <Button primary icon="phone" href={call ?? ""} onClick={onSent}>
            {callWords}
          </Button>
        )}
        {writes === "mail" && (
          <Button primary icon="mail" href={mail ?? ""} onClick={onSent}>
            {t.mail}
          </Button>
        )}
        <Button primary={writes === "copy"} icon="copy" onClick={() => void copy()}>
          {phone ? t.copyWeChat : t.copy}
        </Button>
        {writes !== "mail" && mail && (
          <Button icon="mail" href={mail} onClick={onSent}>
            {t.mail}
          </Button>
        )}
        {phone && sms && (
          <Button icon="chat" href={sms} onClick={onSent}>
            {t.sms}
          </Button>
        )}
        {writes !== "call" && call && (
          <Button icon="phone" href={call}>
            {callWords}
          </Button>
        )}
        {item.texts.length > 1 && <Button onClick={sayDifferently}>{t.otherWords}</Button>}
        {messenger && <small className={css.wechat}>{t.wechatId(messenger)}</small>}
      </div>
    </>
  );
}
