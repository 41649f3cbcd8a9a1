import { useId, useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice, fieldError } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { Customer } from "../data.ts";
import { type InvoiceTitle, useSaveTitle, useTitleWords } from "./data.ts";

type Props = { customer: Customer; title: InvoiceTitle | undefined; onClose: () => void };

const names = ["title", "taxNumber", "bank", "account", "address", "phone"] as const;
type Draft = Record<(typeof names)[number], string> & { kind: InvoiceTitle["kind"] };

const empty: Draft = { kind: "company", title: "", taxNumber: "", bank: "", account: "", address: "", phone: "" };

/** The form of an invoice title; a whole text pasted at its top fills it. */
export function TitleSheet({ customer, title, onClose }: Props) {
  const t = useTitleWords();
  const form = useId();
  const [draft, change] = useState<Draft>(() => title ?? firstDraft(customer));
  const save = useSaveTitle(customer.id, title, onClose);
  const set = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  const ready = draft.title.trim() !== "";
  const body = { kind: draft.kind, ...Object.fromEntries(names.map((name) => [name, draft[name].trim()])) };
  const elsewhere = save.error && !names.some((name) => fieldError(save.error, name));
  return (
    <Sheet
      open
      onClose={onClose}
      title={title ? t.editTitle : t.newTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={save.isPending} disabled={!ready} keys="mod+enter">
            {t.save}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => ready && save.mutate({ ...body, title: draft.title.trim() })}>
        {elsewhere && <ErrorNotice error={save.error} />}
        {!title && <Paste onRead={set} />}
        <Segmented
          label={t.kind}
          value={draft.kind}
          choices={(["company", "person"] as const).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(kind) => set({ kind })}
        />
        {names.map((name) => (
          <TextField
            key={name}
            label={t.fields[name]}
            required={name === "title"}
            value={draft[name]}
            maxLength={name === "address" ? 300 : name === "title" || name === "bank" ? 200 : 60}
            error={fieldError(save.error, name)}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </Form>
    </Sheet>
  );
}

/** A firm's own name is most often what its invoices say. */
function firstDraft({ kind, name }: Customer): Draft {
  return kind === "organisation" ? { ...empty, title: name } : empty;
}

const shortestPaste = 8;

function Paste({ onRead }: { onRead: (part: Partial<Draft>) => void }) {
  const t = useTitleWords();
  const [text, write] = useState("");
  async function read(pasted: string) {
    const { data } = await call("readInvoiceTitle", { body: { text: pasted.slice(0, 5000) } });
    const found = names.filter((name) => data[name] !== "");
    if (found.length === 0) toast(t.nothingRead);
    else onRead({ kind: data.kind, ...Object.fromEntries(found.map((name) => [name, data[name]])) });
  }
  function take(now: string) {
    // What comes in one go was pasted; what grows by single signs is still being typed.
    if (now.length - text.length >= shortestPaste) void read(now);
    write(now);
  }
  return (
    <LongTextField
      label={t.paste}
      hint={t.pasteHint}
      placeholder={t.pastePlaceholder}
      rows={3}
      value={text}
      onChange={take}
    />
  );
}
