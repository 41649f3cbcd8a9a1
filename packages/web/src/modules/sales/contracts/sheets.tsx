/** What a contract is asked for in a sheet: our signature, a signature on paper, its order. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { sessionQuery } from "#platform/session";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { DateField } from "#ui/fields/date-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./contracts.module.css";
import { type Contract, useMakeOrder, useSignContract, useSignOnPaper } from "./data.ts";
import { SignaturePad } from "./signature-pad.tsx";
import { useContractWords } from "./words.ts";

type Props = { contract: Contract; onClose: () => void };

/** We sign: a name and a drawing. */
export function SignSheet({ contract, onClose }: Props) {
  const t = useContractWords();
  const me = useQuery(sessionQuery).data?.user?.name ?? "";
  const [name, called] = useState(me);
  const [drawing, draw] = useState<string>();
  const sign = useSignContract(contract.id);
  const done = () => {
    toast(t.signedSaid);
    onClose();
  };
  const save = () => sign.mutate({ name: name.trim(), ...(drawing ? { drawing } : {}) }, { onSuccess: done });
  return (
    <Sheet
      title={t.signTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="sign" disabled={!name.trim()} busy={sign.isPending}>
            {t.sign}
          </Button>
        </>
      }
    >
      <Form id="sign" onSubmit={save}>
        {sign.error && <ErrorNotice error={sign.error} />}
        <TextField label={t.signName} value={name} maxLength={200} onChange={called} />
        <SignaturePad onDraw={draw} />
        <p className={css.quiet}>{t.signHint}</p>
      </Form>
    </Sheet>
  );
}

/** Both sides signed on paper: when, and the scan. */
export function PaperSheet({ contract, onClose }: Props) {
  const t = useContractWords();
  const { today } = useFormats();
  const [signedOn, on] = useState<string | null>(today);
  const [scan, take] = useState<File | null>(null);
  const sign = useSignOnPaper(contract.id);
  return (
    <Sheet
      title={t.onPaperTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="paper" disabled={!signedOn} busy={sign.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="paper" onSubmit={() => signedOn && sign.mutate({ signedOn, scan }, { onSuccess: onClose })}>
        {sign.error && <ErrorNotice error={sign.error} />}
        <DateField label={t.paperOn} value={signedOn} onChange={on} />
        <label className={css.pad}>
          <span className={css.quiet}>{t.scan}</span>
          <input type="file" onChange={(event) => take(event.target.files?.[0] ?? null)} />
        </label>
      </Form>
    </Sheet>
  );
}

/** The order that follows from a contract: when it is to be paid. */
export function OrderSheet({ contract, onClose }: Props) {
  const t = useContractWords();
  const { today, plusDays } = useFormats();
  const [dueOn, set] = useState<string | null>(plusDays(today, 14));
  const make = useMakeOrder(contract.id);
  return (
    <Sheet
      title={t.makeOrder}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="order-from" busy={make.isPending}>
            {t.makeOrder}
          </Button>
        </>
      }
    >
      <Form id="order-from" onSubmit={() => make.mutate(dueOn, { onSuccess: onClose })}>
        <DateField label={t.orderDueOn} value={dueOn} onChange={set} />
      </Form>
    </Sheet>
  );
}
