import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import type { Opportunity } from "../opportunities/data.ts";
import {
  type Contact,
  useAddContact,
  useContactChoices,
  useContacts,
  useMeetContact,
  useRemoveContact,
  useUpdateContact,
} from "./data.ts";
import css from "./deals.module.css";
import { useDealWords } from "./words.ts";

const roles = ["decides", "influences", "uses", "pays"] as const;

/** Who has a say in a deal, and which. */
export function PeopleSection({ opportunity }: { opportunity: Opportunity }) {
  const t = useDealWords();
  const { id, customerId } = opportunity;
  const contacts = useContacts(id);
  const [text, type] = useState("");
  const { found, searching } = useContactChoices(id, text);
  const add = useAddContact(id);
  const meet = useMeetContact(id, customerId);
  return (
    <Pane title={t.people}>
      {contacts.data?.length === 0 && <p className={css.quiet}>{t.noPeople}</p>}
      <ul className={css.rows}>
        {contacts.data?.map((contact) => (
          <Person contact={contact} key={contact.id} />
        ))}
      </ul>
      <div className={css.add}>
        <ComboField
          label={t.addPerson}
          bare
          small
          placeholder={t.addPerson}
          value={null}
          options={found.map(({ id: person, name, jobTitle, colleague }) => ({
            id: person,
            label: name,
            hint: [jobTitle, colleague && t.colleague].filter(Boolean).join(" · "),
          }))}
          searching={searching}
          onSearch={type}
          onChange={(option) => option && add.mutate(option.id)}
          onCreate={(name) => meet.mutate(name)}
        />
      </div>
    </Pane>
  );
}

function Person({ contact }: { contact: Contact }) {
  const t = useDealWords();
  const update = useUpdateContact();
  const remove = useRemoveContact();
  const { id, customerId, name, jobTitle, organisation, role } = contact;
  const what = [jobTitle, organisation].filter(Boolean).join(" · ");
  return (
    <li>
      <div>
        <Link href={`/customers/${customerId}`}>{name}</Link>
        {what && <small>{what}</small>}
      </div>
      <div className={css.role}>
        <SelectField
          label={t.role(name)}
          bare
          small
          value={role}
          choices={roles.map((value) => ({ value, label: t.roles[value] }))}
          onChange={(value) => update.mutate({ id, role: value })}
        />
      </div>
      <Button subtle icon="close" label={t.removePerson(name)} onClick={() => remove.mutate(id)} />
    </li>
  );
}
