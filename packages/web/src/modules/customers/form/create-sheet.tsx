import { useRouter } from "@tanstack/react-router";
import { useId, useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useWrite } from "#platform/undo";
import { ApiError } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import type { Customer } from "../data.ts";
import { useCustomerWords } from "../words.ts";
import { bodyOf, emptyDraft } from "./draft.ts";
import { DuplicateNotice } from "./duplicates.tsx";
import { CustomerFields } from "./fields.tsx";

type Props = {
  open: boolean;
  onClose: () => void;
  /** Where the new one works. */
  organisation?: Customer;
  /** Stays on this page instead of opening the new one's. */
  stay?: boolean;
};

/** The form for a new customer: a dialog, on the phone a sheet. */
export function CreateSheet(props: Props) {
  const t = useCustomerWords();
  const form = useId();
  return (
    <Sheet
      title={props.organisation ? t.newContact : t.newTitle}
      open={props.open}
      onClose={props.onClose}
      width={560}
      actions={<Actions form={form} onClose={props.onClose} />}
    >
      {props.open && <CreateForm {...props} form={form} />}
    </Sheet>
  );
}

function Actions({ form, onClose }: { form: string; onClose: () => void }) {
  const t = useCustomerWords();
  return (
    <>
      <Button onClick={onClose}>{t.cancel}</Button>
      <Button primary type="submit" form={form} keys="mod+enter">
        {t.create}
      </Button>
    </>
  );
}

function CreateForm({ organisation, stay = false, onClose, form }: Props & { form: string }) {
  const t = useCustomerWords();
  const router = useRouter();
  const [draft, change] = useState(() => ({
    ...emptyDraft,
    organisation: organisation ? { id: organisation.id, label: organisation.name } : null,
  }));
  const create = useWrite(() => call("createCustomer", { body: bodyOf(draft) }), {
    touches: ["customers", "tags"],
    says: ({ data }) => t.created(data.name),
    showsErrors: true,
    after: ({ data }) => {
      onClose();
      if (!stay) router.history.push(`/customers/${data.id}`);
    },
  });
  const elsewhere = create.error && !(create.error instanceof ApiError && create.error.field);
  return (
    <Form id={form} onSubmit={() => !create.isPending && create.mutate(undefined)}>
      {elsewhere && <ErrorNotice error={create.error} />}
      <CustomerFields draft={draft} onChange={change} error={create.error} all={false}>
        <DuplicateNotice
          draft={draft}
          onUse={(id) => {
            onClose();
            router.history.push(`/customers/${id}`);
          }}
        />
      </CustomerFields>
    </Form>
  );
}
