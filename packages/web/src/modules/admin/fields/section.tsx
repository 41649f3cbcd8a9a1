import { useState } from "react";
import { call } from "#platform/client";
import { type CustomField, type FieldRecord, useAllFields } from "#platform/fields";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import type { IconName } from "#ui/display/icon.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Segmented, SelectField } from "#ui/fields/choice-fields.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { FieldForm } from "./field-form.tsx";
import css from "./fields.module.css";
import { touches } from "./touches.ts";
import { useWords } from "./words.ts";

const records = ["customer", "contact", "opportunity", "order"] as const;

/** The fields that the owner added, of each kind of record: added, named, put in order, taken away. */
export function Fields() {
  const t = useWords();
  const [record, look] = useState<FieldRecord>("customer");
  const [asking, ask] = useState<CustomField | "new">();
  const fields = useAllFields()?.filter((field) => field.record === record);
  const phone = useIsPhone();
  const whose = {
    label: t.whose,
    value: record,
    choices: records.map((value) => ({ value, label: t.records[value] })),
    onChange: look,
  };
  const add = (
    <Button primary={fields?.length === 0} icon="plus" onClick={() => ask("new")}>
      {t.add}
    </Button>
  );
  return (
    <Pane title={t.title} flush action={fields?.length ? add : undefined}>
      <div className={css.records}>
        <p>{t.hint}</p>
        {phone ? <SelectField bare {...whose} /> : <Segmented {...whose} />}
        <small>{t.recordHints[record]}</small>
      </div>
      {!fields && <Skeleton lines={3} />}
      {fields?.length === 0 && <EmptyState title={t.empty} hint={t.emptyHint} action={add} />}
      {fields && fields.length > 0 && <List fields={fields} onEdit={ask} />}
      {asking && (
        <FieldForm record={record} field={asking === "new" ? undefined : asking} onClose={() => ask(undefined)} />
      )}
    </Pane>
  );
}

function List({ fields, onEdit }: { fields: readonly CustomField[]; onEdit: (field: CustomField) => void }) {
  const t = useWords();
  const order = useWrite((ids: string[]) => call("orderFields", { body: { ids } }), { touches });
  const remove = useWrite(({ id }: CustomField) => call("removeField", { params: { id } }), {
    touches,
    says: (_, { label }) => t.removed(label),
  });
  const last = fields.length - 1;
  function move(index: number, by: 1 | -1) {
    const ids = fields.map(({ id }) => id);
    [ids[index], ids[index + by]] = [ids[index + by]!, ids[index]!];
    order.mutate(ids);
  }
  return (
    <ul>
      {fields.map((field, index) => (
        <li className={css.line} key={field.id}>
          <div>
            {field.label}
            <small>
              {[t.kinds[field.kind], ...optionsOf(field), field.required && t.mustFill].filter(Boolean).join(" · ")}
            </small>
          </div>
          <Acts
            acts={[
              { label: t.moveUp(field.label), icon: "up", disabled: index === 0, run: () => move(index, -1) },
              { label: t.moveDown(field.label), icon: "down", disabled: index === last, run: () => move(index, 1) },
              { label: t.edit(field.label), icon: "edit", run: () => onEdit(field) },
              { label: t.remove(field.label), icon: "trash", danger: true, run: () => remove.mutate(field) },
            ]}
            label={t.acts(field.label)}
          />
        </li>
      ))}
    </ul>
  );
}

type Act = { label: string; icon: IconName; disabled?: boolean; danger?: boolean; run: () => void };

/** What can be done with a field: a button each, on the phone behind one. */
function Acts({ acts, label }: { acts: readonly Act[]; label: string }) {
  if (useIsPhone()) {
    return (
      <ActionMenu actions={acts}>
        <Button subtle icon="more" label={label} />
      </ActionMenu>
    );
  }
  return acts.map(({ label: says, icon, disabled = false, run }) => (
    <Button key={icon} subtle icon={icon} label={says} disabled={disabled} onClick={run} />
  ));
}

const optionsShown = 4;

function optionsOf({ options }: CustomField): string[] {
  if (options.length === 0) return [];
  const first = options.slice(0, optionsShown).map(({ label }) => label);
  return [`${first.join(", ")}${options.length > optionsShown ? " …" : ""}`];
}
