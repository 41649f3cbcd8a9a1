import { type Dispatch, type ReactNode, type SetStateAction, useState } from "react";
import { fieldError } from "#platform/errors";
import { CustomInputs } from "#platform/fields";
import { Button } from "#ui/display/button.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { PointsField } from "#ui/fields/points-field.tsx";
import { TagsField } from "#ui/fields/tags-field.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { useTags } from "../data.ts";
import { RelationFields } from "../relations/fields.tsx";
import { useCustomerWords } from "../words.ts";
import { BirthdayFields } from "../birthday/fields.tsx";
import type { FormDraft, Labelled } from "./draft.ts";
import css from "./form.module.css";
import { OrganisationField } from "./organisation-field.tsx";

export type FieldsProps = {
  draft: FormDraft;
  onChange: Dispatch<SetStateAction<FormDraft>>;
  error: unknown;
  /** Everything at once, for editing; else the rest waits behind one button. */
  all: boolean;
  /** Stands under the fields that recognise somebody. */
  children?: ReactNode;
};

/** What is asked of a customer, the few that matter first. */
export function CustomerFields({ draft, onChange, error, all, children }: FieldsProps) {
  const t = useCustomerWords();
  const [more, show] = useState(all);
  const set = (part: Partial<FormDraft>) => onChange((before) => ({ ...before, ...part }));
  const kinds = (["person", "organisation"] as const).map((value) => ({ value, label: t.kinds[value] }));
  return (
    <>
      <Segmented label={t.fields.kind} value={draft.kind} choices={kinds} onChange={(kind) => set({ kind })} />
      <TextField
        label={t.fields.name}
        autoFocus
        required
        placeholder={t.namePlaceholder}
        value={draft.name}
        maxLength={500}
        error={fieldError(error, "name")}
        onChange={(name) => set({ name })}
      />
      <Points name="phones" labels={t.labels.phone} type="tel" draft={draft} set={set} error={error} />
      <Points name="emails" labels={t.labels.email} type="email" draft={draft} set={set} error={error} />
      {children}
      {draft.kind === "person" && (
        <div className={css.pair}>
          <OrganisationField
            value={draft.organisation}
            error={fieldError(error, "organisationId")}
            onChange={(organisation) => set({ organisation })}
          />
          <TextField label={t.fields.jobTitle} value={draft.jobTitle} onChange={(jobTitle) => set({ jobTitle })} />
        </div>
      )}
      <TagsField
        label={t.fields.tags}
        value={draft.tags}
        known={useTags()?.map(({ name }) => name) ?? []}
        onChange={(tags) => set({ tags })}
      />
      <CustomInputs
        record={draft.kind === "person" && draft.organisation ? "contact" : "customer"}
        values={draft.custom}
        error={error}
        onChange={(custom) => set({ custom })}
      />
      {more ? (
        <Rest draft={draft} set={set} error={error} edited={all} />
      ) : (
        <div>
          <Button link onClick={() => show(true)}>
            {t.moreFields}
          </Button>
        </div>
      )}
    </>
  );
}

type PartProps = { draft: FormDraft; set: (part: Partial<FormDraft>) => void; error: unknown };
type PointsProps = PartProps & {
  name: "phones" | "emails" | "messengers" | "addresses";
  labels: Record<string, string>;
  type?: "tel" | "email";
};

function Points({ name, labels, type, draft, set, error }: PointsProps) {
  const t = useCustomerWords();
  const value = draft[name];
  const known = Object.entries(labels).map(([kind, label]) => ({ value: kind, label }));
  // What an import called a number stays what it is called.
  const others = [...new Set(value.map(({ kind }) => kind))].filter((kind) => !(kind in labels));
  const kinds = [...known, ...others.map((kind) => ({ value: kind, label: kind === "" ? labels["other"]! : kind }))];
  return (
    <PointsField
      label={t.fields[name]}
      kinds={kinds}
      value={value}
      {...(type ? { type } : {})}
      errorAt={(index) => fieldError(error, `${name}.${index}.value`)}
      onChange={(points: Labelled[]) => set({ [name]: points })}
    />
  );
}

function Rest({ draft, set, error, edited }: PartProps & { edited: boolean }) {
  const t = useCustomerWords();
  const levels = (["A", "B", "C"] as const).map((value) => ({ value, label: value }));
  const roles = (["decides", "influences", "uses", "pays"] as const).map((value) => ({ value, label: t.roles[value] }));
  const languages = (["zh-CN", "en"] as const).map((value) => ({ value, label: t.languages[value] }));
  return (
    <>
      <Points name="messengers" labels={t.labels.messenger} draft={draft} set={set} error={error} />
      <Points name="addresses" labels={t.labels.address} draft={draft} set={set} error={error} />
      <div className={css.pair}>
        <TextField
          label={t.fields.source}
          placeholder={t.sourcePlaceholder}
          value={draft.source}
          onChange={(source) => set({ source })}
        />
        <SelectField
          label={t.fields.level}
          value={draft.level}
          choices={levels}
          emptyLabel={t.levels.none}
          onClear={() => set({ level: null })}
          onChange={(level) => set({ level })}
        />
        {draft.kind === "person" && (
          <SelectField
            label={t.fields.role}
            value={draft.role}
            choices={roles}
            emptyLabel={t.none}
            onClear={() => set({ role: null })}
            onChange={(role) => set({ role })}
          />
        )}
        <SelectField
          label={t.fields.language}
          value={draft.language}
          choices={languages}
          emptyLabel={t.none}
          onClear={() => set({ language: null })}
          onChange={(language) => set({ language })}
        />
      </div>
      <RelationFields draft={draft} set={set} />
      {draft.kind === "person" && <BirthdayFields draft={draft} set={set} />}
      {/* Later each has its source, in a part of the page of its own. */}
      {!edited && (
        <LongTextField label={t.fields.needs} rows={2} value={draft.needs} onChange={(needs) => set({ needs })} />
      )}
      <LongTextField label={t.fields.notes} rows={2} value={draft.notes} onChange={(notes) => set({ notes })} />
    </>
  );
}
