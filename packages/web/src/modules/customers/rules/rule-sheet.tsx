import { useId, useState } from "react";
import { ErrorNotice, fieldError } from "#platform/errors";
import { everything, type Group, nodesOf, readFilter, simplified } from "#platform/filters";
import { GroupEditor, useCatalogue } from "#platform/lists";
import { Button } from "#ui/display/button.tsx";
import { SwitchField } from "#ui/fields/choice-fields.tsx";
import { ComboField } from "#ui/fields/combo-field.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { useCustomerCount, useTags } from "../data.ts";
import { type Rule, type RuleDraft, useRuleWords, useSaveRule } from "./data.ts";

/** A rule being written: its tag, its conditions, and how many they fit right now. */
export function RuleSheet({ rule, onClose }: { rule: Rule | undefined; onClose: () => void }) {
  const t = useRuleWords();
  const form = useId();
  const [name, setName] = useState(rule?.name ?? "");
  const [tag, setTag] = useState(rule?.tag ?? "");
  const [active, setActive] = useState(rule?.active ?? true);
  const [group, setGroup] = useState<Group>(() => readFilter(rule?.filter) ?? everything);
  const tags = useTags() ?? [];
  const fields = useCatalogue("customers").filter(({ key }) => key !== "tags" || tag === "");
  const asked = simplified(group);
  const fitting = useCustomerCount(asked ? { where: JSON.stringify(asked) } : {});
  const save = useSaveRule(rule?.id, onClose);
  const filter = (asked ?? everything) as RuleDraft["filter"];
  const ready = name.trim() !== "" && tag !== "" && nodesOf(group).length > 0;
  return (
    <Sheet
      open
      onClose={onClose}
      title={rule ? t.editTitle(rule.name) : t.newTitle}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={save.isPending} disabled={!ready}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={() => ready && save.mutate({ name: name.trim(), tag, filter, active })}>
        {save.error && !fieldError(save.error, "name") && !fieldError(save.error, "filter") && (
          <ErrorNotice error={save.error} />
        )}
        <TextField
          label={t.name}
          placeholder={t.namePlaceholder}
          autoFocus
          required
          value={name}
          maxLength={100}
          error={fieldError(save.error, "name")}
          onChange={setName}
        />
        <ComboField
          label={t.tag}
          value={tag === "" ? null : { id: tag, label: tag }}
          options={tags.map(({ name: known }) => ({ id: known, label: known }))}
          onChange={(option) => setTag(option?.label ?? "")}
          onCreate={setTag}
        />
        <h3>{t.whom}</h3>
        <GroupEditor fields={fields} group={group} onChange={setGroup} />
        <p aria-live="polite">{nodesOf(group).length === 0 ? t.everybody : fitting !== undefined && t.fits(fitting)}</p>
        {fieldError(save.error, "filter")}
        <SwitchField label={t.active} on={active} onChange={setActive} />
      </Form>
    </Sheet>
  );
}
