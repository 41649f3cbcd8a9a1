import { callLink } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { toast } from "#ui/feedback/toast.ts";
import { wechatOf } from "../contact.ts";
import type { Customer } from "../data.ts";
import { useCustomerWords } from "../words.ts";

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string) => void {
  const t = useCustomerWords();
  return (text) => void navigator.clipboard.writeText(text).then(() => toast(t.copied(text)));
}

/** Call, copy the WeChat id, write a mail: what this customer can be reached by. On the phone signs instead of words. */
export function ReachButtons({ customer }: { customer: Customer }) {
  const t = useCustomerWords();
  const copy = useCopy();
  const phone = useIsPhone();
  const call = callLink(customer.phones[0]?.value);
  const wechat = wechatOf(customer);
  const mail = customer.emails[0]?.value;
  const said = (words: string) => (phone ? { label: words } : { children: words });
  return (
    <>
      {call && <Button icon="phone" href={call} {...said(t.call)} />}
      {wechat && <Button icon="chat" onClick={() => copy(wechat)} {...said(t.wechat)} />}
      {mail && <Button icon="mail" href={`mailto:${mail}`} {...said(t.mail)} />}
    </>
  );
}
