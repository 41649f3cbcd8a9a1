import { useState } from "react";
import { Avatar } from "#ui/display/avatar.tsx";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { InlineEdit, InlineSelect } from "#ui/table/inline-edit.tsx";
import { type Patch, type Summary, usePatch, useSummary } from "../data.ts";
import { photoOf } from "../photo.ts";
import { CreateSheet } from "../form/create-sheet.tsx";
import { useRelationWords } from "../relations/words.ts";
import type { SectionProps } from "../sections.ts";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";

/** Who belongs to an organisation, with their part in a deal; job, role and how often to speak are edited in place. */
export function ContactsSection({ customer }: SectionProps) {
  const t = useCustomerWords();
  const { data } = useSummary(customer.id); // the page has read it already
  const [creating, create] = useState(false);
  if (customer.kind !== "organisation") return null;
  return (
    <Pane title={t.contacts} action={<Button subtle icon="plus" label={t.newContact} onClick={() => create(true)} />}>
      {data?.contacts.length === 0 && <p className={css.quiet}>{t.noContacts}</p>}
      <ul>
        {data?.contacts.map((contact) => (
          <Contact key={contact.id} contact={contact} />
        ))}
      </ul>
      <CreateSheet open={creating} onClose={() => create(false)} organisation={customer} stay />
    </Pane>
  );
}

const roles = ["decides", "influences", "uses", "pays"] as const;

function Contact({ contact }: { contact: Summary["contacts"][number] }) {
  const t = useCustomerWords();
  const r = useRelationWords();
  const { mutate } = usePatch();
  const save = (patch: Patch) => mutate({ id: contact.id, patch });
  const choices = [{ value: "", label: t.none }, ...roles.map((value) => ({ value, label: t.roles[value] }))];
  const { keepInTouchDays } = contact;
  return (
    <li className={css.contact}>
      <span className={css.contactName}>
        <Avatar name={contact.name} size={24} src={photoOf(contact)} />
        <Link href={`/customers/${contact.id}`}>{contact.name}</Link>
      </span>
      <span className={css.contactFacts}>
        <InlineEdit
          label={r.jobOf(contact.name)}
          value={contact.jobTitle}
          placeholder={r.addJob}
          onSave={(jobTitle) => save({ jobTitle })}
        />
        <InlineSelect
          label={r.roleOf(contact.name)}
          value={contact.role ?? ""}
          choices={choices}
          onSave={(value) => save({ role: roles.find((role) => role === value) ?? null })}
        >
          {contact.role ? t.roles[contact.role] : <span className={css.quiet}>{r.noRole}</span>}
        </InlineSelect>
        <InlineEdit
          label={r.touchOf(contact.name)}
          type="number"
          value={keepInTouchDays === null ? "" : String(keepInTouchDays)}
          onSave={(text) => save({ keepInTouchDays: text === "" ? null : Number(text) })}
        >
          {keepInTouchDays === null ? <span className={css.quiet}>{r.addTouch}</span> : r.days(keepInTouchDays)}
        </InlineEdit>
      </span>
    </li>
  );
}
