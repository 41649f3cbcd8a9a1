import { type ReactNode, useState } from "react";
import { useCustomItems } from "#platform/fields";
import { callLink, readablePhone } from "#platform/formats";
import { useLanguage } from "#platform/i18n";
import { Button } from "#ui/display/button.tsx";
import { KeyValue } from "#ui/display/key-value.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Customer, type Entry, type Summary, usePatch } from "../data.ts";
import { useBirthday } from "../birthday/birthday.ts";
import { BirthdayNotes } from "../birthday/notes.tsx";
import { addressLine } from "../contact.ts";
import { EditSheet } from "../form/edit-sheet.tsx";
import { useRelationFacts } from "../relations/facts.ts";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";
import { useCopy } from "./reach.tsx";

/** What is known of a customer; empty lines are left out. */
export function About({ summary, bare = false }: { summary: Summary; bare?: boolean }) {
  const t = useCustomerWords();
  const [editing, edit] = useState(false);
  const { customer } = summary;
  const patch = usePatch();
  const own = useCustomItems(customer.organisationId ? "contact" : "customer", customer.custom, (custom) =>
    patch.mutate({ id: customer.id, patch: { custom } }),
  );
  const facts = <KeyValue items={[...useFacts(customer), ...own]} />;
  const button = (
    <Button link onClick={() => edit(true)}>
      {t.edit}
    </Button>
  );
  return (
    <>
      {bare ? (
        <div>
          {facts}
          {button}
        </div>
      ) : (
        <Pane title={t.about} action={button}>
          {facts}
        </Pane>
      )}
      <EditSheet summary={summary} open={editing} onClose={() => edit(false)} />
    </>
  );
}

function useFacts(customer: Customer) {
  const t = useCustomerWords();
  const copy = useCopy();
  const chinese = useLanguage() === "zh-CN";
  const birthday = useBirthday(customer);
  const relation = useRelationFacts(customer);
  const known = (labels: Record<string, string>, label: string) => labels[label] ?? label;
  const copied = (value: string) => (
    <button type="button" className={css.copy} title={t.copy(value)} onClick={() => copy(value)}>
      {value}
    </button>
  );
  const withLabel = (line: string, label: string) => (
    <span>
      {line} {label !== "" && <small>{label}</small>}
    </span>
  );
  const text = (words: string) => <span className={css.text}>{words}</span>;
  const lines = (name: string, entries: Entry[], labels: Record<string, string>, draw: (value: string) => ReactNode) =>
    entries.map(({ label, value }, index) => {
      const said = known(labels, label);
      return [
        `${name}${"\u200b".repeat(index)}`, // equal names need their own key
        <span key={value}>
          {draw(value)} {said !== "" && said !== name && <small>{said}</small>}
        </span>,
      ] as const;
    });
  return [
    ...lines(t.columns.phone, customer.phones, t.labels.phone, (value) => {
      const href = callLink(value);
      return href ? <a href={href}>{readablePhone(value)}</a> : value;
    }),
    ...lines(t.columns.email, customer.emails, t.labels.email, (value) => <a href={`mailto:${value}`}>{value}</a>),
    ...customer.messengers.map(
      ({ label, value }, index) =>
        [`${known(t.labels.messenger, label) || t.fields.messengers}${"\u200b".repeat(index)}`, copied(value)] as const,
    ),
    ...customer.addresses.map(
      (address, index) =>
        [
          `${t.fields.addresses}${"\u200b".repeat(index)}`,
          withLabel(addressLine(address, chinese), known(t.labels.address, address.label)),
        ] as const,
    ),
    [
      t.fields.birthday,
      birthday && (
        <>
          {birthday}
          <BirthdayNotes birthday={customer.birthday} calendar={customer.birthdayCalendar} />
        </>
      ),
    ] as const,
    [t.fields.source, customer.source] as const,
    [t.fields.role, customer.role && t.roles[customer.role]] as const,
    [t.fields.language, customer.language && t.languages[customer.language]] as const,
    [t.fields.externalId, customer.externalId && copied(customer.externalId)] as const,
    ...relation,
    [t.fields.notes, customer.notes && text(customer.notes)] as const,
  ];
}
