import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { callLink, wechatOf } from "../contact.ts";
import type { Customer } from "../data.ts";
import { useCustomerWords } from "../words.ts";

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string) => void {
  const t = useCustomerWords();
  return (text) => void navigator.clipboard.writeText(text).then(() => toast(t.copied(text)));
}

/** Call, copy the WeChat id, write a mail: what this customer can be reached by. */
export function ReachButtons({ customer }: { customer: Customer }) {
  const t = useCustomerWords();
  const copy = useCopy();
  const call = callLink(customer.phones[0]?.value);
  const wechat = wechatOf(customer);
  const mail = customer.emails[0]?.value;
  return (
    <>
      {call && (
        <Button icon="phone" href={call}>
          {t.call}
        </Button>
      )}
      {wechat && (
        <Button icon="chat" aria-label={t.copy(wechat)} onClick={() => copy(wechat)}>
          {t.wechat}
        </Button>
      )}
      {mail && (
        <Button icon="mail" href={`mailto:${mail}`}>
          {t.mail}
        </Button>
      )}
    </>
  );
}
