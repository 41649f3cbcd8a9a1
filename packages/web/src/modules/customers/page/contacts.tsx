import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { useSummary } from "../data.ts";
import { CreateSheet } from "../form/create-sheet.tsx";
import type { SectionProps } from "../sections.ts";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";

/** Who belongs to an organisation, with their part in a deal. */
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
          <li className={css.contact} key={contact.id}>
            <Link href={`/customers/${contact.id}`}>{contact.name}</Link>
            {contact.jobTitle && <span> · {contact.jobTitle}</span>}{" "}
            {contact.role && <Tag>{t.roles[contact.role]}</Tag>}
          </li>
        ))}
      </ul>
      <CreateSheet open={creating} onClose={() => create(false)} organisation={customer} stay />
    </Pane>
  );
}
