import { useId, useState } from "react";
import { ApiError, call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { Patch, Summary } from "../data.ts";
import { useCustomerWords } from "../words.ts";
import { changesOf, draftOf } from "./draft.ts";
import { DuplicateNotice } from "./duplicates.tsx";
import { CustomerFields } from "./fields.tsx";

type Props = { summary: Summary; open: boolean; onClose: () => void };

/** Everything about a customer, to be corrected. */
export function EditSheet({ summary, open, onClose }: Props) {
  const t = useCustomerWords();
  const form = useId();
  return (
    <Sheet
      title={t.editTitle(summary.customer.name)}
      open={open}
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} keys="mod+enter">
            {t.save}
          </Button>
        </>
      }
    >
      {open && <EditForm summary={summary} onClose={onClose} form={form} />}
    </Sheet>
  );
}

function EditForm({ summary: { customer, organisation }, onClose, form }: Omit<Props, "open"> & { form: string }) {
  const [draft, change] = useState(() => draftOf(customer, organisation));
  const save = useWrite((body: Patch) => call("updateCustomer", { params: { id: customer.id }, body }), {
    touches: ["customers", "timeline", "tags"],
    showsErrors: true,
    after: onClose,
  });
  const elsewhere = save.error && !(save.error instanceof ApiError && save.error.field);
  function submit() {
    const changes = changesOf(draft, customer);
    if (Object.keys(changes).length === 0) onClose();
    else if (!save.isPending) save.mutate(changes);
  }
  return (
    <Form id={form} onSubmit={submit}>
      {elsewhere && <ErrorNotice error={save.error} />}
      <CustomerFields draft={draft} onChange={change} error={save.error} all>
        <DuplicateNotice draft={draft} except={customer.id} />
      </CustomerFields>
    </Form>
  );
}
