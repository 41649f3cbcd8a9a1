import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { sessionQuery } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./contracts.module.css";
import { type Contract, useSendContract, useSignContract } from "./data.ts";
import { SignaturePad } from "./signature-pad.tsx";
import { useContractWords } from "./words.ts";

const linkDays = 60;

/** Fixes the text, signs for us where wanted, and makes a private link, which is shown once. */
export function SendSheet({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const t = useContractWords();
  const { today, plusDays } = useFormats();
  const me = useQuery(sessionQuery).data?.user?.name ?? "";
  // As it was when the sheet was opened: it changes under it once we have signed.
  const [mayBeSigned] = useState(contract.ours === null && ["draft", "sent"].includes(contract.state));
  const [expiresOn, expire] = useState<string | null>(plusDays(today, linkDays));
  const [signs, sign] = useState(mayBeSigned);
  const [name, called] = useState(me);
  const [drawing, draw] = useState<string>();
  const send = useSendContract(contract.id);
  const signing = useSignContract(contract.id);
  const [path, show] = useState<string>();
  const wantsSignature = signs && mayBeSigned;
  async function make() {
    if (wantsSignature && contract.ours === null) {
      await signing.mutateAsync({ name: name.trim(), ...(drawing ? { drawing } : {}) });
    }
    const { data } = await send.mutateAsync(expiresOn);
    show(new URL(data.path, globalThis.location.href).href);
  }
  const error = signing.error ?? send.error;
  if (path) return <LinkSheet path={path} onClose={onClose} />;
  return (
    <Sheet
      title={t.sendTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            primary
            type="submit"
            form="send"
            disabled={wantsSignature && !name.trim()}
            busy={send.isPending || signing.isPending}
          >
            {t.makeLink}
          </Button>
        </>
      }
    >
      <Form id="send" onSubmit={() => void make().catch(() => undefined)}>
        {error && <ErrorNotice error={error} />}
        <p className={css.quiet}>{t.sendHint}</p>
        <DateField label={t.expiresOn} value={expiresOn} onChange={expire} />
        {mayBeSigned && <CheckField label={t.signFirst} on={signs} onChange={sign} />}
        {wantsSignature && (
          <>
            <TextField label={t.signName} value={name} maxLength={200} onChange={called} />
            <SignaturePad onDraw={draw} />
            <p className={css.quiet}>{t.signHint}</p>
          </>
        )}
      </Form>
    </Sheet>
  );
}

function LinkSheet({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useContractWords();
  async function copy() {
    await navigator.clipboard.writeText(path);
    toast(t.copied);
  }
  return (
    <Sheet
      title={t.linkMade}
      open
      onClose={onClose}
      actions={
        <>
          <Button href={path} target="_blank" icon="external">
            {t.view}
          </Button>
          <Button primary icon="copy" onClick={() => void copy()}>
            {t.copy}
          </Button>
        </>
      }
    >
      <p className={css.quiet}>{t.linkOnce}</p>
      <TextField label={t.linkMade} bare value={path} onChange={() => undefined} />
    </Sheet>
  );
}
